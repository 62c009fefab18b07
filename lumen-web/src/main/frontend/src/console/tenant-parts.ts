import { html, nothing, type TemplateResult } from 'lit';
import type { Agreed, TenantDetail, Visited } from '../api/wire-platform';
import { roleName, troubleText } from '../kit/names';
import { badge } from '../kit/states';
import { dates, texts } from '../kit/texts';
import { aboutName, valueName } from './agreement-form';

/** A part of the page with a heading, and what stands there when it is empty. */
export function part(id: string, title: string, none: string, rows: readonly unknown[], beside: unknown = nothing): TemplateResult {
  return html`
    <section aria-labelledby=${id}>
      <div class="beside"><h2 class="label" id=${id}>${title}</h2>${beside}</div>
      ${rows.length > 0 ? html`<ul class="rows">${rows}</ul>` : html`<p class="note">${none}</p>`}
    </section>`;
}

export function shopRow({ name, shop, platform, connected, connectionUpdatedAt, answeredAt, trouble }: TenantDetail['shops'][number]): unknown {
  return html`
    <li><div class="row flat">
      <span class="name" dir="auto">${name}</span>
      <span class="note">${shop ? html`<span dir="auto">${shop}</span> · ` : nothing}${platform}${connectionUpdatedAt ? html` · ${texts('connectedOn', { date: dates.moment(connectionUpdatedAt) })}` : nothing}</span>
      ${trouble ? html`<span class="note wrong">${troubleText(trouble)}</span>` : answeredAt ? html`<span class="note">${texts('shopAnswered', { moment: dates.ago(answeredAt) })}</span>` : nothing}
      <span class="badges">${connected && trouble ? badge(texts('storeConnected'), 'attention') : connected ? badge(texts('storeConnected'), 'done') : badge(texts('storeNotConnected'), 'attention')}</span>
    </div></li>`;
}

export function personRow({ name, email, role, invited, since }: TenantDetail['people'][number]): unknown {
  return html`
    <li><div class="row flat">
      <span class="name" dir="auto">${name || email} ${invited ? badge(texts('invited'), 'attention') : nothing}</span>
      <span class="note">${email} · ${texts(invited ? 'invitedOn' : 'memberSince', { date: dates.day(since) })}</span>
      <span class="badges role">${roleName(role)}</span>
    </div></li>`;
}

/** By its outside alone: there is no way from here to what was said. */
export function talkRow({ startedAt, language, messages, ticket }: TenantDetail['conversations'][number]): unknown {
  return html`
    <li><div class="row flat">
      <span class="name"><time datetime=${startedAt}>${dates.ago(startedAt)}</time></span>
      <span class="note">${texts('messageCount', { count: messages })}${language ? html` · ${language}` : nothing}</span>
      <span class="badges">${ticket ? badge(texts('ticket', { number: ticket }), 'attention') : nothing}</span>
    </div></li>`;
}

export function agreementRow(agreement: Agreed, end: (agreement: Agreed) => void): unknown {
  const { name, value, reason, by, expiresAt } = agreement;
  return html`
    <li><div class="row flat">
      <span class="name">${aboutName(name)}: ${valueName(name, value)}</span>
      <span class="note">${texts('until', { date: dates.day(expiresAt) })} · ${by} · <span dir="auto">${reason}</span></span>
      <span class="acts"><button class="pill" type="button" aria-label="${texts('end')} ${aboutName(name)}" @click=${() => end(agreement)}>${texts('end')}</button></span>
    </div></li>`;
}

export function visitRow({ name, reason, startedAt, goesOn, writes }: Visited): unknown {
  return html`
    <li><div class="row flat">
      <span class="name" dir="auto">${name} ${goesOn ? badge(texts('visitGoesOn'), 'attention') : nothing}</span>
      <span class="note"><time datetime=${startedAt}>${dates.moment(startedAt)}</time> · ${texts(writes ? 'visitWrites' : 'visitReads')} · <span dir="auto">${reason}</span></span>
    </div></li>`;
}
