<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.letter opening=msg("lumenInviteOpening", organization.name) closing=msg("lumenInviteClosing", linkExpirationFormatter(linkExpiration)) address=link/>
