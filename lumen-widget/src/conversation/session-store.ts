import type { Session } from '../api/wire';
import { sessionName } from '../names';
import { forget, keep, recall } from '../storage';

/** Where the session of one widget is kept between pages. Nothing else is: no message, no order, no address. */
export class SessionStore {
  readonly #name: string;
  /** Serves pages whose storage is blocked. */
  #inMemory: Session | null = null;

  constructor(widgetKey: string) {
    this.#name = sessionName(widgetKey);
  }

  read(): Session | null {
    return parse(recall('localStorage', this.#name)) ?? this.#inMemory;
  }

  write({ sessionId, token, expiresAt }: Session): void {
    this.#inMemory = { sessionId, token, expiresAt };
    keep('localStorage', this.#name, JSON.stringify(this.#inMemory));
  }

  clear(): void {
    this.#inMemory = null;
    forget('localStorage', this.#name);
  }
}

function parse(stored: string | null): Session | null {
  if (stored === null) return null;
  try {
    const { sessionId, token, expiresAt } = JSON.parse(stored) as Record<string, unknown>;
    return typeof sessionId === 'string' && typeof token === 'string'
      ? { sessionId, token, expiresAt: String(expiresAt) }
      : null;
  } catch {
    // Somebody else wrote under our name: as good as nothing stored
    return null;
  }
}
