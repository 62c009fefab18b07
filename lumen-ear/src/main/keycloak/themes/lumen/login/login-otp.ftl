<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp'); section>
  <#if section = "header">
    ${msg("lumenCodeTitle")}
  <#elseif section = "form">
    <p class="lead">${msg("lumenCodeHint")}</p>
    <form id="kc-otp-login-form" action="${url.loginAction}" method="post">
      <#if otpLogin.userOtpCredentials?size gt 1>
      <fieldset class="field">
        <legend>${msg("lumenCodeDevice")}</legend>
        <#list otpLogin.userOtpCredentials as device>
        <label class="choice"><input type="radio" name="selectedCredentialId" value="${device.id}"<#if device.id == otpLogin.selectedCredentialId> checked</#if>> ${device.userLabel!"–"}</label>
        </#list>
      </fieldset>
      </#if>
      <div class="field">
        <label for="otp">${msg("loginOtpOneTime")}</label>
        <input class="input code" id="otp" name="otp" type="text" inputmode="numeric" pattern="[0-9 ]*" autocomplete="one-time-code" required autofocus<@fields.wrong field="otp" names=["totp"]/>>
        <@fields.mistake field="otp" names=["totp"]/>
      </div>
      <button class="button main" id="kc-login" name="login" type="submit">${msg("doLogIn")}</button>
    </form>
  </#if>
</@layout.registrationLayout>
