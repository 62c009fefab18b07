<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayInfo=true displayMessage=!messagesPerField.existsError('username'); section>
  <#if section = "header">
    ${msg("emailForgotTitle")}
  <#elseif section = "form">
    <p class="lead">${msg("emailInstruction")}</p>
    <form id="kc-reset-password-form" action="${url.loginAction}" method="post">
      <div class="field">
        <label for="username">${msg("email")}</label>
        <input class="input" id="username" name="username" type="email" value="${(auth.attemptedUsername!'')}" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus<@fields.wrong field="username"/>>
        <@fields.mistake field="username"/>
      </div>
      <button class="button main" type="submit">${msg("lumenSendLink")}</button>
    </form>
  <#elseif section = "info">
    <p><a href="${url.loginUrl}">${msg("backToLogin")?no_esc}</a></p>
  </#if>
</@layout.registrationLayout>
