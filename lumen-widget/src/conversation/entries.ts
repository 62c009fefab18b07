import type { Message } from '../api/wire';
import type { MessageKey } from '../messages/texts';

/** How a message the shopper wrote is doing while the server does not have it. */
export type Delivery =
  | 'sending'
  /** The line is down; it goes out by itself when the line is back. */
  | 'waiting'
  /** The server asked for a pause; it goes out by itself after it. */
  | 'held'
  | 'failed'
  /** Failed because the session was over; a new session is there to take it. */
  | 'stranded'
  /** The server does not accept this text; sending it again would not help. */
  | 'refused';

/** A message on its way. */
export interface Outgoing {
  readonly kind: 'outgoing';
  readonly key: string;
  readonly text: string;
  readonly at: string;
  readonly delivery: Delivery;
  /** The language chosen when it was written; stays with the message, since the same key has to mean the same request. */
  readonly locale?: string | undefined;
  /** Stays the same however often this message is tried, so that the server takes it once. */
  readonly idempotencyKey: string;
}

/** One line of a transcript. `key` stays the same while an outgoing message becomes a delivered one. */
export type Entry =
  | { readonly kind: 'message'; readonly key: string; readonly message: Message }
  | { readonly kind: 'note'; readonly key: string; readonly note: MessageKey }
  | Outgoing;

/**
 * The lines of a conversation in order: what earlier sessions left, what the server knows by sequence number,
 * and at the end what has not reached it yet. A message known by its number is never taken twice.
 */
export class Entries {
  #earlier: Entry[] = [];
  #known = new Map<number, Message>();
  #outgoing: Outgoing[] = [];
  readonly #keys = new Map<string, string>();
  #session = 0;

  /** The highest sequence number seen. */
  get lastSeq(): number {
    return Math.max(0, ...this.#known.keys());
  }

  get outgoing(): readonly Outgoing[] {
    return this.#outgoing;
  }

  /** Whether anybody but the assistant, which greets, has said anything in the current session. */
  get begun(): boolean {
    return this.#outgoing.length > 0 || [...this.#known.values()].some(message => message.role !== 'assistant');
  }

  all(): Entry[] {
    return [...this.#earlier, ...this.#current(), ...this.#outgoing];
  }

  /**
   * Takes in what the server sent and returns the messages that were not known before. Those that were known are taken
   * over as told now when the server may tell them otherwise.
   */
  add(messages: readonly Message[], otherwise = false): Message[] {
    const fresh = messages.filter(message => !this.#known.has(message.seq));
    for (const message of otherwise ? messages : fresh) this.#known.set(message.seq, message);
    return fresh;
  }

  addOutgoing(outgoing: Outgoing): void {
    this.#outgoing.push(outgoing);
  }

  /** Changes an outgoing message and returns the new one, if it is still under way. */
  change(key: string, change: Partial<Pick<Outgoing, 'delivery' | 'idempotencyKey'>>): Outgoing | undefined {
    this.#outgoing = this.#outgoing.map(entry => (entry.key === key ? { ...entry, ...change } : entry));
    return this.#outgoing.find(entry => entry.key === key);
  }

  /** The server has the outgoing message: its line goes on as the server's own message. */
  delivered(key: string, messages: readonly Message[]): Message[] {
    const own = messages.find(message => message.role === 'shopper');
    if (own) this.#keys.set(this.#nameOf(own), key);
    this.#outgoing = this.#outgoing.filter(entry => entry.key !== key);
    return this.add(messages);
  }

  /** The conversation as the server tells it from now on: what it hides is gone from here too. Unsent messages stay. */
  retell(messages: readonly Message[]): Message[] {
    const before = this.#known;
    this.#known = new Map(messages.map(message => [message.seq, message]));
    return messages.filter(message => !before.has(message.seq));
  }

  /** A new session begins: everything so far becomes history, closed by a note. Unsent messages stay unsent. */
  startOver(note: MessageKey): void {
    this.#earlier = [...this.#earlier, ...this.#current(), { kind: 'note', key: `note-${this.#session}`, note }];
    this.#known = new Map();
    this.#session++;
  }

  #current(): Entry[] {
    return [...this.#known.values()]
      .sort((a, b) => a.seq - b.seq)
      .map(message => ({ kind: 'message', key: this.#keys.get(this.#nameOf(message)) ?? this.#nameOf(message), message }));
  }

  #nameOf(message: Message): string {
    return `${this.#session}-${message.seq}`;
  }
}
