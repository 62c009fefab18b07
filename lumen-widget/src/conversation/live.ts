import type { Problem } from '../api/problem';
import type { ServerEvent } from '../api/server-events';
import type { WidgetApi } from '../api/widget-api';
import type { ConversationState, Message, Session } from '../api/wire';
import type { Surroundings } from './view';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** What a live line needs from the conversation it belongs to. */
export interface Followed {
  /** The session to follow; null while there is none, or no line to follow it on. */
  readonly session: () => Session | null;
  /** The place of the last message that is known. */
  readonly place: () => number;
  readonly changed: () => void;
}

/** What was heard and not yet taken. */
export interface Heard {
  readonly messages: readonly Message[];
  readonly state: ConversationState | null;
}

/**
 * Hears what happens in the conversation while it happens, as long as somebody looks. Where the server or the way to it does
 * not allow that, nothing is lost: what was missed is fetched as without it.
 */
export class Live {
  #wanted = false;
  #stop = new AbortController();
  /** The token of the session that is followed. */
  #token = '';
  /** The token of a session that cannot be followed any more. */
  #left = '';
  #typing = false;
  #messages: Message[] = [];
  #state: ConversationState | null = null;

  constructor(
    private readonly api: Pick<WidgetApi, 'events'>,
    private readonly around: Pick<Surroundings, 'pause' | 'chance'>,
    private readonly followed: Followed,
  ) {}

  /** Somebody else's message is being answered, or a person of the store is writing. */
  get typing(): boolean {
    return this.#typing;
  }

  /** Somebody looks from now on. */
  follow(): void {
    this.#wanted = true;
    this.#left = '';
    this.tend();
  }

  /** Nobody looks any more. */
  rest(): void {
    this.#wanted = false;
    this.#leave();
  }

  /** The line is back: what failed over the old one is tried at once. */
  again(): void {
    if (!this.#wanted) return;
    this.#leave();
    this.follow();
  }

  /** Follows the session there is now; does nothing where that is being done, or was refused. */
  tend(): void {
    const session = this.followed.session();
    if (!this.#wanted || !session || session.token === this.#left || session.token === this.#token) return;
    this.#leave();
    this.#token = session.token;
    this.#stop = new AbortController();
    void this.#hear(session, this.#stop.signal);
  }

  /** An answer has come some other way. */
  still(): void {
    this.#typing = false;
  }

  /** Hands over what was heard. */
  take(): Heard | null {
    const heard = { messages: this.#messages, state: this.#state };
    this.#messages = [];
    this.#state = null;
    return heard.state || heard.messages.length > 0 ? heard : null;
  }

  #leave(): void {
    this.#stop.abort();
    this.#token = '';
    this.#typing = false;
    this.take();
  }

  async #hear(session: Session, over: AbortSignal): Promise<void> {
    let wait = FIRST_WAIT_MS;
    while (!over.aborted) {
      let end = '';
      const problem = await this.api.events(session, this.followed.place(), over, events => {
        if (over.aborted) return;
        wait = FIRST_WAIT_MS;
        end = this.#note(events) ?? end;
        this.followed.changed();
      });
      if (over.aborted) return;
      if (isFinal(end, problem)) {
        this.#left = session.token;
        this.#token = '';
      }
      this.#typing = false;
      this.followed.changed();
      if (this.#token !== session.token) return;
      await this.around.pause(Math.max(1000 * (problem.retryAfter ?? 0), wait * (0.5 + this.around.chance() / 2)));
      wait = Math.min(2 * wait, LONGEST_WAIT_MS);
      if (!over.aborted && this.followed.session()?.token !== session.token) return this.#leave();
    }
  }

  /** Returns why the stream ends, where it says so. */
  #note(events: readonly ServerEvent[]): string | undefined {
    let end: string | undefined;
    for (const { name, data } of events) {
      const value = JSON.parse(data);
      if (name === 'message') this.#messages.push(value);
      else if (name === 'state') this.#state = value;
      else if (name === 'typing') this.#typing = value.on === true;
      else if (name === 'end') end = value.reason;
    }
    return end;
  }
}

/** Asking again would bring the same: the session is over, another tab goes on, or the way does not carry a stream. */
function isFinal(end: string, { status }: Problem): boolean {
  return end !== '' ? end !== 'renew' : status >= 400 && status < 500 && status !== 408 && status !== 429;
}
