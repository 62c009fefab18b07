import { html, LitElement, nothing } from 'lit';
import { texts } from './texts';

/** What is about to happen, in the reader's words. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** The verb on the button that does it. */
  readonly action: string;
  /** A reason has to be written. */
  readonly reason?: boolean;
  /** What has to be typed, so that nobody does this in passing. */
  readonly typed?: string;
}

const REASON_LIMIT = 500;

/** `<lumen-confirm>`: asks before something that is hard to take back. */
export class Confirm extends LitElement {
  static override readonly properties = { question: { state: true }, lacking: { state: true }, differing: { state: true } };

  declare protected question: Question | null;
  declare protected lacking: boolean;
  declare protected differing: boolean;
  #answer: (reason: string | null) => void = () => undefined;

  constructor() {
    super();
    this.question = null;
    this.lacking = false;
    this.differing = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** The reason (empty where none was asked for), or null when the reader thought better of it. */
  async ask(question: Question): Promise<string | null> {
    this.question = question;
    this.lacking = false;
    this.differing = false;
    await this.updateComplete;
    this.querySelector('form')!.reset();
    this.querySelector('dialog')!.showModal();
    return new Promise(answer => (this.#answer = answer));
  }

  protected override render(): unknown {
    const { question } = this;
    return html`
      <dialog aria-labelledby="confirm-title" aria-describedby="confirm-text" @close=${() => this.#answer(null)}>
        ${question ? html`
          <form novalidate @submit=${this.#submitted}>
            <h2 id="confirm-title">${question.title}</h2>
            <p id="confirm-text">${question.text}</p>
            ${question.typed ? this.#typed(question.typed) : nothing}
            ${question.reason ? this.#reason() : nothing}
            <div class="actions">
              <button class="pill" type="button" @click=${this.#cancel}>${texts('cancel')}</button>
              <button class="pill main" type="submit">${question.action}</button>
            </div>
          </form>` : nothing}
      </dialog>`;
  }

  #typed(wanted: string): unknown {
    return html`
      <div class="field">
        <label for="typed">${texts('typeName', { name: wanted })}</label>
        <input id="typed" name="typed" type="text" maxlength="200" dir="auto" autocomplete="off" spellcheck="false" required
          aria-invalid=${this.differing ? 'true' : nothing} aria-describedby=${this.differing ? 'typed-note' : nothing}
          @input=${() => (this.differing = false)}>
        ${this.differing ? html`<p id="typed-note" class="note wrong">${texts('nameDiffers')}</p>` : nothing}
      </div>`;
  }

  #reason(): unknown {
    // Where a name has to be typed, what is asked about ends the record that a reason would stand in
    const note = this.lacking ? texts('reasonLacking') : this.question?.typed ? null : texts('reasonNote');
    return html`
      <div class="field">
        <label for="reason">${texts('reason')}</label>
        <textarea id="reason" name="reason" rows="3" maxlength=${REASON_LIMIT} dir="auto" required
          aria-invalid=${this.lacking ? 'true' : nothing} aria-describedby=${note ? 'reason-note' : nothing}
          @input=${() => (this.lacking = false)}></textarea>
        ${note ? html`<p id="reason-note" class=${this.lacking ? 'note wrong' : 'note'}>${note}</p>` : nothing}
      </div>`;
  }

  #cancel(): void {
    this.querySelector('dialog')!.close();
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    const typed = this.querySelector<HTMLInputElement>('#typed');
    if (typed && typed.value.trim() !== this.question?.typed?.trim()) {
      this.differing = true;
      typed.focus();
      return;
    }
    const reason = this.querySelector('textarea')?.value.trim() ?? '';
    if (this.question?.reason && !reason) {
      this.lacking = true;
      this.querySelector('textarea')!.focus();
      return;
    }
    this.#answer(reason);
    this.querySelector('dialog')!.close();
  }
}

customElements.define('lumen-confirm', Confirm);

/** Asks on the screen that is shown; see `Confirm.ask`. */
export function confirm(question: Question): Promise<string | null> {
  let asking = document.querySelector('lumen-confirm');
  if (!asking) document.body.append((asking = document.createElement('lumen-confirm')));
  return asking.ask(question);
}

declare global {
  interface HTMLElementTagNameMap {
    'lumen-confirm': Confirm;
  }
}
