<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=((message.type)!'') == 'error' && !messagesPerField.existsError('password','password-confirm'); section>
  <#if section = "header">
    ${msg("updatePasswordTitle")}
  <#elseif section = "form">
    <form id="kc-passwd-update-form" action="${url.loginAction}" method="post">
      <input type="text" name="username" value="${(auth.attemptedUsername)!''}" autocomplete="username" hidden readonly>
      <div class="field">
        <label for="password-new">${msg("passwordNew")}</label>
        <div class="secret">
          <input class="input" type="password" id="password-new" name="password-new" autocomplete="new-password" required autofocus<@fields.wrong field="password" names=["password"]/>>
          <button class="reveal" type="button" hidden aria-controls="password-new" aria-pressed="false" aria-label="${msg("showPassword")}"><i class="eye"></i></button>
        </div>
        <p class="hint">${msg("lumenPasswordHint")}</p>
        <@fields.mistake field="password"/>
      </div>
      <@fields.secret name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password"/>
      <label class="choice"><input type="checkbox" id="logout-sessions" name="logout-sessions" value="on" checked> ${msg("logoutOtherSessions")}</label>
      <button class="button main" name="login" type="submit">${msg("doSubmit")}</button>
      <#if isAppInitiatedAction??><button class="button quiet" name="cancel-aia" value="true" type="submit" formnovalidate>${msg("doCancel")}</button></#if>
    </form>
  </#if>
</@layout.registrationLayout>
