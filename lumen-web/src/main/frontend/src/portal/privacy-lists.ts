import { html, nothing } from 'lit';
import type { DataExport, Erasure } from '../api/wire-data';
import { icon } from '../kit/icons';
import { badge, type Tone } from '../kit/states';
import { amount, dates, size, texts, type TextKey } from '../kit/texts';

const STATES: Readonly<Record<DataExport['status'], readonly [TextKey, Tone]>> = {
  writing: ['exportIsWriting', 'attention'],
  ready: ['exportIsReady', 'done'],
  withdrawn: ['exportIsWithdrawn', 'quiet'],
  expired: ['exportIsExpired', 'quiet'],
};

/** Archives that were asked for, the newest first. */
export function exports(list: readonly DataExport[]): unknown {
  if (list.length === 0) return nothing;
  return html`<ul class="rows">${list.map(line)}</ul>`;
}

function line({ id, status, askedAt, expiresAt, records, bytes }: DataExport): unknown {
  const [key, tone] = STATES[status];
  const facts = status === 'ready' && expiresAt
    ? texts('exportFacts', { records: amount(records), size: size(bytes), date: dates.day(expiresAt) })
    : status === 'withdrawn' ? texts('exportWithdrawnWhy') : '';
  return html`
    <li class="row">
      <span class="name"><time datetime=${askedAt}>${dates.moment(askedAt)}</time></span>
      <span class="note">${facts}</span>
      <span class="badges">${badge(texts(key), tone)}
        ${status === 'ready' ? html`<a class="pill" href="/api/portal/v1/privacy/exports/${id}/archive" download>${icon('download')}${texts('download')}</a>` : nothing}
      </span>
    </li>`;
}

/** Shoppers who were erased, by the day: who they were is known nowhere any more. */
export function erasures(list: readonly Erasure[]): unknown {
  if (list.length === 0) return nothing;
  return html`<ul class="rows">${list.map(erased)}</ul>`;
}

function erased({ id, done, askedAt, askedBy, counts }: Erasure): unknown {
  return html`
    <li class="row">
      <span class="name"><time datetime=${askedAt}>${dates.moment(askedAt)}</time></span>
      <span class="note"><span dir="auto">${askedBy}</span>${done ? html` · ${found(counts)}` : nothing}${counts.ofTeam ? html` · ${texts('eraseOfTeam')}` : nothing}</span>
      <span class="badges">${done ? badge(texts('eraseDone'), 'done') : badge(texts('eraseUnderWay'), 'attention')}
        ${done ? html`<a class="pill" href="/api/portal/v1/privacy/erasures/${id}/certificate" download>${icon('download')}${texts('certificate')}</a>` : nothing}
      </span>
    </li>`;
}

function found({ conversations, tickets, mails }: Erasure['counts']): string {
  if (conversations + tickets + mails === 0) return texts('eraseNothing');
  return [texts('eraseConversations', { count: conversations }), tickets > 0 ? texts('eraseTickets', { count: tickets }) : ''].filter(Boolean).join(', ');
}
