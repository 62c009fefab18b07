import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { read } from '../api/doors';
import type { Me, Overview, SetUpStep } from '../api/wire';
import { texts } from '../kit/texts';
import { mayEdit } from './authority';
import { nextStep, progress, unfinished } from './set-up';

/** While a shop is being set up: how far it has come, and the way to what comes next, on each screen that has a part in it. */
export class NextStep implements ReactiveController {
  #steps: readonly SetUpStep[] = [];

  /** @param place the address of the screen */
  constructor(private readonly host: ReactiveControllerHost, private readonly place: string) {
    host.addController(this);
  }

  hostConnected(): void {
    void this.look();
  }

  /** Looks how far it has come by now. A set-up that is done stays done. */
  async look(): Promise<void> {
    if (this.#steps.length > 0 && !unfinished(this.#steps)) return;
    const overview = await read<Overview>('/api/portal/v1/overview');
    if (!overview.ok) return;
    this.#steps = overview.value.setUp;
    this.host.requestUpdate();
  }

  draw(me: Me | null): unknown {
    if (!unfinished(this.#steps) || !mayEdit(me?.tenant?.role)) return nothing;
    const next = nextStep(this.#steps);
    return html`
      <aside class="next" aria-label=${texts('setUpTitle')}>
        <a href="/portal/">${texts('setUpTitle')}</a> <span class="note">${progress(this.#steps)}</span>
        ${next && !next.at.startsWith(this.place) ? html`<a class="pill" href=${next.at}>${texts('setUpNext', { step: next.title })}</a>` : nothing}
      </aside>`;
  }
}
