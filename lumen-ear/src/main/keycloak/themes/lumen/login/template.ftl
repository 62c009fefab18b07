<#--  What every page of sign-in stands in. Nothing here needs script; what script adds is in js/page.js. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#assign heading><#nested "header"></#assign>
<!doctype html>
<html lang="${lang}" dir="${((locale.rtl)!false)?then('rtl','ltr')}">
<head>
  <#-- Keycloak puts an inline script before the first end of a head it finds, and no inline script may run here: it becomes part of this remark, which js/page.js reads. -->
  <!-- after a form: </head> -->
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex, nofollow">
  <meta name="color-scheme" content="light dark">
  <title>${heading?markup_string?replace("<[^>]+>", "", "r")?trim?no_esc} · Lumen</title>
  <link rel="icon" href="${url.resourcesPath}/img/mark.svg" type="image/svg+xml">
  <link rel="stylesheet" href="${url.resourcesPath}/css/lumen.css">
  <script type="module" src="${url.resourcesPath}/js/page.js"></script>
</head>
<body data-page="${pageId!''}" data-show="${msg("showPassword")}" data-hide="${msg("hidePassword")}"
  <#if url.ssoLoginInOtherTabsUrl??>data-elsewhere="${url.ssoLoginInOtherTabsUrl}"</#if> <#if authenticationSession??>data-session="${authenticationSession.authSessionIdHash}"</#if>>
<div class="sheet">
  <header class="brand"><img src="${url.resourcesPath}/img/mark.svg" alt="" width="28" height="28"><span>Lumen</span></header>
  <main>
    <h1 id="page-title">${heading?markup_string?trim?no_esc}</h1>
    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <#nested "show-username">
      <p class="who"><span id="kc-attempted-username">${auth.attemptedUsername}</span> <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("lumenAnotherAccount")}</a></p>
    </#if>
    <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
      <div class="notice ${message.type}" role="<#if message.type = 'error'>alert<#else>status</#if>"><p>${kcSanitize(message.summary)?no_esc}</p></div>
    </#if>
    <#nested "form">
    <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form action="${url.loginAction}" method="post" class="aside"><button class="link" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button></form>
    </#if>
    <#nested "socialProviders">
    <#if displayInfo><div class="aside"><#nested "info"></div></#if>
  </main>
  <#if realm.internationalizationEnabled && locale?? && locale.supported?size gt 1>
  <footer>
    <nav aria-label="${msg("languages")}">
      <ul class="languages">
        <#list locale.supported?sort_by("languageTag") as l>
        <li><a href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}"<#if l.languageTag == lang> aria-current="true"</#if>>${properties["languageName_" + l.languageTag]!l.label}</a></li>
        </#list>
      </ul>
    </nav>
  </footer>
  </#if>
</div>
</body>
</html>
</#macro>
