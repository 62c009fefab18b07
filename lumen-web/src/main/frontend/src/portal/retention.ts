import { html } from 'lit';
import type { KeptKind, RetentionRule } from '../api/wire-data';
import { amount, texts, type TextKey } from '../kit/texts';

/** What can be chosen within the bounds of a kind. */
const CHOICES = [30, 60, 90, 180, 365, 730, 1095, 1825, 3650];

const KINDS: Readonly<Record<KeptKind, readonly [TextKey, TextKey]>> = {
  conversations: ['keptConversations', 'keptConversationsNote'],
  tickets: ['keptTickets', 'keptTicketsNote'],
  audit: ['keptAudit', 'keptAuditNote'],
};

/** Another time that somebody wants a kind to be kept. */
export interface Proposal {
  readonly rule: RetentionRule;
  readonly days: number;
  /** Shows the old time again when nothing comes of it. */
  readonly select: HTMLSelectElement;
}

/** How long each kind is kept, and what that will take away. */
export function retention(rules: readonly RetentionRule[], propose: (proposal: Proposal) => void): unknown {
  return html`<ul class="rows kept">${rules.map(rule => row(rule, propose))}</ul>`;
}

function row(rule: RetentionRule, propose: (proposal: Proposal) => void): unknown {
  const [name, note] = KINDS[rule.kind];
  const choices = [...new Set([...CHOICES, rule.days])].filter(days => days >= rule.least && days <= rule.most).sort((one, other) => one - other);
  return html`
    <li class="row">
      <span class="name">${texts(name)}</span>
      <span class="note">${texts(note)} <strong>${future(rule)}</strong></span>
      <span class="controls">
        <select aria-label=${texts('keptFor', { kind: texts(name) })}
          @change=${({ currentTarget }: Event) => propose({ rule, days: Number((currentTarget as HTMLSelectElement).value), select: currentTarget as HTMLSelectElement })}>
          ${choices.map(days => html`<option value=${days} ?selected=${days === rule.days}>${duration(days)}</option>`)}
        </select>
      </span>
    </li>`;
}

/** What will go when. */
function future({ stored, goesNext, goesSoon }: RetentionRule): string {
  if (stored === 0) return texts('keptNothing');
  if (goesSoon === 0) return texts('keptAll', { count: stored, number: amount(stored) });
  return goesNext > 0 ? texts('keptGoesNext', { next: amount(goesNext), soon: amount(goesSoon) }) : texts('keptGoesSoon', { soon: amount(goesSoon) });
}

function duration(days: number): string {
  if (days % 365 === 0) return texts('years', { count: days / 365 });
  return days % 30 === 0 && days < 365 && days > 30 ? texts('months', { count: days / 30 }) : texts('days', { count: days });
}
