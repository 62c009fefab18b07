<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.letter opening=msg("lumenResetOpening") closing=msg("lumenResetClosing", linkExpirationFormatter(linkExpiration)) address=link/>
