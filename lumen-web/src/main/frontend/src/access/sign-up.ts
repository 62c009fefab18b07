import { html, LitElement, nothing } from 'lit';
import { read, write, type Outcome, type Problem } from '../api/doors';
import type { Me, SignUpStanding } from '../api/wire';
import { chooseTenant, frame } from '../kit/frame';
import { refusal } from '../kit/refusals';
import { skeleton, trouble } from '../kit/states';
import { language, texts, type TextKey } from '../kit/texts';
import { LANGUAGES, ownZone, wrongName, zones } from './new-shop';

type Field = 'name' | 'language' | 'timeZone';

const REFUSALS: Readonly<Record<string, TextKey>> = { 'name-too-long': 'shopNameLong', 'missing-field': 'shopNameLacking' };

/** `/signup`: what Lumen is, the way to an account, and the name of the shop. Whoever comes back goes on where they were. */
class SignUpScreen extends LitElement {
  static override readonly properties = { me: { state: true }, standing: { state: true }, wrong: { state: true }, busy: { state: true } };

  declare protected me: Outcome<Me> | null;
  declare protected standing: Outcome<SignUpStanding> | null;
  /** What is wrong, by field; the form's own faults stand under no field. */
  declare protected wrong: { readonly field: Field | null; readonly text: string } | null;
  declare protected busy: boolean;

  constructor() {
    super();
    this.me = null;
    this.standing = null;
    this.wrong = null;
    this.busy = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = `${texts('startFree')} · Lumen`;
    void this.#load();
  }

  async #load(): Promise<void> {
    this.me = await read<Me>('/api/me');
    if (!this.me.ok) return;
    this.standing = await read<SignUpStanding>('/api/signup/v1');
    if (this.standing.ok && this.standing.value.tenant) await chooseTenant(this.standing.value.tenant);
  }

  protected override render(): unknown {
    const { me } = this;
    return frame({ area: 'portal', place: null, me: me?.ok ? me.value : null }, this.#body());
  }

  #body(): unknown {
    const { me, standing } = this;
    if (!me) return skeleton();
    if (!me.ok) return me.problem.status === 401 ? invitation() : trouble(me.problem, 'portal', () => void this.#load());
    if (!standing || (standing.ok && standing.value.tenant)) return skeleton();
    return standing.ok ? this.#form(me.value) : trouble(standing.problem, 'portal', () => void this.#load());
  }

  #form(me: Me): unknown {
    const elsewhere = me.tenants[0];
    return html`
      <h1>${texts('nameShopTitle')}</h1>
      <p class="sub">${texts('nameShopText', { email: me.email })}</p>
      <form class="opening" novalidate @submit=${this.#submitted}>
        <div class="field">
          <label for="name">${texts('shopName')}</label>
          <input id="name" name="name" type="text" autocomplete="organization" required dir="auto" .autofocus=${true}
            aria-invalid=${this.#invalid('name')} aria-describedby="name-note" @input=${this.#typed}>
          ${this.#note('name', texts('shopNameNote'))}
        </div>
        <div class="pair">
          <div class="field">
            <label for="language">${texts('shopLanguage')}</label>
            <select id="language" name="language" aria-invalid=${this.#invalid('language')} aria-describedby="language-note">
              ${Object.entries(LANGUAGES).map(([tag, name]) => html`<option value=${tag} lang=${tag} ?selected=${tag === language}>${name}</option>`)}
            </select>
            ${this.#note('language')}
          </div>
          <div class="field">
            <label for="timeZone">${texts('shopZone')}</label>
            <select id="timeZone" name="timeZone" aria-invalid=${this.#invalid('timeZone')} aria-describedby="timeZone-note">
              ${zones().map(zone => html`<option value=${zone} ?selected=${zone === ownZone()}>${zone.replaceAll('_', ' ')}</option>`)}
            </select>
            ${this.#note('timeZone')}
          </div>
        </div>
        ${this.wrong && !this.wrong.field ? html`<p class="wrong" role="alert">${this.wrong.text}</p>` : nothing}
        <button class="pill main" type="submit" ?disabled=${this.busy}>${texts('openShopNow')}</button>
      </form>
      ${elsewhere ? html`<p class="note aside">${texts('belongTo', { name: elsewhere.name })} <a href="/portal/">${texts('toPortal')}</a></p>` : nothing}`;
  }

  #invalid(field: Field): unknown {
    return this.wrong?.field === field ? 'true' : nothing;
  }

  #note(field: Field, otherwise = ''): unknown {
    const wrong = this.wrong?.field === field;
    return html`<p id="${field}-note" class=${wrong ? 'note wrong' : 'note'}>${wrong ? this.wrong!.text : otherwise}</p>`;
  }

  #typed(): void {
    if (this.wrong) this.wrong = null;
  }

  async #submitted(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const filled = new FormData(event.currentTarget as HTMLFormElement);
    const name = String(filled.get('name'));
    const wrong = wrongName(name);
    if (wrong) return this.#refuse('name', texts(wrong));
    this.busy = true;
    const outcome = await write('POST', '/api/signup/v1', { name, language: filled.get('language'), timeZone: filled.get('timeZone') });
    if (outcome.ok) return location.assign('/portal/');
    this.busy = false;
    this.#told(outcome.problem);
  }

  #told(problem: Problem): void {
    const { slug, status, field } = problem;
    if (status === 429) this.#refuse(null, texts('openingMany'));
    else if (field === 'name') this.#refuse('name', texts(REFUSALS[slug] ?? 'shopNameWrong'));
    else if (field === 'language' || field === 'timeZone') this.#refuse(field, texts('shopFieldWrong'));
    else this.#refuse(null, refusal(problem));
  }

  #refuse(field: Field | null, text: string): void {
    this.wrong = { field, text };
    if (field) this.querySelector<HTMLElement>(`#${field}`)!.focus();
  }
}

/** For whoever is not signed in. */
function invitation(): unknown {
  return html`
    <section class="welcome">
      <h1>${texts('startTitle')}</h1>
      <p class="lead">${texts('startText')}</p>
      <p class="ways">
        <a class="pill main" href="/sign-in/signup?prompt=create&ui_locales=${language}">${texts('startFree')}</a>
        <a class="pill" href="/sign-in/signup">${texts('startKnown')}</a>
      </p>
      <ol class="path">
        ${(['startAccount', 'startConnect', 'startTry'] as const).map(step => html`<li>${texts(step)}</li>`)}
      </ol>
    </section>`;
}

customElements.define('lumen-sign-up', SignUpScreen);
