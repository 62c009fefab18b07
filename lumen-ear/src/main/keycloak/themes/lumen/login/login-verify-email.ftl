<#import "template.ftl" as layout>
<@layout.registrationLayout displayInfo=true displayMessage=((message.type)!'') == 'error'; section>
  <#if section = "header">
    ${msg("emailVerifyTitle")}
  <#elseif section = "form">
    <p class="instruction">${msg("emailVerifyInstruction1", verifyEmail!user.email)}</p>
  <#elseif section = "info">
    <p>${msg("emailVerifyInstruction2")} <a href="${url.loginAction}">${msg("doClickHere")}</a> ${msg("emailVerifyInstruction3")}</p>
  </#if>
</@layout.registrationLayout>
