<#ftl output_format="plainText">
<#macro letter opening closing address>
<#if (firstName!user.firstName!"")?has_content>${msg("lumenHello", firstName!user.firstName)}

</#if>${opening}

${address}

${closing}

-- 
Lumen
${msg("lumenFoot")}
</#macro>
