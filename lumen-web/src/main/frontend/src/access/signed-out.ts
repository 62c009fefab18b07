import { html, LitElement } from 'lit';
import { frame } from '../kit/frame';
import { icon } from '../kit/icons';
import { texts } from '../kit/texts';

/** `/signed-out`: the session is over, and where a new one begins. */
class SignedOutScreen extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = `${texts('goodbyeTitle')} · Lumen`;
  }

  protected override render(): unknown {
    return frame({ area: 'portal', place: null, me: null }, html`
      <section class="notice">
        <span class="emblem">${icon('door')}</span>
        <h1>${texts('goodbyeTitle')}</h1>
        <p>${texts('goodbyeText')}</p>
        <a class="pill main" href="/sign-in/portal">${texts('signInAgain')}</a>
      </section>`);
  }
}

customElements.define('lumen-signed-out', SignedOutScreen);
