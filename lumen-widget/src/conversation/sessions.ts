import { isSessionGone, isUnaccepted, type Outcome, type Problem } from '../api/problem';
import type { Session, StartedSession, Turn } from '../api/wire';
import type { WidgetApi } from '../api/widget-api';
import type { MessageKey } from '../messages/texts';
import type { SessionStore } from './session-store';
import type { Talk } from './talk';
import type { Opening, Surroundings } from './view';

/**
 * The session in which the server is spoken to: begun, taken up from another page, renewed when it is over. A conversation
 * outlives its sessions.
 */
export class Sessions {
  #current: Session | null;
  #customerToken: string | undefined;
  #over = false;

  constructor(
    private readonly opening: Opening,
    private readonly api: WidgetApi,
    private readonly store: SessionStore,
    private readonly talk: Talk,
    private readonly around: Pick<Surroundings, 'onVerified'>,
    private readonly locale: () => string,
    private readonly troubled: (problem: Problem) => void,
  ) {
    this.#current = store.read();
    this.#customerToken = opening.customerToken;
  }

  get current(): Session | null {
    return this.#current;
  }

  /** Takes up the session that is stored, or starts one. */
  begin(): Promise<Outcome<unknown>> {
    return this.#current ? this.#takeUp(this.#current) : this.start();
  }

  /** Starts a session, resuming the conversation of one that is over when the server still knows it. */
  async start(resume?: Session, note: MessageKey = 'sessionEnded'): Promise<Outcome<StartedSession>> {
    const outcome = await this.#ask(resume);
    if (this.#over || !outcome.ok) return outcome;
    const { value } = outcome;
    const resumed = resume?.sessionId === value.sessionId;
    this.#current = value;
    this.store.write(value);
    this.talk.begin(value, resumed, resume && !resumed ? note : null);
    if (this.#customerToken && this.talk.state?.verifiedOrders.length) this.around.onVerified('identity');
    return outcome;
  }

  /** The session is over: take the one another tab has now, or go on in a renewed one. */
  async renew(gone: Session, note: MessageKey): Promise<Session | null> {
    const stored = this.store.read();
    if (!stored || stored.token === gone.token) {
      const outcome = await this.start(gone, note);
      if (!outcome.ok) this.troubled(outcome.problem);
      return outcome.ok ? this.#current : null;
    }
    this.#current = stored;
    if (stored.sessionId !== gone.sessionId) this.talk.entries.startOver(note);
    const outcome = await this.api.after(stored, 0);
    if (!outcome.ok) return null;
    this.talk.retell(outcome.value);
    return stored;
  }

  /** Asks in a session, and once more in a renewed one where the first is over. */
  async within<T>(session: Session, ask: (session: Session) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    let outcome = await ask(session);
    if (!outcome.ok && isSessionGone(outcome.problem)) {
      const renewed = await this.renew(session, 'sessionEndedBefore');
      if (renewed) outcome = await ask(renewed);
    }
    if (!outcome.ok) this.troubled(outcome.problem);
    return outcome;
  }

  /** Who the shopper is, for every session that begins from now on. */
  remember(customerToken: string): void {
    this.#customerToken = customerToken;
  }

  /** Nothing is begun after this. */
  stop(): void {
    this.#over = true;
  }

  /** Goes on with a session from another page; where that is over, its conversation goes on in a renewed one. */
  async #takeUp(session: Session): Promise<Outcome<unknown>> {
    const outcome = await this.api.after(session, this.talk.entries.lastSeq);
    if (!outcome.ok) return isSessionGone(outcome.problem) ? this.start(session, 'sessionEndedBefore') : outcome;
    this.talk.takeUp(outcome.value);
    if (this.#customerToken) this.#identified(await this.api.identify(session, this.#customerToken));
    return outcome;
  }

  #identified(outcome: Outcome<Turn>): void {
    if (outcome.ok) this.talk.recognised(outcome.value);
    else this.troubled(outcome.problem);
  }

  /** Asks for a session; without the part of the request that the server does not take, since the chat works without it. */
  async #ask(resume?: Session): Promise<Outcome<StartedSession>> {
    const outcome = await this.api.start(this.opening.widgetKey, { locale: this.locale(), customerToken: this.#customerToken, resume });
    if (outcome.ok) return outcome;
    if (this.#customerToken && outcome.problem.field === 'customerToken') {
      this.#customerToken = undefined;
      this.troubled(outcome.problem);
      return this.#ask(resume);
    }
    return resume && isUnaccepted(outcome.problem) ? this.#ask() : outcome;
  }
}
