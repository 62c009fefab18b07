/** Ages on the screen that stay true while they are read: each is worked out again every half minute. */
const EVERY_MS = 30_000;

/** Keeps the ages of one element fresh for as long as it is in the document. */
export class Ages {
  #tellers: (() => void)[] = [];
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Forgets the ages of an earlier drawing. */
  clear(): void {
    this.#tellers = [];
  }

  /** Writes a text into an element, now and whenever it has changed. */
  tell(element: HTMLElement, text: () => string): void {
    const tell = (): void => {
      const now = text();
      if (element.textContent !== now) element.textContent = now;
    };
    tell();
    this.#tellers.push(tell);
  }

  start(): void {
    this.stop();
    this.#tellAll();
    this.#timer = setInterval(() => this.#tellAll(), EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #tellAll(): void {
    for (const tell of this.#tellers) tell();
  }
}
