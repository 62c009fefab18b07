<#--  Styles stand in the elements: many mail programs read nothing else. -->
<#macro frame>
<!doctype html>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"></head>
<body style="margin:0;padding:32px 16px;background:#f4f4f1;color:#1b1e20;font:16px/1.55 system-ui,-apple-system,'Segoe UI',sans-serif">
<div style="max-width:520px;margin:0 auto">
<p style="margin:0 8px 16px;font-weight:650;font-size:19px;letter-spacing:-.01em">Lumen</p>
<div style="padding:32px;border-radius:20px;background:#ffffff"><#nested></div>
<p style="margin:16px 8px 0;color:#5c6266;font-size:14px">${msg("lumenFoot")}</p>
</div>
</body>
</html>
</#macro>

<#macro emailLayout><@frame><#nested></@frame></#macro>

<#macro letter opening button closing address>
<@frame>
<#if (firstName!user.firstName!"")?has_content><p style="margin:0 0 16px">${msg("lumenHello", firstName!user.firstName)}</p></#if>
<p style="margin:0 0 24px">${opening}</p>
<p style="margin:0 0 24px"><a href="${address}" style="display:inline-block;padding:13px 24px;border-radius:25px;background:#0d5c57;color:#ffffff;font-weight:600;text-decoration:none">${button}</a></p>
<p style="margin:0;color:#5c6266;font-size:14px">${closing}</p>
</@frame>
</#macro>
