<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username','password') displayInfo=realm.password && realm.registrationAllowed && !registrationDisabled??; section>
  <#if section = "header">
    ${msg("loginAccountTitle")}
  <#elseif section = "form">
    <form id="kc-form-login" action="${url.loginAction}" method="post">
      <#if messagesPerField.existsError('username','password')>
      <div class="notice error" role="alert"><p id="password-error">${kcSanitize(messagesPerField.getFirstError('username','password'))?no_esc}</p></div>
      </#if>
      <#if !usernameHidden??>
      <div class="field">
        <label for="username">${msg("email")}</label>
        <input class="input" id="username" name="username" type="email" value="${(login.username!'')}" autocomplete="username" autocapitalize="none" spellcheck="false" required<#if !(login.username?has_content)> autofocus</#if>>
      </div>
      </#if>
      <div class="field">
        <div class="beside"><label for="password">${msg("password")}</label><#if realm.resetPasswordAllowed><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></#if></div>
        <div class="secret">
          <input class="input" id="password" name="password" type="password" autocomplete="current-password" required<#if login.username?has_content> autofocus</#if><#if messagesPerField.existsError('username','password')> aria-invalid="true" aria-describedby="password-error"</#if>>
          <button class="reveal" type="button" hidden aria-controls="password" aria-pressed="false" aria-label="${msg("showPassword")}"><i class="eye"></i></button>
        </div>
      </div>
      <#if auth.selectedCredential?has_content><input type="hidden" name="credentialId" value="${auth.selectedCredential}"></#if>
      <button class="button main" id="kc-login" type="submit">${msg("doLogIn")}</button>
    </form>
  <#elseif section = "info">
    <p>${msg("noAccount")} <a href="${url.registrationUrl}">${msg("doRegister")}</a></p>
  </#if>
</@layout.registrationLayout>
