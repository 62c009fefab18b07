import type { LumenEvents } from './contract';

/** What the store page may call, as `window.Lumen`. */
export interface LumenPageApi {
  open(): void;
  close(): void;
  /** Tells who the shopper is, by a customer token the store has signed: now, or when the conversation begins. */
  identify(customerToken: string): void;
  /** Removes the widget, ends the conversation and deletes all that was stored in the browser. */
  shutdown(): void;
  /** Listens to an event; the returned function stops listening. */
  on<E extends keyof LumenEvents>(event: E, listener: (detail: LumenEvents[E]) => void): () => void;
  /** Calls by name, so that a page need not know whether the script has run: `(window.Lumen ||= []).push(['open'])`. */
  push(...calls: readonly LumenCall[]): void;
}

/** A call in the form in which a page may leave it before the script has run. */
export type LumenCall =
  | readonly ['open' | 'close' | 'shutdown']
  | readonly ['identify', string]
  | { readonly [E in keyof LumenEvents]: readonly ['on', E, (detail: LumenEvents[E]) => void] }[keyof LumenEvents];

declare global {
  interface Window {
    Lumen?: LumenPageApi;
  }
}
