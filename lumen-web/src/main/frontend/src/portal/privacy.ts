import { html, nothing } from 'lit';
import { read, write, type Outcome, type Problem } from '../api/doors';
import type { Me } from '../api/wire';
import type { Privacy } from '../api/wire-data';
import { confirm } from '../kit/confirm';
import { entries, field } from '../kit/fields';
import { refusal } from '../kit/refusals';
import { Screen } from '../kit/screen';
import { dates, texts } from '../kit/texts';
import { toast } from '../kit/toasts';
import { erasures, exports } from './privacy-lists';
import { retention, type Proposal } from './retention';

const DOOR = '/api/portal/v1/privacy';
const LOOK_AGAIN_MS = 3_000;
const CUSTOMER_NUMBER = /^[0-9]{1,20}$/;

/** What is wrong with a field of the form that asks for an erasure. */
interface Refusal {
  readonly field: 'email' | 'customer';
  readonly why: string;
}

/** `/portal/privacy`: what an owner may ask of us about the tenant's data. */
class PrivacyScreen extends Screen<Privacy> {
  static override readonly properties = { ...super.properties, refusal: { state: true } };

  protected readonly area = 'portal';
  protected readonly place = '/portal/privacy';
  protected readonly heading = 'navPrivacy';
  protected override readonly whileClosing = true;
  declare protected refusal: Refusal | null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.refusal = null;
  }

  protected async fetch(): Promise<Outcome<Privacy>> {
    const outcome = await read<Privacy>(DOOR);
    clearTimeout(this.#timer);
    if (outcome.ok && isUnderWay(outcome.value)) this.#timer = setTimeout(() => void this.#again(), LOOK_AGAIN_MS);
    return outcome;
  }

  protected draw(privacy: Privacy, me: Me): unknown {
    const closing = me.tenant?.status === 'closing' ? privacy.closing : null;
    return html`
      ${closing ? this.#takeBack(closing.dueAt) : nothing}
      ${this.#export(privacy)}
      ${closing ? nothing : html`${this.#erase(privacy)}${this.#retention(privacy)}${this.#close(privacy)}`}`;
  }

  #takeBack(dueAt: string): unknown {
    return html`
      <section class="card ending" aria-labelledby="ending">
        <h2 id="ending">${texts('closesOn', { date: dates.day(dueAt) })}</h2>
        <p class="note">${texts('closesText')}</p>
        <button class="pill main" type="button" @click=${() => void this.#stay()}>${texts('takeBack')}</button>
      </section>`;
  }

  #export(privacy: Privacy): unknown {
    const writing = privacy.exports.some(({ status }) => status === 'writing');
    return html`
      <section aria-labelledby="export">
        <h2 id="export">${texts('exportTitle')}</h2>
        <p class="note">${texts('exportText')}</p>
        <p class="act"><button class="pill" type="button" aria-disabled=${writing ? 'true' : nothing} @click=${() => void this.#askExport(writing)}>
          ${texts(writing ? 'exportWriting' : 'exportAsk')}</button></p>
        ${exports(privacy.exports)}
        <p class="note"><a href="/signing/v1/keys">${texts('exportKeys')}</a></p>
      </section>`;
  }

  #erase(privacy: Privacy): unknown {
    return html`
      <section aria-labelledby="erase">
        <h2 id="erase">${texts('eraseTitle')}</h2>
        <p class="note">${texts('eraseText')}</p>
        <form class="inline" novalidate @submit=${(event: SubmitEvent) => void this.#askErasure(event)} @input=${() => (this.refusal = null)}>
          ${field({ id: 'email', label: texts('eraseAddress'), wrong: this.#wrong('email') }, ties => html`
            <input id=${ties.id} name="email" type="email" autocomplete="off" maxlength="254" required
              aria-invalid=${ties.invalid} aria-describedby=${ties.describedBy}>`)}
          ${field({ id: 'customer', label: texts('eraseCustomer'), note: texts('eraseCustomerNote'), wrong: this.#wrong('customer') }, ties => html`
            <input id=${ties.id} name="customer" type="text" inputmode="numeric" autocomplete="off" maxlength="100"
              aria-invalid=${ties.invalid} aria-describedby=${ties.describedBy}>`)}
          <p class="act line"><button class="pill" type="submit">${texts('erase')}</button> <span class="note">${texts('eraseNote')}</span></p>
        </form>
        ${erasures(privacy.erasures)}
      </section>`;
  }

  #retention(privacy: Privacy): unknown {
    return html`
      <section aria-labelledby="retention">
        <h2 id="retention">${texts('retentionTitle')}</h2>
        <p class="note">${texts('retentionText')}</p>
        ${retention(privacy.retention, proposal => void this.#keep(proposal))}
      </section>`;
  }

  #close(privacy: Privacy): unknown {
    return html`
      <section aria-labelledby="close">
        <h2 id="close">${texts('closeTitle')}</h2>
        <p class="note">${texts('closeText')}</p>
        <p class="act"><button class="pill grave" type="button" @click=${() => void this.#askClosing(privacy.name)}>${texts('closeAsk')}</button></p>
      </section>`;
  }

  async #askExport(writing: boolean): Promise<void> {
    if (writing) return;
    await this.#settled(await write('POST', `${DOOR}/exports`), texts('exportAsked'));
  }

  async #askErasure(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const address = form.elements.namedItem('email') as HTMLInputElement;
    const { email = '', customer = '' } = entries(form);
    if (!email || !address.validity.valid) return this.#refuse(form, 'email');
    if (customer && !CUSTOMER_NUMBER.test(customer)) return this.#refuse(form, 'customer');
    const text = customer ? texts('eraseConfirmBoth', { customer }) : texts('eraseConfirmText');
    if (await confirm({ title: texts('eraseConfirm', { email }), text, action: texts('erase') }) === null) return;
    const outcome = await write('POST', `${DOOR}/erasures`, customer ? { email, customer } : { email });
    if (!outcome.ok && outcome.problem.slug === 'email-invalid') return this.#refuse(form, 'email');
    if (!outcome.ok && outcome.problem.slug === 'customer-number-form') return this.#refuse(form, 'customer');
    if (outcome.ok) form.reset();
    await this.#settled(outcome, texts('eraseAsked'));
  }

  #refuse(form: HTMLFormElement, name: Refusal['field']): void {
    this.refusal = { field: name, why: texts(name === 'email' ? 'notAnAddress' : 'notACustomerNumber') };
    (form.elements.namedItem(name) as HTMLInputElement).focus();
  }

  #wrong(name: Refusal['field']): string | undefined {
    return this.refusal?.field === name ? this.refusal.why : undefined;
  }

  async #keep({ rule, days, select }: Proposal): Promise<void> {
    if (days < rule.days && !(await this.#agreed(rule.kind, days))) {
      select.value = String(rule.days);
      return;
    }
    const outcome = await write('PATCH', `${DOOR}/retention/${rule.kind}`, { days, seen: rule.days });
    if (!outcome.ok) select.value = String(rule.days);
    await this.#settled(outcome, texts('retentionChanged'));
  }

  /** Keeping things for less long takes some of them away: how many is said before. */
  async #agreed(kind: string, days: number): Promise<boolean> {
    const preview = await read<{ goes: number }>(`${DOOR}/retention/${kind}/preview?days=${days}`);
    if (!preview.ok) {
      toast(refusal(preview.problem));
      return false;
    }
    const { goes } = preview.value;
    return goes === 0 || await confirm({ title: texts('retentionConfirm'), text: texts('retentionGoes', { count: goes }), action: texts('retentionDo') }) !== null;
  }

  async #askClosing(name: string): Promise<void> {
    const reason = await confirm({ title: texts('closeConfirm', { name }), text: texts('closeConfirmText'), action: texts('closeDo'), typed: name, reason: true });
    if (reason !== null) this.#elsewhere(await write('POST', `${DOOR}/closing`, { name, reason }));
  }

  async #stay(): Promise<void> {
    this.#elsewhere(await write('DELETE', `${DOOR}/closing`));
  }

  /** All screens look different then; this one is asked for anew. */
  #elsewhere(outcome: Outcome<null>): void {
    if (outcome.ok) location.reload();
    else toast(said(outcome.problem));
  }

  async #settled(outcome: Outcome<null>, done: string): Promise<void> {
    toast(outcome.ok ? done : said(outcome.problem));
    await this.#again();
  }

  async #again(): Promise<void> {
    this.renew(await this.fetch());
  }
}

function isUnderWay({ exports: asked, erasures: searched }: Privacy): boolean {
  return asked.some(({ status }) => status === 'writing') || searched.some(({ done }) => !done);
}

function said(problem: Problem): string {
  return problem.slug === 'already-under-way' ? texts('exportWriting') : refusal(problem);
}

customElements.define('lumen-privacy', PrivacyScreen);
