import { html, nothing } from 'lit';
import { icon } from './icons';
import { texts, type TextKey } from './texts';

const TYPING_PAUSE_MS = 250;

/** What can narrow a trail. */
export type Narrowing = 'words' | 'actor' | 'tenant' | 'from' | 'until';

const LABELS: Readonly<Record<Narrowing, TextKey>> = { words: 'searchTrail', actor: 'trailActor', tenant: 'tenantNumber', from: 'trailFrom', until: 'trailUntil' };

/** What is looked for in a trail. It lives in the page's address, so that going back and passing it on bring it along. */
export class TrailSearch {
  readonly #given: URLSearchParams;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** @param changed called when there is something new to look for, while typing only in its pauses */
  constructor(private readonly fields: readonly Narrowing[], address: string, private readonly changed: () => void) {
    const given = new URLSearchParams(address);
    this.#given = new URLSearchParams(fields.flatMap(name => (given.get(name) ? [[name, given.get(name)!]] : [])));
  }

  get narrowed(): boolean {
    return this.#given.size > 0;
  }

  /** What the door is asked; whatever narrows nothing is left out. */
  query(): URLSearchParams {
    return new URLSearchParams(this.#given);
  }

  clear(): void {
    for (const name of this.fields) this.#given.delete(name);
    this.#now();
  }

  /** @param file the door that hands the whole result out as a file; none: it is not offered */
  draw(file: string | null): unknown {
    return html`
      <form class="search" role="search" @submit=${(event: Event) => { event.preventDefault(); this.#now(); }}>
        ${this.fields.map(name => (name === 'words' ? this.#words() : this.#narrow(name)))}
        ${file ? html`<a class="pill" href="${file}?${this.#given.toString()}" download>${texts('exportFile')}</a>` : nothing}
      </form>`;
  }

  #words(): unknown {
    return html`
      <div class="field find">
        <label class="sr" for="words">${texts('searchTrail')}</label>
        ${icon('search')}
        <input id="words" type="search" autocomplete="off" spellcheck="false" maxlength="200" dir="auto" placeholder=${texts('searchTrail')}
          .value=${this.#given.get('words') ?? ''} @input=${(event: Event) => this.#set('words', (event.currentTarget as HTMLInputElement).value)}>
      </div>`;
  }

  #narrow(name: Narrowing): unknown {
    const type = name === 'from' || name === 'until' ? 'date' : 'text';
    return html`
      <div class="field">
        <label for=${name}>${texts(LABELS[name])}</label>
        <input id=${name} type=${type} autocomplete="off" maxlength="200" inputmode=${name === 'tenant' ? 'numeric' : nothing}
          .value=${this.#given.get(name) ?? ''} @input=${(event: Event) => this.#set(name, (event.currentTarget as HTMLInputElement).value)}>
      </div>`;
  }

  #set(name: Narrowing, value: string): void {
    if (value.trim()) this.#given.set(name, value.trim());
    else this.#given.delete(name);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#now(), TYPING_PAUSE_MS);
  }

  #now(): void {
    clearTimeout(this.#pause);
    history.replaceState(null, '', this.narrowed ? `?${this.#given.toString()}` : location.pathname);
    this.changed();
  }
}
