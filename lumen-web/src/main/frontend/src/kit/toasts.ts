import { html, LitElement } from 'lit';
import { icon } from './icons';

const READ_MS = 6_000;

/** `<lumen-toasts>`: says in passing that something was done, aloud too, without taking the focus. */
export class Toasts extends LitElement {
  static override readonly properties = { text: { state: true } };

  declare protected text: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.text = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  say(text: string): void {
    clearTimeout(this.#timer);
    this.text = text;
    this.#timer = setTimeout(() => (this.text = ''), READ_MS);
  }

  protected override render(): unknown {
    return html`<div role="status">${this.text && html`<p class="toast">${icon('check')}${this.text}</p>`}</div>`;
  }
}

customElements.define('lumen-toasts', Toasts);

/** Says something in passing on the screen that is shown. */
export function toast(text: string): void {
  document.querySelector('lumen-toasts')?.say(text);
}

declare global {
  interface HTMLElementTagNameMap {
    'lumen-toasts': Toasts;
  }
}
