import type { LumenEvents } from './contract';

/** What the store page may call, as `window.Lumen`. */
export interface LumenPageApi {
  open(): void;
  close(): void;
  /** Removes the widget, ends the conversation and deletes all that was stored in the browser. */
  shutdown(): void;
  /** Listens to an event; the returned function stops listening. */
  on<E extends keyof LumenEvents>(event: E, listener: (detail: LumenEvents[E]) => void): () => void;
}

declare global {
  interface Window {
    Lumen?: LumenPageApi;
  }
}
