import { isRefused, isSessionGone, type Outcome, type Problem } from '../api/problem';
import type { Session, WidgetConfig } from '../api/wire';
import type { EscalationRequest, FeedbackRequest, WidgetApi } from '../api/widget-api';
import { Dispatch } from './dispatch';
import { Live } from './live';
import { Ratings } from './ratings';
import type { SessionStore } from './session-store';
import { Sessions } from './sessions';
import { Talk } from './talk';
import type { Opening, Phase, Surroundings, View } from './view';
import { Wait } from './wait';

export type EscalationResult = { readonly opened: string } | { readonly refused: 'contactEmail' | 'reason' | 'other' };

/**
 * One shopper's conversation with one store: begins or goes on, sends messages in order, catches up what was missed, and
 * goes on when the server has ended the session. It knows no screen.
 */
export class Conversation {
  readonly #ratings = new Ratings();
  readonly #wait: Wait;
  readonly #talk: Talk;
  readonly #sessions: Sessions;
  readonly #dispatch: Dispatch;
  readonly #live: Live;
  #phase: Phase = 'starting';
  #config: WidgetConfig | null;
  #locale: string;
  #chosen: boolean;
  #typing = false;
  #ready: Promise<void> | null = null;
  #over = false;

  constructor(
    private readonly opening: Opening,
    private readonly api: WidgetApi,
    store: SessionStore,
    private readonly around: Surroundings,
  ) {
    this.#config = opening.config ?? null;
    this.#locale = opening.locale;
    this.#chosen = opening.chosen ?? false;
    this.#talk = new Talk(around);
    this.#wait = new Wait(around, () => this.#changed(), () => void this.#dispatch.retryAll('held'));
    this.#sessions = new Sessions(opening, api, store, this.#talk, around, () => this.#locale, problem => this.#troubled(problem));
    this.#dispatch = new Dispatch(api, this.#talk, this.#sessions, around, {
      session: () => this.#currentSession(),
      changed: () => this.#changed(),
      answered: () => this.#live.still(),
      undelivered: problem => this.#undelivered(problem),
    });
    this.#live = new Live(api, around, {
      session: () => (this.#phase === 'ready' && around.isOnline() ? this.#sessions.current : null),
      place: () => this.#talk.entries.lastSeq,
      changed: () => this.#heard(),
    });
  }

  get view(): View {
    return {
      phase: this.#phase,
      entries: this.#talk.entries.all(),
      ratings: this.#ratings.all,
      // What comes next stands in their place: beneath it they would be pushed down
      prompts: this.#live.typing ? [] : this.#talk.prompts,
      state: this.#talk.state,
      config: this.#config,
      replying: this.#dispatch.isAwaited || this.#live.typing,
      offline: !this.around.isOnline(),
      wait: this.#wait.seconds,
    };
  }

  /** The language the interface should be in: the chosen one, or the one answers come in. */
  get locale(): string {
    return this.#chosen ? this.#locale : this.#talk.state?.locale ?? this.#locale;
  }

  /** The shopper has chosen a language; it goes with every message from now on. */
  speak(locale: string): void {
    this.#locale = locale;
    this.#chosen = true;
  }

  /** Starts or takes up the conversation; later calls fetch what was missed meanwhile. */
  async open(): Promise<void> {
    if (this.#phase === 'ready') return this.catchUp();
    if (this.#phase === 'unavailable') return;
    if (this.#phase === 'unreachable') this.#ready = null;
    this.#phase = 'starting';
    this.#changed();
    await (this.#ready ??= this.#begin());
  }

  /** Fetches messages that appeared elsewhere: in another tab, or while the line was down. */
  async catchUp(): Promise<void> {
    const session = this.#sessions.current;
    if (!session || this.#dispatch.isUnderWay || this.#over) return;
    const outcome = await this.api.after(session, this.#talk.entries.lastSeq);
    if (outcome.ok) this.#talk.take(outcome.value);
    else if (isSessionGone(outcome.problem)) await this.#sessions.renew(session, 'sessionEndedBefore');
    this.#changed();
  }

  /** Somebody looks at it: what happens in it is heard while it happens. */
  follow(): void {
    this.#live.follow();
  }

  /** Nobody looks at it any more. */
  rest(): void {
    this.#live.rest();
  }

  /** Sends a text; it is shown at once and goes out after those before it. */
  send(text: string): Promise<void> {
    return this.#dispatch.send(text, this.#chosen ? this.#locale : undefined);
  }

  /** Tries a message again that was not sent. */
  retry(key: string): Promise<void> {
    return this.#dispatch.retry(key);
  }

  /** The browser's line came back or broke. */
  async lineChanged(): Promise<void> {
    this.#changed();
    if (!this.around.isOnline()) return;
    this.#live.again();
    if (this.#phase === 'unreachable') await this.open();
    if (!await this.#dispatch.retryAll('waiting')) await this.catchUp();
  }

  async escalate(request: EscalationRequest): Promise<EscalationResult> {
    const outcome = await this.#within(session => this.api.escalate(session, request));
    if (!outcome) return { refused: 'other' };
    if (outcome.ok) {
      this.#talk.take(outcome.value);
      this.#changed();
      return { opened: String(outcome.value.ticket.number) };
    }
    this.#changed();
    const { field } = outcome.problem;
    return { refused: field === 'contactEmail' || field === 'reason' ? field : 'other' };
  }

  /** Says whether an answer helped; may be said again, with a remark or the other way round. */
  async rate(request: FeedbackRequest): Promise<void> {
    this.#ratings.set(request, 'sending');
    this.#changed();
    const outcome = await this.#within(session => this.api.feedback(session, request));
    this.#ratings.set(request, outcome?.ok ? 'sent' : 'failed');
    this.#changed();
  }

  /** Tells who the shopper is, now or when the session starts. */
  async identify(customerToken: string): Promise<void> {
    this.#sessions.remember(customerToken);
    if (this.#phase !== 'ready' || !this.#sessions.current) return;
    const outcome = await this.#within(session => this.api.identify(session, customerToken));
    if (!outcome?.ok) return;
    this.#talk.recognised(outcome.value);
    this.#changed();
  }

  /** No change is told after this. */
  dispose(): void {
    this.#over = true;
    this.#live.rest();
    this.#sessions.stop();
    this.#wait.stop();
  }

  async #begin(): Promise<void> {
    // Name and colours may come later than the conversation
    if (!this.#config) void this.#fetchConfig();
    else this.#talk.suggest(this.#config.quickPrompts);
    const begun = await this.#sessions.begin();
    this.#phase = begun.ok ? 'ready' : isRefused(begun.problem) ? 'unavailable' : 'unreachable';
    if (!begun.ok) this.#troubled(begun.problem);
    this.#changed();
  }

  async #fetchConfig(): Promise<void> {
    const outcome = await this.api.config(this.opening.widgetKey, this.#locale);
    if (!outcome.ok) return;
    this.#config = outcome.value;
    this.#talk.suggest(this.#config.quickPrompts);
    this.#changed();
  }

  async #within<T>(ask: (session: Session) => Promise<Outcome<T>>): Promise<Outcome<T> | null> {
    const session = await this.#currentSession();
    return session && this.#sessions.within(session, ask);
  }

  async #currentSession(): Promise<Session | null> {
    if (this.#phase !== 'ready') await this.open();
    if (this.#phase === 'ready' && !this.#sessions.current) await this.#sessions.start();
    return this.#sessions.current;
  }

  #undelivered(problem: Problem): void {
    if (isRefused(problem)) this.#phase = 'unavailable';
    this.#changed();
    this.#troubled(problem);
  }

  /** Says what went wrong, and keeps still as long as the server asked for. */
  #troubled({ slug, retryAfter }: Problem): void {
    if (retryAfter) this.#wait.begin(retryAfter);
    if (!this.#over) this.around.onTrouble(slug);
  }

  #changed(): void {
    if (this.#over) return;
    this.#live.tend();
    this.#takeHeard();
    this.#typing = this.#live.typing;
    this.around.onChange(this.view);
  }

  /** Most of what is heard of a conversation that is led here is known already: then nothing is drawn, and nothing announced. */
  #heard(): void {
    this.#live.tend();
    if (this.#takeHeard() || this.#typing !== this.#live.typing) this.#changed();
  }

  /** What was heard waits for the answer to what is being sent: it is the same answer, and belongs to a line that is there already. */
  #takeHeard(): boolean {
    const heard = this.#dispatch.isUnderWay ? null : this.#live.take();
    return heard !== null && this.#talk.hear(heard.messages, heard.state);
  }
}
