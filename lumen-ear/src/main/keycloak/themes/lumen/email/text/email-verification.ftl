<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.letter opening=msg("lumenVerifyOpening") closing=msg("lumenVerifyClosing", linkExpirationFormatter(linkExpiration)) address=link/>
