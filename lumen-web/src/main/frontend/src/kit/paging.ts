import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Outcome, Problem } from '../api/doors';
import { texts } from './texts';

/** One page of a long list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** As many rows as a slow telephone draws without keeping a finger waiting. */
const SLICE = 25;

/**
 * A list that grows by a page each time the reader wants more. However long it is, drawing it is done a slice at a time, with
 * paints between, and a slice that stands is not looked at again.
 */
export class Growing<Item> {
  problem: Problem | null = null;
  busy = false;
  #slices: readonly (readonly Item[])[];
  #next: string | null;
  #drawn = 1;
  #revealing = false;

  constructor(
    first: Page<Item>,
    private readonly fetchMore: (after: string) => Promise<Outcome<Page<Item>>>,
    private readonly changed: () => void,
  ) {
    this.#slices = slices(first.items);
    this.#next = first.next;
    void this.#reveal();
  }

  /** How many there are so far, drawn or about to be. */
  get count(): number {
    return this.#slices.reduce((sum, slice) => sum + slice.length, 0);
  }

  /** A list for each slice whose turn it is. @param row draws a line; it must depend on nothing but the item */
  rows(kind: 'rows' | 'trail', row: (item: Item) => unknown): unknown {
    return this.#slices.slice(0, this.#drawn).map(slice => html`
      <ul class="${kind} ${slice.length === SLICE ? 'slice' : ''}">${guard([slice], () => slice.map(row))}</ul>`);
  }

  async more(): Promise<void> {
    if (!this.#next || this.busy) return;
    this.busy = true;
    this.problem = null;
    this.changed();
    const outcome = await this.fetchMore(this.#next);
    if (outcome.ok) {
      this.#slices = [...this.#slices, ...slices(outcome.value.items)];
      this.#next = outcome.value.next;
      void this.#reveal();
    } else this.problem = outcome.problem;
    this.busy = false;
    this.changed();
  }

  async #reveal(): Promise<void> {
    if (this.#revealing) return;
    this.#revealing = true;
    while (this.#drawn < this.#slices.length) {
      await painted();
      this.#drawn++;
      this.changed();
    }
    this.#revealing = false;
  }

  /** The button under the list, and why it did not help. */
  footer(): unknown {
    if (!this.#next) return nothing;
    return html`
      <p class="more">
        ${this.problem ? html`<span class="wrong" role="alert">${texts('moreFailed')}</span>` : nothing}
        <button class="pill" type="button" aria-disabled=${this.busy ? 'true' : nothing} @click=${() => void this.more()}>
          ${texts(this.busy ? 'loading' : this.problem ? 'tryAgain' : 'more')}
        </button>
      </p>`;
  }
}

function slices<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / SLICE) }, (_, at) => items.slice(at * SLICE, (at + 1) * SLICE));
}

/** After the next paint. */
function painted(): Promise<void> {
  return new Promise(done => requestAnimationFrame(() => setTimeout(done)));
}
