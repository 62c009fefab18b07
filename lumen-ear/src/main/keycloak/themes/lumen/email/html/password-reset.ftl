<#import "template.ftl" as layout>
<@layout.letter opening=msg("lumenResetOpening") button=msg("lumenResetButton") closing=msg("lumenResetClosing", linkExpirationFormatter(linkExpiration)) address=link/>
