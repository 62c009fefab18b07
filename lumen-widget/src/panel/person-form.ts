import { fill, h } from '../kit/dom';
import type { EscalationRequest } from '../api/widget-api';
import type { EscalationResult } from '../conversation/conversation';
import type { Texts } from '../messages/texts';

const REASON_LIMIT = 1000;

/** Asks for a person: two optional fields, one button. */
export class PersonForm {
  readonly #intro = h('p', { class: 'intro' });
  readonly #reason = h('textarea', { id: 'reason', rows: 2, dir: 'auto', 'aria-describedby': 'reason-wrong' });
  readonly #email = h('input', { id: 'email', type: 'email', autocomplete: 'email', dir: 'ltr', 'aria-describedby': 'email-wrong' });
  readonly #reasonWrong = h('p', { class: 'wrong', id: 'reason-wrong' });
  readonly #emailWrong = h('p', { class: 'wrong', id: 'email-wrong' });
  readonly #failed = h('p', { class: 'wrong', role: 'alert' });
  readonly #submit: HTMLButtonElement;
  readonly element: HTMLFormElement;

  constructor(
    private readonly texts: Texts,
    private readonly ask: (request: EscalationRequest) => Promise<EscalationResult>,
    private readonly done: (ticket: string | null) => void,
  ) {
    this.#submit = h('button', { class: 'pill main', type: 'submit' }, texts('personSubmit'));
    const cancel = h('button', { class: 'pill', type: 'button' }, texts('personCancel'));
    cancel.addEventListener('click', () => this.close());
    this.element = h('form', { class: 'person-form', novalidate: true, hidden: true, 'aria-labelledby': 'person-title' },
      h('h3', { id: 'person-title' }, texts('personTitle')),
      this.#intro,
      this.#label('reason', texts('personReason')), this.#reason, this.#reasonWrong,
      this.#label('email', texts('personEmail')), this.#email, this.#emailWrong,
      this.#failed,
      h('div', { class: 'buttons' }, cancel, this.#submit));
    this.element.addEventListener('submit', event => {
      event.preventDefault();
      void this.#submitted();
    });
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** What stands in the fields. */
  get written(): { readonly reason: string; readonly email: string } {
    return { reason: this.#reason.value, email: this.#email.value };
  }

  open(ticket: string | null, written?: PersonForm['written']): void {
    if (written) [this.#reason.value, this.#email.value] = [written.reason, written.email];
    this.#intro.textContent = ticket ? this.texts('personIntroTicket', { number: ticket }) : this.texts('personIntro');
    this.element.hidden = false;
    this.#reason.focus();
  }

  /** Leaves without asking; what was typed stays for the next opening. */
  close(): void {
    this.element.hidden = true;
    this.done(null);
  }

  #label(target: string, text: string): HTMLElement {
    return h('label', { for: target }, text, ' ', h('span', {}, `(${this.texts('personOptional')})`));
  }

  async #submitted(): Promise<void> {
    const [reason, contactEmail] = [this.#reason.value.trim(), this.#email.value.trim()];
    this.#refuse(
      reason.length > REASON_LIMIT ? 'reason' : !this.#email.validity.valid ? 'contactEmail' : null);
    if (this.element.querySelector('[aria-invalid="true"]') || this.#submit.disabled) return;
    this.#submit.disabled = true;
    const result = await this.ask({ ...(reason && { reason }), ...(contactEmail && { contactEmail }) });
    this.#submit.disabled = false;
    if ('refused' in result) return this.#refuse(result.refused);
    this.element.reset();
    this.element.hidden = true;
    this.done(result.opened);
  }

  #refuse(what: 'contactEmail' | 'reason' | 'other' | null): void {
    this.#mark(this.#reason, this.#reasonWrong, what === 'reason' && this.texts('personReasonTooLong'));
    this.#mark(this.#email, this.#emailWrong, what === 'contactEmail' && this.texts('personEmailInvalid'));
    fill(this.#failed, what === 'other' && this.texts('personFailed'));
  }

  #mark(field: HTMLInputElement | HTMLTextAreaElement, place: HTMLElement, wrong: string | false): void {
    field.setAttribute('aria-invalid', String(Boolean(wrong)));
    fill(place, wrong);
    if (wrong) field.focus();
  }
}
