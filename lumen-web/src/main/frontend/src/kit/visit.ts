import { html, LitElement, type TemplateResult } from 'lit';
import { write } from '../api/doors';
import type { Membership, OnVisit } from '../api/wire';
import { confirm } from './confirm';
import { refusal } from './refusals';
import { texts } from './texts';
import { toast } from './toasts';

const TICK_MS = 10_000;

/** `<lumen-visit>`: says on every page that somebody of Lumen's own is here, for how long still, and leads out. */
class Visiting extends LitElement {
  static override readonly properties = { tenant: { attribute: false }, visit: { attribute: false } };

  declare tenant: Membership;
  declare visit: OnVisit;
  #ticking: ReturnType<typeof setInterval> | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ticking = setInterval(() => (this.#left() > 0 ? this.requestUpdate() : location.reload()), TICK_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
  }

  protected override render(): unknown {
    const { tenant: { name }, visit: { reason, writes } } = this;
    return html`
      <aside class="visiting" aria-label=${texts('visiting', { name })}>
        <p><strong dir="auto">${texts('visiting', { name })}</strong>
          <span>${texts(writes ? 'visitWrites' : 'visitReads')} · ${texts('minutesLeft', { count: Math.max(0, Math.ceil(this.#left() / 60_000)) })}</span>
          <span class="why" dir="auto">${reason}</span></p>
        <div class="acts">
          ${writes ? '' : html`<button class="pill" type="button" @click=${() => void this.#ask()}>${texts('visitAsk')}</button>`}
          <button class="pill" type="button" @click=${() => void leaveVisit()}>${texts('visitEnd')}</button>
        </div>
      </aside>`;
  }

  #left(): number {
    return Date.parse(this.visit.expiresAt) - Date.now();
  }

  async #ask(): Promise<void> {
    const { name } = this.tenant;
    const reason = await confirm({ title: texts('visitAskTitle', { name }), text: texts('visitAskText'), action: texts('visitAskDo'), reason: true });
    if (reason === null) return;
    const outcome = await write('POST', '/api/console/v1/visit/writing', { reason });
    if (outcome.ok) location.reload();
    else toast(refusal(outcome.problem));
  }
}

customElements.define('lumen-visit', Visiting);

export function visiting(tenant: Membership, visit: OnVisit): TemplateResult {
  return html`<lumen-visit .tenant=${tenant} .visit=${visit}></lumen-visit>`;
}

/** Ends the visit and goes back to where it was begun; answers only when that did not succeed. */
export async function leaveVisit(): Promise<void> {
  const outcome = await write('DELETE', '/api/console/v1/visit');
  if (outcome.ok) location.assign('/console/');
  else toast(refusal(outcome.problem));
}
