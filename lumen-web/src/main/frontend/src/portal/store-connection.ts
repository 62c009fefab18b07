import { html, nothing } from 'lit';
import type { Problem } from '../api/doors';
import type { Connection, Store } from '../api/wire-shop';
import { entries, field } from '../kit/fields';
import { troubleText } from '../kit/names';
import { refusal } from '../kit/refusals';
import { badge } from '../kit/states';
import { dates, texts, type TextKey } from '../kit/texts';

type Act = 'authorization' | 'token' | 'check' | 'disconnection';

/** What can be done about a connection, and what became of it last. */
export interface ConnectionActs {
  problem(what: Act): Problem | undefined;
  busy(): boolean;
  authorize(shop: string): void;
  useToken(shop: string, token: string): void;
  check(): void;
  disconnect(shop: string): void;
}

/** What somebody goes without while a right is missing. */
const RIGHTS: Readonly<Record<string, TextKey>> = {
  read_orders: 'rightOrders',
  read_all_orders: 'rightAllOrders',
  read_fulfillments: 'rightFulfillments',
  read_returns: 'rightReturns',
  read_merchant_managed_fulfillment_orders: 'rightHandling',
};

/** The connection as it is. @param acts null for those who may only look */
export function connection(store: Store, { way, trouble, failedAt, answeredAt, missing, connectedAt }: Connection, acts: ConnectionActs | null): unknown {
  return html`
    <section class="card" aria-labelledby="connection">
      <div class="head">
        <h2 id="connection">${texts('connection')}</h2>
        ${trouble ? badge(texts('connectionTrouble'), 'attention') : badge(texts('storeConnected'), 'done')}
      </div>
      ${trouble ? html`<p class="banner attention">${troubleText(trouble)}</p>` : nothing}
      <dl class="pairs">
        <div><dt>${texts('storeHandle')}</dt><dd dir="ltr">${store.shop}.myshopify.com</dd></div>
        <div><dt>${texts('connectedBy')}</dt><dd>${texts(way === 'oauth' ? 'connectedByConsent' : 'connectedByToken')}, ${dates.day(connectedAt)}</dd></div>
        <div><dt>${texts('lastAnswer')}</dt><dd>${answeredAt ? moment(answeredAt) : texts('never')}</dd></div>
        ${trouble && failedAt ? html`<div><dt>${texts('lastFailure')}</dt><dd>${moment(failedAt)}</dd></div>` : nothing}
      </dl>
      ${missing.length > 0 ? rights(missing) : nothing}
      ${acts ? actions(store, way, acts) : nothing}
    </section>`;
}

function moment(at: string): unknown {
  return html`<time datetime=${at} title=${dates.moment(at)}>${dates.ago(at)}</time>`;
}

function rights(missing: readonly string[]): unknown {
  return html`
    <div class="aside">
      <h3>${texts('rightsMissing')}</h3>
      <ul class="dots">${missing.map(right => html`<li><span>${RIGHTS[right] ? texts(RIGHTS[right]) : right} <code>${right}</code></span></li>`)}</ul>
    </div>`;
}

function actions(store: Store, way: Connection['way'], acts: ConnectionActs): unknown {
  const shop = store.shop ?? '';
  const problem = acts.problem('check') ?? acts.problem('authorization') ?? acts.problem('disconnection');
  return html`
    <div class="actions start">
      <button class="pill" type="button" ?disabled=${acts.busy()} @click=${() => acts.check()}>${texts('checkNow')}</button>
      ${store.consentOffered
        ? html`<button class=${store.connection?.trouble ? 'pill main' : 'pill'} type="button" ?disabled=${acts.busy()} @click=${() => acts.authorize(`${shop}.myshopify.com`)}>${texts('connectAgain')}</button>` : nothing}
      <button class="plain quiet" type="button" ?disabled=${acts.busy()} @click=${() => acts.disconnect(shop)}>${texts('disconnectMore')}</button>
    </div>
    ${problem ? html`<p class="note wrong" role="alert">${refusal(problem)}</p>` : nothing}
    ${way === 'token' || !store.consentOffered ? byToken(store, acts) : nothing}`;
}

/** The ways to connect a shop that is not connected. */
export function connecting(store: Store, acts: ConnectionActs): unknown {
  return html`
    <section class="card" aria-labelledby="connection">
      <h2 id="connection">${texts('connectTitle')}</h2>
      <p class="note">${texts('connectText')}</p>
      ${store.consentOffered ? html`${byConsent(store, acts)}${byToken(store, acts)}` : byToken(store, acts, true)}
    </section>`;
}

function byConsent(store: Store, acts: ConnectionActs): unknown {
  const problem = acts.problem('authorization');
  const submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    acts.authorize(entries(event.currentTarget as HTMLFormElement)['shop'] ?? '');
  };
  return html`
    <form class="form" novalidate @submit=${submitted}>
      ${field({ id: 'shop', label: texts('shopAddress'), note: texts('shopAddressNote'), wrong: problem?.field === 'shop' ? problem.detail : undefined }, ties => html`
        <input id=${ties.id} name="shop" type="text" inputmode="url" autocomplete="url" autocapitalize="none" spellcheck="false" dir="ltr" required
          placeholder="your-store.myshopify.com" .value=${store.shop ? `${store.shop}.myshopify.com` : ''}
          aria-describedby=${ties.describedBy} aria-invalid=${ties.invalid}>`)}
      ${problem && problem.field !== 'shop' ? html`<p class="note wrong" role="alert">${refusal(problem)}</p>` : nothing}
      <div class="actions start"><button class="pill main" type="submit" ?disabled=${acts.busy()}>${texts('connectShopify')}</button></div>
    </form>`;
}

function byToken(store: Store, acts: ConnectionActs, open = false): unknown {
  const problem = acts.problem('token');
  const submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const given = entries(event.currentTarget as HTMLFormElement);
    acts.useToken(given['shop'] ?? '', given['token'] ?? '');
  };
  const wrong = (name: string): string | undefined => (problem?.field === name ? refusal(problem) : undefined);
  return html`
    <details class="more-ways" ?open=${open || problem !== undefined}>
      <summary>${texts('useToken')}</summary>
      <form class="form" novalidate @submit=${submitted}>
        <p class="note">${texts('useTokenText')}</p>
        ${field({ id: 'token-shop', label: texts('shopAddress'), wrong: wrong('shop') }, ties => html`
          <input id=${ties.id} name="shop" type="text" inputmode="url" autocapitalize="none" spellcheck="false" dir="ltr" required
            placeholder="your-store.myshopify.com" .value=${store.shop ? `${store.shop}.myshopify.com` : ''} aria-describedby=${ties.describedBy} aria-invalid=${ties.invalid}>`)}
        ${field({ id: 'token', label: texts('accessToken'), note: texts('accessTokenNote'), wrong: wrong('token') }, ties => html`
          <input id=${ties.id} name="token" type="password" autocomplete="off" spellcheck="false" dir="ltr" required aria-describedby=${ties.describedBy} aria-invalid=${ties.invalid}>`)}
        ${problem && !problem.field ? html`<p class="note wrong" role="alert">${refusal(problem)}</p>` : nothing}
        <div class="actions start"><button class="pill" type="submit" ?disabled=${acts.busy()}>${texts('connectToken')}</button></div>
      </form>
    </details>`;
}
