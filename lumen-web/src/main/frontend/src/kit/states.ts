import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../api/doors';
import type { Role } from '../api/wire';
import { icon, type IconName } from './icons';
import { texts } from './texts';

export type Area = 'portal' | 'console';

/** Grey lines where something will be; said aloud once, and shown only when it takes a moment. */
export function skeleton(lines = 6): TemplateResult {
  return html`
    <div class="skeleton" role="status">
      <span class="sr">${texts('loading')}</span>
      ${Array.from({ length: lines }, () => html`<span class="bone" aria-hidden="true"></span>`)}
    </div>`;
}

/** One thing to know and at most one thing to do, in the middle of an otherwise empty page. */
export function notice(symbol: IconName, title: string, text: string, action: unknown = nothing): TemplateResult {
  return html`
    <section class="notice">
      <span class="emblem">${icon(symbol)}</span>
      <h2>${title}</h2>
      <p>${text}</p>
      ${action}
    </section>`;
}

/** Nothing is there yet, and why. */
export function empty(title: string, text: string, action: unknown = nothing): TemplateResult {
  return notice('talk', title, text, action);
}

/** Why a screen cannot show what it is for, and what the reader can do. */
export function trouble(problem: Problem, area: Area, retry: () => void): TemplateResult {
  const again = html`<button class="pill main" type="button" @click=${retry}>${texts('tryAgain')}</button>`;
  if (problem.status === 401) return signedOut(area);
  if (problem.slug === 'tenant-suspended') return suspended();
  if (problem.slug === 'account-closing') return closing('viewer');
  if (problem.status === 403) return notice('lock', texts('noPermissionTitle'), texts('noPermissionText'));
  if (problem.status === 404) return notice('search', texts('notFoundTitle'), texts('notFoundText'), backTo(area));
  if (problem.status === 429) return notice('pause', texts('busyTitle'), texts('busyText', { count: problem.retryAfter ?? 60 }), again);
  if (problem.status === 0) return notice('cloud', texts('offlineTitle'), texts('offlineText'), again);
  return notice('cloud', texts('errorTitle'), texts('errorText'), again);
}

export function signedOut(area: Area): TemplateResult {
  return notice('door', texts('signedOutTitle'), texts('signedOutText'),
    html`<a class="pill main" href="/sign-in/${area}">${texts('signIn')}</a>`);
}

export function suspended(): TemplateResult {
  return notice('pause', texts('suspendedTitle'), texts('suspendedText'));
}

/** The account is being closed; whoever may take that back is led there. */
export function closing(role: Role): TemplateResult {
  return notice('door', texts('closingTitle'), texts(role === 'owner' ? 'closingOwnerText' : 'closingText'),
    role === 'owner' ? html`<a class="pill main" href="/portal/privacy">${texts('closingLook')}</a>` : nothing);
}

/** The half hour is over; what was looked at is not shown any more. */
export function visitOver(leave: () => void): TemplateResult {
  return notice('door', texts('visitOverTitle'), texts('visitOverText'),
    html`<button class="pill main" type="button" @click=${leave}>${texts('toConsole')}</button>`);
}

function backTo(area: Area): TemplateResult {
  return html`<a class="pill" href="/${area}/">${texts('backToStart')}</a>`;
}

/** A short sentence above what it is about. */
export function banner(text: string, tone: 'wrong' | 'attention'): TemplateResult {
  return html`<p class="banner ${tone}" role="alert">${text}</p>`;
}

export type Tone = 'done' | 'attention' | 'quiet';

/** A state in one word. */
export function badge(text: string, tone: Tone = 'quiet'): TemplateResult {
  return html`<span class="badge ${tone}">${text}</span>`;
}
