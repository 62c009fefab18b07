import { html, nothing, type TemplateResult } from 'lit';
import type { Me, Membership } from '../api/wire';
import { write } from '../api/doors';
import { icon } from './icons';
import type { Area } from './states';
import { refusal } from './refusals';
import './session-over';
import { texts, type TextKey } from './texts';
import { toast } from './toasts';
import { visiting } from './visit';

interface Place {
  readonly at: string;
  readonly name: TextKey;
}

/** What belongs together stands together. */
const PLACES: Readonly<Record<Area, readonly (readonly Place[])[]>> = {
  portal: [
    [
      { at: '/portal/', name: 'navOverview' },
      { at: '/portal/conversations', name: 'navConversations' },
    ],
    [
      { at: '/portal/store', name: 'navStore' },
      { at: '/portal/widget', name: 'navWidget' },
      { at: '/portal/test', name: 'navTest' },
      { at: '/portal/policies', name: 'navPolicies' },
    ],
    [
      { at: '/portal/team', name: 'navTeam' },
      { at: '/portal/usage', name: 'navUsage' },
      { at: '/portal/security', name: 'navSecurity' },
      { at: '/portal/privacy', name: 'navPrivacy' },
      { at: '/portal/activity', name: 'navActivity' },
    ],
  ],
  console: [[
    { at: '/console/', name: 'navTenants' },
    { at: '/console/jobs', name: 'navJobs' },
    { at: '/console/audit', name: 'navAudit' },
    { at: '/console/system', name: 'navSystem' },
  ]],
};

/** Where a screen stands among the others. */
export interface Setting {
  readonly area: Area;
  /** The place in the navigation it belongs to; none for screens outside of it. */
  readonly place: string | null;
  readonly me: Me | null;
}

/** What is around every signed-in screen: the way to the others, who is here and for which tenant. */
export function frame({ area, place, me }: Setting, content: unknown): TemplateResult {
  return html`
    <a class="skip" href="#content">${texts('skip')}</a>
    <header class="top">
      <a class="mark" href="/${area}/"><span class="dot" aria-hidden="true"></span>Lumen</a>
      ${area === 'console' ? html`<span class="where">${texts('console')}</span>`
        : me?.tenant ? html`<span class="where" dir="auto">${me.tenant.name}</span>` : nothing}
      ${me ? account(me) : nothing}
    </header>
    ${area === 'portal' && me?.visit && me.tenant ? visiting(me.tenant, me.visit) : nothing}
    <div class=${place ? 'body' : 'body alone'}>
      ${place ? navigation(area, place) : nothing}
      <main id="content" tabindex="-1">${content}</main>
    </div>
    <lumen-session-over .area=${area} .me=${me}></lumen-session-over>
    <lumen-toasts></lumen-toasts>`;
}

function navigation(area: Area, place: string): TemplateResult {
  return html`
    <nav aria-label=${texts('navigation')}>
      ${PLACES[area].map(group => html`<div>${group.map(({ at, name }) => html`
        <a href=${at} aria-current=${at === place ? 'page' : nothing}>${texts(name)}</a>`)}</div>`)}
    </nav>`;
}

function account(me: Me): TemplateResult {
  const others = me.tenants.filter(({ id }) => id !== me.tenant?.id);
  return html`
    <button class="account" type="button" popovertarget="account" aria-label=${texts('account', { name: me.name })}>
      <span class="initials" aria-hidden="true">${initials(me.name)}</span>${icon('down')}
    </button>
    <div class="menu" id="account" popover>
      <p class="person"><strong dir="auto">${me.name}</strong><span dir="auto">${me.email}</span></p>
      ${others.length > 0 ? tenantSwitch(others, me) : nothing}
      ${me.platformRoles.includes('platform-admin') ? html`<a class="choice" href="/console/">${texts('console')}</a>` : nothing}
      <form method="post" action="/sign-out"><button class="choice" type="submit">${texts('signOut')}</button></form>
    </div>`;
}

function tenantSwitch(others: readonly Membership[], { tenant }: Me): TemplateResult {
  return html`
    <h2 class="label" id="switch">${texts(tenant ? 'switchTenant' : 'chooseTenant')}</h2>
    <ul aria-labelledby="switch">
      ${others.map(({ id, name }) => html`
        <li><button class="choice" type="button" dir="auto" @click=${() => void chooseTenant(id)}>${name}</button></li>`)}
    </ul>`;
}

/** Makes a tenant the one of this session and begins there; answers only when that did not succeed. */
export async function chooseTenant(tenant: string): Promise<void> {
  const outcome = await write('POST', '/api/me/tenant', { tenant });
  if (outcome.ok) location.assign('/portal/');
  else toast(refusal(outcome.problem));
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ''].map(word => Array.from(word ?? '')[0] ?? '').join('').toUpperCase();
}
