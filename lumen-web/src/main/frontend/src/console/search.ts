const TYPING_PAUSE_MS = 200;

/** What is looked for among the tenants. It lives in the page's address, so that going back brings it back. */
export class Search {
  words: string;
  status: string;
  plan: string;
  order: string;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** @param changed called when there is something new to look for, while typing only in its pauses */
  constructor(address: string, private readonly changed: () => void) {
    const given = new URLSearchParams(address);
    this.words = given.get('words') ?? '';
    this.status = given.get('status') ?? '';
    this.plan = given.get('plan') ?? '';
    this.order = given.get('order') ?? 'name';
  }

  get narrowed(): boolean {
    return Boolean(this.words || this.status || this.plan);
  }

  type(words: string): void {
    this.words = words;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(this.changed, TYPING_PAUSE_MS);
  }

  choose(name: 'status' | 'plan' | 'order', value: string): void {
    this[name] = value;
    this.#now();
  }

  clear(): void {
    this.words = this.status = this.plan = '';
    this.#now();
  }

  /** What the door is asked; whatever narrows nothing is left out. */
  query(): URLSearchParams {
    const { words, status, plan, order } = this;
    return new URLSearchParams(Object.entries({ words: words.trim(), status, plan, order }).filter(([, value]) => value !== ''));
  }

  address(): string {
    const query = this.query();
    if (query.get('order') === 'name') query.delete('order');
    return query.size > 0 ? `?${query}` : location.pathname;
  }

  #now(): void {
    clearTimeout(this.#pause);
    this.changed();
  }
}
