<#--  A form's fields: each with its label, its error beside it, and the error tied to it for those who do not see it. -->
<#macro mistake field names=[field]>
<#if names?size == 1>
  <#if messagesPerField.existsError(names[0])><p id="${field}-error" class="field-error">${kcSanitize(messagesPerField.getFirstError(names[0]))?no_esc}</p></#if>
<#else>
  <#if messagesPerField.existsError(names[0], names[1])><p id="${field}-error" class="field-error">${kcSanitize(messagesPerField.getFirstError(names[0], names[1]))?no_esc}</p></#if>
</#if>
</#macro>

<#macro wrong field names=[field]><#if (names?size == 1 && messagesPerField.existsError(names[0])) || (names?size gt 1 && messagesPerField.existsError(names[0], names[1]))> aria-invalid="true" aria-describedby="${field}-error"</#if></#macro>

<#macro secret name label autocomplete focus=false hint="" names=[name]>
<div class="field">
  <label for="${name}">${label}</label>
  <div class="secret">
    <input class="input" type="password" id="${name}" name="${name}" autocomplete="${autocomplete}" required<#if focus> autofocus</#if><@wrong field=name names=names/>>
    <button class="reveal" type="button" hidden aria-controls="${name}" aria-pressed="false" aria-label="${msg("showPassword")}"><i class="eye"></i></button>
  </div>
  <#if hint?has_content><p class="hint">${hint}</p></#if>
  <@mistake field=name/>
</div>
</#macro>
