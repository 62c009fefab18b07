import type { LumenEvents } from './contract';

type Listener<E extends keyof LumenEvents> = (detail: LumenEvents[E]) => void;

/** Keeps the page's listeners. A listener that throws is reported and does not stop the others. */
export class Listeners {
  readonly #all: [event: string, listener: (detail: never) => void][] = [];
  #ready = false;

  /** Adds a listener and returns the function that removes it again. Who asks for "ready" too late hears it all the same. */
  on<E extends keyof LumenEvents>(event: E, listener: Listener<E>): () => void {
    const entry: [string, (detail: never) => void] = [event, listener];
    this.#all.push(entry);
    if (event === 'ready' && this.#ready) queueMicrotask(() => tell(listener, undefined as LumenEvents[E]));
    return () => {
      const at = this.#all.indexOf(entry);
      if (at >= 0) this.#all.splice(at, 1);
    };
  }

  emit<E extends keyof LumenEvents>(event: E, detail: LumenEvents[E]): void {
    this.#ready ||= event === 'ready';
    for (const [name, listener] of [...this.#all]) if (name === event) tell(listener as Listener<E>, detail);
  }
}

function tell<E extends keyof LumenEvents>(listener: Listener<E>, detail: LumenEvents[E]): void {
  try {
    listener(detail);
  } catch (fault) {
    reportError(fault);
  }
}
