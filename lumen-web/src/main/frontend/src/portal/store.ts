import { html, nothing } from 'lit';
import { read, write, type Outcome, type Problem } from '../api/doors';
import type { Me } from '../api/wire';
import type { Store } from '../api/wire-shop';
import { confirm } from '../kit/confirm';
import { Screen } from '../kit/screen';
import { banner, empty } from '../kit/states';
import { texts, type TextKey } from '../kit/texts';
import { toast } from '../kit/toasts';
import { mayEdit } from './authority';
import { NextStep } from './next-step';
import { connection, connecting, type ConnectionActs } from './store-connection';
import { StoreForm } from './store-form';

const DOOR = '/api/portal/v1/store';

/** Why the way back from the shop ended without a connection. */
const REFUSED: Readonly<Record<string, TextKey>> = {
  'store-answer-not-genuine': 'refusedNotGenuine',
  'store-answer-not-expected': 'refusedNotExpected',
  'store-answer-too-late': 'refusedTooLate',
  'store-right-missing': 'refusedRightMissing',
  'another-shop-connected': 'refusedAnotherShop',
};

/** `/portal/store`: the connection to the shop and how it does, and what the shop is called. */
class StoreScreen extends Screen<Store> {
  protected readonly area = 'portal';
  protected readonly place = '/portal/store';
  protected readonly heading = 'navStore';
  /** Why the last attempt of a kind did not succeed. */
  readonly #problems = new Map<'authorization' | 'token' | 'check' | 'disconnection', Problem>();
  #busy = false;
  readonly #settings = new StoreForm(() => this.requestUpdate(), store => this.#has(store), () => this.fetch());
  readonly #next = new NextStep(this, this.place);
  readonly #outcome = new URLSearchParams(location.search);

  protected fetch(): Promise<Outcome<Store>> {
    return read<Store>(DOOR);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What became of the way to the shop is said once; the address is the screen's own again
    if (this.#outcome.size > 0) history.replaceState(null, '', location.pathname);
    if (this.#outcome.has('connected')) void this.updateComplete.then(() => toast(texts('storeConnectedNow')));
  }

  protected override failed(outcome: Outcome<never> & { ok: false }, me: Me): unknown {
    if (outcome.problem.slug === 'no-store-yet') return empty(texts('noStoreTitle'), texts('noStoreText'));
    return super.failed(outcome, me);
  }

  protected draw(store: Store, me: Me): unknown {
    const refused = this.#outcome.get('refused');
    const editor = mayEdit(me.tenant?.role);
    return html`
      ${this.#next.draw(me)}
      ${refused ? banner(texts(REFUSED[refused] ?? 'refusedOtherwise'), 'wrong') : nothing}
      ${store.connection ? connection(store, store.connection, editor ? this.#acts : null) : editor ? connecting(store, this.#acts) : this.#notConnected()}
      ${this.#settings.draw(store, editor)}`;
  }

  #notConnected(): unknown {
    return html`<section class="card" aria-labelledby="connection"><h2 id="connection">${texts('connection')}</h2><p class="note">${texts('notConnectedYet')}</p></section>`;
  }

  readonly #acts: ConnectionActs = {
    problem: what => this.#problems.get(what),
    busy: () => this.#busy,
    authorize: shop => void this.#do('authorization', { shop }, (to: { address: string }) => location.assign(to.address)),
    useToken: (shop, token) => void this.#do('token', { shop, token }, (store: Store) => {
      this.#has(store);
      void this.#next.look();
      toast(texts('storeConnectedNow'));
    }),
    check: () => void this.#do('check', undefined, (store: Store) => {
      this.#has(store);
      toast(texts(store.connection?.trouble ? 'checkedTrouble' : 'checkedFine'));
    }),
    disconnect: shop => void this.#disconnect(shop),
  };

  async #disconnect(shop: string): Promise<void> {
    const sure = await confirm({ title: texts('disconnectTitle', { name: shop }), text: texts('disconnectText'), action: texts('disconnect') });
    if (sure !== null) await this.#do('disconnection', { shop }, (store: Store) => this.#has(store));
  }

  async #do<T>(what: 'authorization' | 'token' | 'check' | 'disconnection', body: object | undefined, then: (value: T) => void): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#problems.clear();
    this.requestUpdate();
    const outcome = await write<T>('POST', `${DOOR}/${what}`, body);
    this.#busy = false;
    if (outcome.ok) then(outcome.value);
    else this.#problems.set(what, outcome.problem);
    this.requestUpdate();
  }

  #has(store: Store): void {
    this.content = { ok: true, value: store };
  }
}

customElements.define('lumen-store', StoreScreen);
