<#import "template.ftl" as layout>
<@layout.letter opening=msg("lumenInviteOpening", organization.name) button=msg("lumenInviteButton", organization.name) closing=msg("lumenInviteClosing", linkExpirationFormatter(linkExpiration)) address=link/>
