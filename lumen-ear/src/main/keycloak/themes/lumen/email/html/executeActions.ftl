<#outputformat "plainText">
<#assign todo><#list requiredActions![] as action>${msg("requiredAction." + action)}<#sep>, </#sep></#list></#assign>
</#outputformat>
<#import "template.ftl" as layout>
<@layout.letter opening=msg("lumenActionsOpening", todo) button=msg("lumenActionsButton") closing=msg("lumenActionsClosing", linkExpirationFormatter(linkExpiration)) address=link/>
