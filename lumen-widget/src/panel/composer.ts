import { h, icon } from '../kit/dom';
import type { Awaiting } from '../api/wire';
import type { MessageKey, Texts } from '../messages/texts';

/** Longest text the server takes, counted as it counts: in UTF-16 units. */
const LIMIT = 4000;
const COUNTED_FROM = 3600;
const MOST_ROWS = 5;
const UP = 'M12 19V5.5M6 11l6-6 6 6';

const HINTS: Readonly<Partial<Record<Awaiting, MessageKey>>> = {
  order_number: 'composerHintOrder', email: 'composerHintEmail', code: 'composerHintCode', contact: 'composerHintContact',
};

/** What the browser may offer to fill in. */
const FILLS: Readonly<Partial<Record<Awaiting, AutoFill>>> = { email: 'email', contact: 'email', code: 'one-time-code' };

/** The line the shopper writes in. Enter sends, Shift and Enter start a new line; nothing is ever cut off. */
export class Composer {
  readonly #field: HTMLTextAreaElement;
  readonly #count = h('p', { class: 'count', id: 'count', hidden: true });
  readonly #send: HTMLButtonElement;
  readonly element: HTMLFormElement;
  #held = false;
  #awaiting: Awaiting | null = null;

  constructor(
    private readonly texts: Texts,
    private readonly submit: (text: string) => void,
    private readonly say: (text: string) => void,
  ) {
    this.#field = h('textarea', {
      rows: 1, 'aria-describedby': 'count', enterkeyhint: 'send', dir: 'auto',
    });
    this.#send = h('button', { class: 'send', type: 'submit', 'aria-label': texts('composerSend') }, icon(UP));
    this.element = h('form', { class: 'composer', novalidate: true },
      h('div', { class: 'field' }, this.#field, this.#send), this.#count);
    this.element.addEventListener('submit', event => this.#submitted(event));
    this.#field.addEventListener('input', () => this.#changed());
    this.#field.addEventListener('keydown', event => this.#key(event));
    this.expect('none');
    this.#changed();
  }

  focus(): void {
    this.#field.focus();
  }

  /** What has been written and not sent yet. */
  get draft(): string {
    return this.#field.value;
  }

  set draft(text: string) {
    this.#field.value = text;
    this.#changed();
  }

  /** Fits label, hint, filling in and on-screen keyboard to what the conversation waits for. */
  expect(awaiting: Awaiting): void {
    if (awaiting === this.#awaiting) return;
    this.#awaiting = awaiting;
    const hint = HINTS[awaiting];
    const fills = FILLS[awaiting] ?? 'off';
    this.#field.placeholder = this.texts(hint ?? 'composerHint');
    this.#field.setAttribute('aria-label', hint
      ? this.texts('composerLabelFor', { hint: this.texts(hint) })
      : this.texts('composerLabel'));
    this.#field.autocomplete = fills;
    this.#field.inputMode = fills === 'email' ? 'email' : awaiting === 'code' ? 'numeric' : 'text';
  }

  /** While held, a text can be written but not sent. */
  hold(held: boolean): void {
    this.#held = held;
    this.#changed();
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    const text = this.#field.value.trim();
    if (this.#held || !text || this.#field.value.length > LIMIT) return;
    this.#field.value = '';
    this.#changed();
    this.submit(text);
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.element.requestSubmit();
  }

  #changed(): void {
    const { value } = this.#field;
    const left = LIMIT - value.length;
    const counted = value.length >= COUNTED_FROM;
    const tooLong = left < 0;
    if (tooLong !== (this.#field.getAttribute('aria-invalid') === 'true')) {
      this.#field.setAttribute('aria-invalid', String(tooLong));
      if (tooLong) this.say(this.texts('composerTooLong', { count: -left }));
    }
    this.#count.hidden = !counted;
    this.#count.classList.toggle('wrong', tooLong);
    this.#count.textContent = !counted ? '' : this.texts(tooLong ? 'composerTooLong' : 'composerLeft', { count: Math.abs(left) });
    this.#send.disabled = this.#held || tooLong || value.trim() === '';
    if (!CSS.supports('field-sizing', 'content')) this.#field.rows = Math.min(MOST_ROWS, value.split('\n').length);
  }
}
