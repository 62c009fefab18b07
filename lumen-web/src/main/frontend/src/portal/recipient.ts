import { html, LitElement, nothing } from 'lit';
import { write, type Problem } from '../api/doors';
import { frame } from '../kit/frame';
import { icon, type IconName } from '../kit/icons';

import { texts } from '../kit/texts';

/**
 * `/portal/recipient#…`: somebody whose address a shop named for its tickets says yes. They need not be signed in; the word from
 * the mail stands behind the `#`, where no server log sees it, and counts only when the button is pressed.
 */
class RecipientScreen extends LitElement {
  static override readonly properties = { outcome: { state: true } };

  declare protected outcome: 'asked' | 'done' | Problem;

  constructor() {
    super();
    this.outcome = 'asked';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = `${texts('confirmRecipientTitle')} · Lumen`;
  }

  protected override render(): unknown {
    return frame({ area: 'portal', place: null, me: null }, this.#content());
  }

  #content(): unknown {
    if (this.outcome === 'asked') return this.#ask(texts('confirmRecipientTitle'), texts('confirmRecipientText'), texts('confirmRecipient'));
    if (this.outcome === 'done') return told('check', texts('confirmedTitle'), texts('confirmedText'));
    if (this.outcome.slug === 'link-expired') return told('lock', texts('linkGoneTitle'), texts('linkGoneText'));
    return this.#ask(texts('errorTitle'), texts('errorText'), texts('tryAgain'));
  }

  #ask(title: string, text: string, action: string): unknown {
    return told('talk', title, text, html`<button class="pill main" type="button" @click=${() => void this.#confirm()}>${action}</button>`);
  }

  async #confirm(): Promise<void> {
    const outcome = await write('POST', '/confirmations/v1/recipient', { token: location.hash.slice(1) });
    this.outcome = outcome.ok ? 'done' : outcome.problem;
  }
}

function told(symbol: IconName, title: string, text: string, action: unknown = nothing): unknown {
  return html`
    <section class="notice" aria-live="polite">
      <span class="emblem">${icon(symbol)}</span>
      <h1>${title}</h1>
      <p>${text}</p>
      ${action}
    </section>`;
}

customElements.define('lumen-recipient', RecipientScreen);
