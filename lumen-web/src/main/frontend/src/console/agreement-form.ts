import { html, LitElement, nothing } from 'lit';
import { write } from '../api/doors';
import { PLAN_CODES, planName } from '../kit/names';
import { refusal } from '../kit/refusals';
import { texts, type TextKey } from '../kit/texts';

const ABOUT: Readonly<Record<string, TextKey>> = {
  'plan': 'plan',
  'feature.escalation_email': 'agreeEscalation',
  'limit.verification_per_tenant': 'agreeVerification',
  'limit.model_tokens_a_day': 'agreeTokens',
};

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 365;

/** What an agreement is about, in words; what came later is shown by its code. */
export function aboutName(name: string): string {
  const key = ABOUT[name];
  return key ? texts(key) : name;
}

export function valueName(name: string, value: string): string {
  if (name === 'plan') return planName(value);
  return value === 'on' || value === 'off' ? texts(value) : value;
}

/** `<lumen-agreement-form>`: agrees with a tenant on another plan, limit or feature for a time. */
export class AgreementForm extends LitElement {
  static override readonly properties = { about: { state: true }, refused: { state: true }, lacking: { state: true } };

  declare protected about: string;
  declare protected refused: string;
  declare protected lacking: boolean;
  #address = '';
  #tenant = '';
  #done: (agreed: boolean) => void = () => undefined;

  constructor() {
    super();
    this.about = 'plan';
    this.refused = '';
    this.lacking = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Whether something was agreed on. */
  async ask(address: string, tenant: string): Promise<boolean> {
    this.#address = address;
    this.#tenant = tenant;
    this.about = 'plan';
    this.refused = '';
    this.lacking = false;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector('form')!.reset();
    this.querySelector('dialog')!.showModal();
    return new Promise(done => (this.#done = done));
  }

  protected override render(): unknown {
    return html`
      <dialog aria-labelledby="agree-title" @close=${() => this.#done(false)}>
        <form novalidate @submit=${this.#submitted}>
          <h2 id="agree-title">${texts('agreeTitle', { name: this.#tenant })}</h2>
          <div class="field">
            <label for="about">${texts('agreeAbout')}</label>
            <select id="about" @change=${(event: Event) => (this.about = (event.currentTarget as HTMLSelectElement).value)}>
              ${Object.keys(ABOUT).map(name => html`<option value=${name}>${aboutName(name)}</option>`)}
            </select>
          </div>
          <div class="field"><label for="value">${texts('agreeValue')}</label>${this.#value()}</div>
          <div class="field"><label for="until">${texts('agreeUntil')}</label>
            <input id="until" type="date" required min=${day(1)} max=${day(LONGEST_DAYS)} value=${day(14)}></div>
          <div class="field">
            <label for="why">${texts('reason')}</label>
            <textarea id="why" rows="3" maxlength="500" dir="auto" required aria-describedby="why-note"
              aria-invalid=${this.lacking ? 'true' : nothing} @input=${() => (this.lacking = false)}></textarea>
            <p id="why-note" class=${this.lacking ? 'note wrong' : 'note'}>${texts(this.lacking ? 'reasonLacking' : 'reasonNote')}</p>
          </div>
          ${this.refused ? html`<p class="note wrong" role="alert">${this.refused}</p>` : nothing}
          <div class="actions">
            <button class="pill" type="button" @click=${() => this.querySelector('dialog')!.close()}>${texts('cancel')}</button>
            <button class="pill main" type="submit">${texts('doAgree')}</button>
          </div>
        </form>
      </dialog>`;
  }

  #value(): unknown {
    if (this.about === 'plan') return html`<select id="value">${PLAN_CODES.map(code => html`<option value=${code}>${planName(code)}</option>`)}</select>`;
    if (this.about.startsWith('feature.')) {
      return html`<select id="value"><option value="on">${texts('on')}</option><option value="off">${texts('off')}</option></select>`;
    }
    return html`<input id="value" type="number" min="1" step="1" required value=${this.about === 'limit.verification_per_tenant' ? '200' : '200000'}>`;
  }

  async #submitted(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const given = (id: string): string => this.querySelector<HTMLInputElement>(`#${id}`)!.value.trim();
    const reason = given('why');
    if (!reason) {
      this.lacking = true;
      this.querySelector<HTMLTextAreaElement>('#why')!.focus();
      return;
    }
    const until = new Date(`${given('until')}T23:59:59`);
    if (Number.isNaN(until.getTime())) {
      this.refused = texts('agreeRefused');
      return;
    }
    const outcome = await write('POST', this.#address, { name: this.about, value: given('value'), reason, expiresAt: until.toISOString() });
    if (!outcome.ok) {
      this.refused = outcome.problem.status === 400 ? texts('agreeRefused') : refusal(outcome.problem);
      return;
    }
    this.#done(true);
    this.querySelector('dialog')!.close();
  }
}

/** A day from today on, as a field writes it. */
function day(ahead: number): string {
  const then = new Date(Date.now() + ahead * DAY_MS);
  return `${then.getFullYear()}-${String(then.getMonth() + 1).padStart(2, '0')}-${String(then.getDate()).padStart(2, '0')}`;
}

customElements.define('lumen-agreement-form', AgreementForm);

declare global {
  interface HTMLElementTagNameMap {
    'lumen-agreement-form': AgreementForm;
  }
}
