import { html, nothing } from 'lit';
import type { OwnSession, Security, ShopSecurity, VerificationMode } from '../api/wire-data';
import { icon } from '../kit/icons';
import { dates, texts, type TextKey } from '../kit/texts';
import { toast } from '../kit/toasts';

/** Where the reader is signed in. */
export function sessions(own: readonly OwnSession[], end: (mark: string) => void, endOthers: () => void): unknown {
  return html`
    <section aria-labelledby="sessions">
      <h2 id="sessions">${texts('sessionsTitle')}</h2>
      <ul class="rows">${own.map(session => sessionRow(session, end))}</ul>
      ${own.length > 2 ? html`<p class="act"><button class="pill" type="button" @click=${endOthers}>${texts('sessionEndOthers')}</button></p>` : nothing}
    </section>`;
}

function sessionRow({ mark, startedAt, seenAt, current }: OwnSession, end: (mark: string) => void): unknown {
  const start = dates.moment(startedAt);
  return html`
    <li class="row">
      <span class="name">${texts(current ? 'sessionThis' : 'sessionOther')}</span>
      <span class="note">${texts('sessionSeen', { start, seen: dates.ago(seenAt) })}</span>
      ${current ? nothing : html`<span class="controls">
        <button class="pill" type="button" aria-label=${texts('sessionEndNamed', { start })} @click=${() => end(mark)}>${texts('sessionEnd')}</button></span>`}
    </li>`;
}

/** Tries that proved nothing, by day and the latest of them; neither shows an address or an order. */
export function checks({ days, recent }: Security): unknown {
  return html`
    <section aria-labelledby="checks">
      <h2 id="checks">${texts('checksTitle')}</h2>
      <p class="note">${texts('checksText')}</p>
      ${days.length === 0 ? html`<p class="act">${texts('checksNone')}</p>` : checksTable(days)}
      ${recent.length === 0 ? nothing : html`
        <h3 class="label">${texts('checksRecent')}</h3>
        <ul class="rows">${recent.map(({ conversation, at, failures }) => html`
          <li><a class="row" href="/portal/conversation?${new URLSearchParams({ id: conversation })}">
            <span class="name"><time datetime=${at}>${dates.moment(at)}</time></span>
            <span class="note">${texts('checksFailed', { count: failures })}</span>${icon('next')}
          </a></li>`)}</ul>`}
    </section>`;
}

function checksTable(days: Security['days']): unknown {
  const most = Math.max(...days.map(({ failures }) => failures));
  return html`
    <ul class="meters">
      ${days.map(({ day, failures }) => html`
        <li><span>${dates.day(`${day}T12:00:00Z`)}</span>
          <meter min="0" max=${most} value=${failures} aria-hidden="true"></meter>
          <span>${texts('checksFailed', { count: failures })}</span></li>`)}
    </ul>`;
}

const MODES: readonly (readonly [VerificationMode, TextKey, TextKey])[] = [
  ['match', 'modeMatch', 'modeMatchNote'],
  ['match_and_code', 'modeCode', 'modeCodeNote'],
];

/** What has to be proven. */
export function mode(chosen: VerificationMode, owner: boolean, choose: (wanted: VerificationMode) => void): unknown {
  return html`
    <section aria-labelledby="mode">
      <h2 id="mode">${texts('modeTitle')}</h2>
      ${onlyOwners(owner)}
      <fieldset class="options" aria-labelledby="mode" ?disabled=${!owner}>
        ${MODES.map(([value, name, note]) => html`
          <label class="option">
            <input type="radio" name="mode" value=${value} .checked=${chosen === value} @change=${() => choose(value)}>
            <span><strong>${texts(name)}</strong><span class="note">${texts(note)}</span></span>
          </label>`)}
      </fieldset>
    </section>`;
}

interface SecretActions {
  readonly make: () => void;
  readonly rotate: () => void;
  readonly forgetOld: () => void;
  readonly forget: () => void;
}

/** The secret that signs customers: how it stands, and once the secret itself. */
export function secret(kept: ShopSecurity['secret'], shown: string | null, owner: boolean, actions: SecretActions): unknown {
  const date = kept?.madeAt ? dates.day(kept.madeAt) : '';
  return html`
    <section aria-labelledby="secret">
      <h2 id="secret">${texts('secretTitle')}</h2>
      <p class="note">${texts('secretText')}</p>
      ${shown ? secretShown(shown) : nothing}
      <p class="act">${kept ? texts(kept.previous && kept.madeAt ? 'secretTwo' : kept.madeAt ? 'secretOne' : 'secretInUse', { date }) : texts('secretNone')}</p>
      ${onlyOwners(owner)}
      ${owner ? html`<p class="act acts">
        ${kept ? html`
          <button class="pill" type="button" @click=${actions.rotate}>${texts('secretRotate')}</button>
          ${kept.previous ? html`<button class="pill" type="button" @click=${actions.forgetOld}>${texts('secretForgetOld')}</button>` : nothing}
          <button class="pill grave" type="button" @click=${actions.forget}>${texts('secretForget')}</button>`
          : html`<button class="pill" type="button" @click=${actions.make}>${texts('secretMake')}</button>`}
      </p>` : nothing}
    </section>`;
}

function secretShown(shown: string): unknown {
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(shown).then(() => toast(texts('copied')), () => toast(texts('copyFailed')));
  };
  return html`
    <div class="banner attention once" role="status">
      <p>${texts('secretShown')}</p>
      <div class="snippet"><pre tabindex="0" aria-label=${texts('secretTitle')}><code>${shown}</code></pre>
        <button class="pill" type="button" @click=${copy}>${icon('copy')}${texts('copy')}</button></div>
    </div>`;
}

interface RecipientActions {
  readonly ask: (event: SubmitEvent) => void;
  readonly remove: () => void;
  readonly typing: () => void;
}

/** Who is told that a shopper needs a person. */
export function recipient(kept: ShopSecurity['recipient'], refusal: string | null, owner: boolean, actions: RecipientActions): unknown {
  const { allowed, address, pending } = kept;
  return html`
    <section aria-labelledby="recipient">
      <h2 id="recipient">${texts('recipientTitle')}</h2>
      <p class="note">${texts('recipientText')}</p>
      ${allowed ? nothing : html`<p class="act">${texts('recipientPlan')}</p>`}
      <p class="act" dir="auto">${address ? texts('recipientNow', { address }) : texts('recipientNone')}</p>
      ${pending ? html`<p class="act note" dir="auto">${texts('recipientPending', { address: pending.address, date: dates.moment(pending.until) })}</p>` : nothing}
      ${onlyOwners(owner)}
      ${owner && allowed ? recipientForm(refusal, actions) : nothing}
      ${owner && (address || pending) ? html`<p class="act"><button class="pill" type="button" @click=${actions.remove}>${texts('recipientRemove')}</button></p>` : nothing}
    </section>`;
}

function recipientForm(refusal: string | null, { ask, typing }: RecipientActions): unknown {
  return html`
    <form class="field inline" novalidate @submit=${ask}>
      <label for="email">${texts('recipientAddress')}</label>
      <div class="line">
        <input id="email" name="email" type="email" autocomplete="email" maxlength="254" required
          aria-invalid=${refusal ? 'true' : nothing} aria-describedby=${refusal ? 'email-note' : nothing} @input=${typing}>
        <button class="pill" type="submit">${texts('recipientSend')}</button>
      </div>
      ${refusal ? html`<p id="email-note" class="note wrong">${refusal}</p>` : nothing}
    </form>`;
}

function onlyOwners(owner: boolean): unknown {
  return owner ? nothing : html`<p class="act note">${icon('lock')} ${texts('ownersChange')}</p>`;
}
