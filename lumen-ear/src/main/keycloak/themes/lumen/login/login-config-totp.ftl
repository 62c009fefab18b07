<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp','userLabel'); section>
  <#if section = "header">
    ${msg("loginTotpTitle")}
  <#elseif section = "form">
    <p class="lead">${msg("lumenCodeWhy")}</p>
    <ol class="steps">
      <li><p>${msg("lumenCodeStep1")}</p></li>
      <li>
        <#if mode?? && mode = "manual">
        <p>${msg("lumenCodeStep2Key")}</p>
        <p class="key" id="kc-totp-secret-key">${totp.totpSecretEncoded}</p>
        <p><a href="${totp.qrUrl}" id="mode-barcode">${msg("loginTotpScanBarcode")}</a></p>
        <#else>
        <p>${msg("lumenCodeStep2")}</p>
        <img class="qr" id="kc-totp-secret-qr-code" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("lumenCodePicture")}">
        <p><a href="${totp.manualUrl}" id="mode-manual">${msg("loginTotpUnableToScan")}</a></p>
        </#if>
      </li>
      <li><p>${msg("lumenCodeStep3")}</p></li>
    </ol>
    <form action="${url.loginAction}" id="kc-totp-settings-form" method="post">
      <div class="field">
        <label for="totp">${msg("authenticatorCode")}</label>
        <input class="input code" type="text" id="totp" name="totp" inputmode="numeric" pattern="[0-9 ]*" autocomplete="one-time-code" required<@fields.wrong field="totp"/>>
        <@fields.mistake field="totp"/>
      </div>
      <input type="hidden" id="totpSecret" name="totpSecret" value="${totp.totpSecret}">
      <#if mode??><input type="hidden" id="mode" name="mode" value="${mode}"></#if>
      <div class="field">
        <label for="userLabel">${msg("lumenCodeLabel")}</label>
        <input class="input" type="text" id="userLabel" name="userLabel" autocomplete="off" maxlength="60"<#if totp.otpCredentials?size gte 1> required</#if><@fields.wrong field="userLabel"/>>
        <@fields.mistake field="userLabel"/>
      </div>
      <button class="button main" type="submit" id="saveTOTPBtn">${msg("doSubmit")}</button>
      <#if isAppInitiatedAction??><button class="button quiet" name="cancel-aia" value="true" type="submit" formnovalidate>${msg("doCancel")}</button></#if>
    </form>
  </#if>
</@layout.registrationLayout>
