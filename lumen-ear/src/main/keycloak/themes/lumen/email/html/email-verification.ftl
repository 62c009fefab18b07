<#import "template.ftl" as layout>
<@layout.letter opening=msg("lumenVerifyOpening") button=msg("lumenVerifyButton") closing=msg("lumenVerifyClosing", linkExpirationFormatter(linkExpiration)) address=link/>
