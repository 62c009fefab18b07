import { html, LitElement, nothing } from 'lit';
import { read, SESSION_OVER } from '../api/doors';
import type { Me } from '../api/wire';
import type { Area } from './states';
import { texts } from './texts';
import { toast } from './toasts';

/**
 * `<lumen-session-over>`: says that the session ended while somebody was at work, and leads to a sign-in that leaves the page
 * and what is typed on it as they are. Whoever comes back as the same person for the same shop goes on; for anybody else the
 * page is closed to writing, since what stands on it is not theirs.
 */
export class SessionOver extends LitElement {
  static override readonly properties = { area: { attribute: false }, me: { attribute: false }, state: { state: true } };

  declare area: Area;
  declare me: Me | null;
  declare protected state: 'on' | 'over' | 'other';

  constructor() {
    super();
    this.me = null;
    this.state = 'on';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener(SESSION_OVER, this.#ended);
    window.addEventListener('focus', this.#back);
    document.addEventListener('visibilitychange', this.#back);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener(SESSION_OVER, this.#ended);
    window.removeEventListener('focus', this.#back);
    document.removeEventListener('visibilitychange', this.#back);
  }

  protected override render(): unknown {
    if (!this.me || this.state === 'on') return nothing;
    const over = this.state === 'over';
    return html`
      <div class="session-over" role="alert">
        <div>
          <p><strong>${texts(over ? 'sessionOver' : 'sessionChanged')}</strong></p>
          <p>${texts(over ? 'sessionOverText' : 'sessionChangedText')}</p>
        </div>
        ${over ? html`<a class="pill main" href="/sign-in/${this.area}" target="_blank" rel="noopener">${texts('signInAgain')}</a>`
          : html`<button class="pill main" type="button" @click=${() => location.reload()}>${texts('reload')}</button>`}
      </div>`;
  }

  readonly #ended = (): void => {
    if (this.state === 'on') this.state = 'over';
  };

  readonly #back = async (): Promise<void> => {
    if (this.state !== 'over' || document.hidden) return;
    const now = await read<Me>('/api/me');
    if (!now.ok || this.state !== 'over') return;
    const same = now.value.email === this.me?.email && now.value.tenant?.id === this.me.tenant?.id;
    this.state = same ? 'on' : 'other';
    if (same) toast(texts('sessionBack'));
    else document.getElementById('content')!.inert = true;
  };
}

customElements.define('lumen-session-over', SessionOver);
