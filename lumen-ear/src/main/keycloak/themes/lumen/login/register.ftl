<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=messagesPerField.exists('global') displayInfo=true; section>
  <#if section = "header">
    <#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${msg("registerTitle")}</#if>
  <#elseif section = "form">
    <#if !messageHeader??><p class="lead">${msg("lumenRegisterLead")}</p></#if>
    <form id="kc-register-form" action="${url.registrationAction}" method="post">
      <#list profile.attributes as attribute>
        <#if attribute.name == "locale">
          <input type="hidden" name="locale" value="${(locale.currentLanguageTag)!lang}">
        <#else>
        <div class="field<#if attribute.name == "firstName" || attribute.name == "lastName"> half</#if>">
          <label for="${attribute.name}">${advancedMsg(attribute.displayName!'')}</label>
          <input class="input" id="${attribute.name}" name="${attribute.name}" type="<#if attribute.name == "email">email<#else>text</#if>" value="${(attribute.value!'')}"
            <#if attribute.name == "email">autocomplete="username" autocapitalize="none" spellcheck="false"<#elseif attribute.name == "firstName">autocomplete="given-name"<#elseif attribute.name == "lastName">autocomplete="family-name"</#if>
            maxlength="255"<#if attribute.required> required</#if><#if attribute.readOnly> readonly</#if><@fields.wrong field=attribute.name/>>
          <@fields.mistake field=attribute.name/>
        </div>
        </#if>
      </#list>
      <#if passwordRequired??>
        <@fields.secret name="password" label=msg("password") autocomplete="new-password" hint=msg("lumenPasswordHint")/>
        <@fields.secret name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password"/>
      </#if>
      <button class="button main" type="submit">${msg("doRegister")}</button>
    </form>
  <#elseif section = "info">
    <p>${msg("lumenHaveAccount")} <a href="${url.loginUrl}">${msg("doLogIn")}</a></p>
  </#if>
</@layout.registrationLayout>
