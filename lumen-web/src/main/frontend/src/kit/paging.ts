import { html, nothing } from 'lit';
import type { Outcome, Problem } from '../api/doors';
import { texts } from './texts';

/** One page of a long list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** A list that grows by a page each time the reader wants more. */
export class Growing<Item> {
  problem: Problem | null = null;
  busy = false;

  constructor(
    private page: Page<Item>,
    private readonly fetchMore: (after: string) => Promise<Outcome<Page<Item>>>,
    private readonly changed: () => void,
  ) {}

  get items(): readonly Item[] {
    return this.page.items;
  }

  async more(): Promise<void> {
    const { next } = this.page;
    if (!next || this.busy) return;
    this.busy = true;
    this.problem = null;
    this.changed();
    const outcome = await this.fetchMore(next);
    if (outcome.ok) this.page = { items: [...this.page.items, ...outcome.value.items], next: outcome.value.next };
    else this.problem = outcome.problem;
    this.busy = false;
    this.changed();
  }

  /** The button under the list, and why it did not help. */
  footer(): unknown {
    if (!this.page.next) return nothing;
    return html`
      <p class="more">
        ${this.problem ? html`<span class="wrong" role="alert">${texts('moreFailed')}</span>` : nothing}
        <button class="pill" type="button" aria-disabled=${this.busy ? 'true' : nothing} @click=${() => void this.more()}>
          ${texts(this.busy ? 'loading' : this.problem ? 'tryAgain' : 'more')}
        </button>
      </p>`;
  }
}
