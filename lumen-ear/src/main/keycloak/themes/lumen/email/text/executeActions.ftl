<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#assign todo><#list requiredActions![] as action>${msg("requiredAction." + action)}<#sep>, </#sep></#list></#assign>
<@layout.letter opening=msg("lumenActionsOpening", todo) closing=msg("lumenActionsClosing", linkExpirationFormatter(linkExpiration)) address=link/>
