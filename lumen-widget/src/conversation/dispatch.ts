import { isSessionGone, type Outcome, type Problem } from '../api/problem';
import type { Session, Turn } from '../api/wire';
import type { WidgetApi } from '../api/widget-api';
import type { Delivery, Entries, Outgoing } from './entries';
import type { Sessions } from './sessions';
import type { Talk } from './talk';
import type { Surroundings } from './view';

/** What a dispatch needs from the conversation it works for. */
export interface Sender {
  /** The session to send in, begun now where there is none. */
  readonly session: () => Promise<Session | null>;
  readonly changed: () => void;
  /** What there is to a message is known; the change is told next. */
  readonly answered: () => void;
  /** A message was refused for good or for now; its line says so already. */
  readonly undelivered: (problem: Problem) => void;
}

/** Brings what the shopper wrote to the server, one after the other and each once, and remembers what could not go out yet. */
export class Dispatch {
  readonly #entries: Entries;
  #turns: Promise<void> = Promise.resolve();
  #underWay = false;

  constructor(
    private readonly api: WidgetApi,
    private readonly talk: Talk,
    private readonly sessions: Sessions,
    private readonly around: Pick<Surroundings, 'now' | 'newKey' | 'isOnline'>,
    private readonly sender: Sender,
  ) {
    this.#entries = talk.entries;
  }

  /** Whether the server is being asked right now. */
  get isUnderWay(): boolean {
    return this.#underWay;
  }

  /** Whether an answer is to be expected. */
  get isAwaited(): boolean {
    return this.#underWay || this.#entries.outgoing.some(({ delivery }) => delivery === 'sending');
  }

  /** Shows a text at once; it goes out after those before it. */
  send(text: string, locale?: string): Promise<void> {
    const key = this.around.newKey();
    this.#entries.addOutgoing({
      kind: 'outgoing', key, text, at: this.around.now().toISOString(), delivery: 'sending', idempotencyKey: key, ...(locale && { locale }),
    });
    return this.#queue(key);
  }

  /** Tries a message again that was not sent. */
  retry(key: string): Promise<void> {
    this.#entries.change(key, { delivery: 'sending' });
    return this.#queue(key);
  }

  /** Tries everything again that waits for this; says whether there was anything. */
  async retryAll(delivery: Delivery): Promise<boolean> {
    const keys = this.#entries.outgoing.filter(entry => entry.delivery === delivery).map(entry => entry.key);
    await Promise.all(keys.map(key => this.retry(key)));
    return keys.length > 0;
  }

  #queue(key: string): Promise<void> {
    this.sender.changed();
    const turn = this.#turns.then(() => this.#deliver(key));
    // A fault in one turn is reported by its caller and must not hold up the turns after it
    this.#turns = turn.catch(() => this.#mark(key, 'failed'));
    return turn;
  }

  async #deliver(key: string): Promise<void> {
    if (!this.around.isOnline()) return this.#mark(key, 'waiting');
    const session = await this.sender.session();
    const outgoing = this.#entries.change(key, {});
    if (!session || !outgoing) return this.#mark(key, 'failed');
    this.#underWay = true;
    this.sender.changed();
    const problem = await this.#sent(session, outgoing).finally(() => (this.#underWay = false));
    if (problem) this.#notDelivered(key, problem);
    else this.sender.changed();
  }

  /** Sends, and where the session is over, goes on in the resumed one. A conversation that began anew waits for the shopper. */
  async #sent(session: Session, outgoing: Outgoing): Promise<Problem | null> {
    let outcome = await this.#sendIn(session, outgoing);
    if (!outcome.ok && isSessionGone(outcome.problem)) {
      const renewed = await this.sessions.renew(session, 'sessionEnded');
      if (!renewed || renewed.sessionId !== session.sessionId) return outcome.problem;
      outcome = await this.#sendIn(renewed, outgoing);
    }
    if (!outcome.ok) return outcome.problem;
    this.talk.answered(outgoing.key, outcome.value);
    this.sender.answered();
    return null;
  }

  #sendIn(session: Session, { text, idempotencyKey, locale }: Outgoing): Promise<Outcome<Turn>> {
    return this.api.send(session, text, idempotencyKey, locale);
  }

  #notDelivered(key: string, problem: Problem): void {
    if (isSessionGone(problem)) {
      this.#entries.change(key, { delivery: 'stranded', idempotencyKey: this.around.newKey() });
      return this.sender.changed();
    }
    if (problem.slug === 'idempotency-conflict') this.#entries.change(key, { idempotencyKey: this.around.newKey() });
    this.#entries.change(key, { delivery: this.#deliveryAfter(problem) });
    this.sender.undelivered(problem);
  }

  #deliveryAfter({ status, retryAfter }: Problem): Delivery {
    if (retryAfter) return 'held';
    if (status === 0 && !this.around.isOnline()) return 'waiting';
    return status === 400 || status === 413 || status === 422 ? 'refused' : 'failed';
  }

  #mark(key: string, delivery: Delivery): void {
    this.#entries.change(key, { delivery });
    this.sender.changed();
  }
}
