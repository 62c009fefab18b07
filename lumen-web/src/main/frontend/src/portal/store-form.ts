import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { write, type Outcome, type Problem } from '../api/doors';
import type { Store } from '../api/wire-shop';
import { entries, field } from '../kit/fields';
import { refusal } from '../kit/refusals';
import { locale, texts } from '../kit/texts';
import { toast } from '../kit/toasts';
import { met } from './met';

const NAME_LIMIT = 200;
const AFFIX_LIMIT = 20;

/** What the shop is called, where it is, and how its orders are numbered. */
export class StoreForm {
  #problem: Problem | null = null;
  #busy = false;
  /** How somebody else has set the shop up since the reader began; the reader's own entries stay in the fields. */
  #theirs: Store | null = null;
  #sample: string | null = null;
  /** Fields keep what was typed; with each taking over of somebody else's they are made anew. */
  #taken = 0;

  constructor(
    private readonly changed: () => void,
    private readonly saved: (store: Store) => void,
    private readonly again: () => Promise<Outcome<Store>>,
  ) {}

  draw(store: Store, editor: boolean): unknown {
    return html`
      <section class="card" aria-labelledby="details">
        <h2 id="details">${texts('storeDetails')}</h2>
        ${editor ? keyed(this.#taken, this.#form(store)) : facts(store)}
      </section>`;
  }

  #form(store: Store): unknown {
    const wrong = (name: string): string | undefined => (this.#problem?.field === name ? this.#problem.detail : undefined);
    const affix = (name: 'orderNumberPrefix' | 'orderNumberSuffix', label: string): unknown =>
      field({ id: name, label, wrong: wrong(name) }, ties => html`
        <input id=${ties.id} name=${name} type="text" maxlength=${AFFIX_LIMIT} autocapitalize="none" spellcheck="false" .value=${store[name]}
          aria-describedby=${ties.describedBy} aria-invalid=${ties.invalid}>`);
    return html`
      <form class="form" novalidate @submit=${(event: SubmitEvent) => void this.#submitted(event, store)} @input=${this.#typed}>
        ${field({ id: 'name', label: texts('storeName'), note: texts('storeNameNote'), wrong: wrong('name') }, ties => html`
          <input id=${ties.id} name="name" type="text" maxlength=${NAME_LIMIT} dir="auto" autocomplete="organization" required .value=${store.name}
            aria-describedby=${ties.describedBy} aria-invalid=${ties.invalid}>`)}
        ${field({ id: 'timeZone', label: texts('timeZone'), wrong: wrong('timeZone') }, ties => html`
          <select id=${ties.id} name="timeZone" aria-describedby=${ties.describedBy} aria-invalid=${ties.invalid}>${zones(store.timeZone)}</select>`)}
        <div class="pair">${affix('orderNumberPrefix', texts('orderPrefix'))}${affix('orderNumberSuffix', texts('orderSuffix'))}</div>
        <p class="note">${texts('orderNumberSample', { number: this.#sample ?? `${store.orderNumberPrefix}1042${store.orderNumberSuffix}` })}</p>
        ${this.#theirs ? this.#met(this.#theirs) : this.#problem && !this.#problem.field
          ? html`<p class="note wrong" role="alert">${refusal(this.#problem)}</p>` : nothing}
        <div class="actions start"><button class="pill main" type="submit" ?disabled=${this.#busy}>${texts('save')}</button></div>
      </form>`;
  }

  #met(theirs: Store): unknown {
    const { name, timeZone, orderNumberPrefix, orderNumberSuffix } = theirs;
    return met(html`<p class="theirs" dir="auto">${[name, timeZone, `${orderNumberPrefix}1042${orderNumberSuffix}`].join(' · ')}</p>`, () => this.#take(theirs));
  }

  #take(theirs: Store): void {
    this.#theirs = null;
    this.#sample = null;
    this.#taken += 1;
    this.saved(theirs);
  }

  readonly #typed = (event: InputEvent): void => {
    const now = entries((event.target as HTMLElement).closest('form')!);
    this.#sample = `${now['orderNumberPrefix'] ?? ''}1042${now['orderNumberSuffix'] ?? ''}`;
    this.changed();
  };

  async #submitted(event: SubmitEvent, store: Store): Promise<void> {
    event.preventDefault();
    if (this.#busy) return;
    this.#busy = true;
    this.changed();
    const version = this.#theirs?.version ?? store.version;
    const outcome = await write<Store>('PATCH', '/api/portal/v1/store', { ...entries(event.target as HTMLFormElement), version });
    this.#busy = false;
    this.#problem = outcome.ok ? null : outcome.problem;
    this.#theirs = null;
    if (outcome.ok) {
      this.saved(outcome.value);
      toast(texts('saved'));
    } else if (outcome.problem.slug === 'changed-meanwhile') {
      const now = await this.again();
      this.#theirs = now.ok ? now.value : null;
    }
    this.changed();
  }
}

function facts({ name, timeZone, orderNumberPrefix, orderNumberSuffix }: Store): unknown {
  return html`
    <dl class="pairs">
      <div><dt>${texts('storeName')}</dt><dd dir="auto">${name}</dd></div>
      <div><dt>${texts('timeZone')}</dt><dd>${timeZone}</dd></div>
      <div><dt>${texts('orderNumbers')}</dt><dd dir="ltr">${orderNumberPrefix}1042${orderNumberSuffix}</dd></div>
    </dl>`;
}

function zones(own: string): unknown {
  const known = Intl.supportedValuesOf('timeZone');
  const all = known.includes(own) ? known : [own, ...known];
  return all.toSorted(new Intl.Collator(locale).compare).map(zone => html`<option value=${zone} ?selected=${zone === own}>${zone.replaceAll('_', ' ')}</option>`);
}
