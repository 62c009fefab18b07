import { isRefused, isSessionGone, isUnaccepted, type Outcome, type Problem } from '../api/problem';
import type { ConversationState, Message, QuickPrompt, Session, StartedSession, Turn, WidgetConfig } from '../api/wire';
import type { EscalationRequest, FeedbackRequest, WidgetApi } from '../api/widget-api';
import type { MessageKey } from '../messages/texts';
import { Entries, type Delivery, type Entry, type Outgoing } from './entries';
import { Ratings, type Rating } from './ratings';
import type { SessionStore } from './session-store';
import { Wait } from './wait';

/** Everything a screen needs to draw the conversation. */
export interface View {
  readonly phase: 'starting' | 'ready' | 'unreachable' | 'unavailable';
  readonly entries: readonly Entry[];
  /** What the shopper said about answers, by message id. */
  readonly ratings: ReadonlyMap<string, Rating>;
  /** Suggested questions, gone once the shopper has said something. */
  readonly prompts: readonly QuickPrompt[];
  readonly state: ConversationState | null;
  readonly config: WidgetConfig | null;
  readonly replying: boolean;
  readonly offline: boolean;
  /** Seconds until the server takes messages again; 0 when it does. */
  readonly wait: number;
}

/** How the shopper has proven something: by an order's number and address, or signed in at the store. */
export type Proof = 'order' | 'identity';

/** What comes from outside: time, chance, the browser's line state, and who listens. */
export interface Surroundings {
  readonly now: () => Date;
  readonly newKey: () => string;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly isOnline: () => boolean;
  readonly onChange: (view: View) => void;
  readonly onMessage: (message: Message) => void;
  readonly onVerified: (proof: Proof) => void;
  /** Something did not go through; the text is the last part of the problem's type. */
  readonly onTrouble: (slug: string) => void;
}

/** What is known when the panel is loaded. */
export interface Opening {
  readonly widgetKey: string;
  /** The language to begin in, as a BCP 47 tag. */
  readonly locale: string;
  /** Whether the shopper has chosen that language; otherwise it follows what they write. */
  readonly chosen?: boolean;
  /** The public settings, when they have been fetched already. */
  readonly config?: WidgetConfig | null;
  readonly customerToken?: string | undefined;
}

export type EscalationResult = { readonly opened: string } | { readonly refused: 'contactEmail' | 'reason' | 'other' };

/**
 * One shopper's conversation with one store: starts a session, takes up or resumes the stored one, sends messages in
 * order, catches up what was missed, and goes on when the server has ended the session. It knows no screen.
 */
export class Conversation {
  readonly #entries = new Entries();
  readonly #ratings = new Ratings();
  readonly #wait: Wait;
  #session: Session | null;
  #phase: View['phase'] = 'starting';
  #prompts: readonly QuickPrompt[] = [];
  #state: ConversationState | null = null;
  #config: WidgetConfig | null;
  #locale: string;
  #chosen: boolean;
  #customerToken: string | undefined;
  #replying = false;
  #ready: Promise<void> | null = null;
  #turns: Promise<void> = Promise.resolve();
  #over = false;

  constructor(
    private readonly opening: Opening,
    private readonly api: WidgetApi,
    private readonly store: SessionStore,
    private readonly around: Surroundings,
  ) {
    this.#session = store.read();
    this.#config = opening.config ?? null;
    this.#locale = opening.locale;
    this.#chosen = opening.chosen ?? false;
    this.#customerToken = opening.customerToken;
    this.#wait = new Wait(around, () => this.#changed(), () => void this.#retryAll('held'));
  }

  get view(): View {
    return {
      phase: this.#phase,
      entries: this.#entries.all(),
      ratings: this.#ratings.all,
      prompts: this.#entries.begun || this.#state?.ticket ? [] : this.#prompts,
      state: this.#state,
      config: this.#config,
      replying: this.#replying,
      offline: !this.around.isOnline(),
      wait: this.#wait.seconds,
    };
  }

  /** The language the interface should be in: the chosen one, or the one answers come in. */
  get locale(): string {
    return this.#chosen ? this.#locale : this.#state?.locale ?? this.#locale;
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
    if (!this.#session || this.#replying || this.#over) return;
    const outcome = await this.api.after(this.#session, this.#entries.lastSeq);
    if (outcome.ok) this.#take(outcome.value);
    else if (isSessionGone(outcome.problem)) await this.#renew(this.#session, 'sessionEndedBefore');
    this.#changed();
  }

  /** Sends a text; it is shown at once and goes out after those before it. */
  send(text: string): Promise<void> {
    const key = this.around.newKey();
    this.#entries.addOutgoing({
      kind: 'outgoing', key, text, at: this.around.now().toISOString(), delivery: 'sending', idempotencyKey: key,
      ...(this.#chosen && { locale: this.#locale }),
    });
    return this.#queue(key);
  }

  /** Tries a message again that was not sent. */
  retry(key: string): Promise<void> {
    this.#entries.change(key, { delivery: 'sending' });
    return this.#queue(key);
  }

  /** The browser's line came back or broke. */
  async lineChanged(): Promise<void> {
    this.#changed();
    if (!this.around.isOnline()) return;
    if (this.#phase === 'unreachable') await this.open();
    if (!await this.#retryAll('waiting')) await this.catchUp();
  }

  async escalate(request: EscalationRequest): Promise<EscalationResult> {
    const outcome = await this.#within(session => this.api.escalate(session, request));
    if (!outcome) return { refused: 'other' };
    if (outcome.ok) {
      this.#take(outcome.value);
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
    this.#customerToken = customerToken;
    if (this.#phase !== 'ready' || !this.#session) return;
    const outcome = await this.#within(session => this.api.identify(session, customerToken));
    if (outcome?.ok) this.#recognised(outcome.value);
  }

  /** No change is told after this. */
  dispose(): void {
    this.#over = true;
    this.#wait.stop();
  }

  async #begin(): Promise<void> {
    const [config, started] = await Promise.all([
      this.#config ? null : this.api.config(this.opening.widgetKey),
      this.#session ? this.#takeUp(this.#session) : this.#start(),
    ]);
    if (config?.ok) this.#config = config.value;
    if (this.#prompts.length === 0) this.#prompts = this.#config?.quickPrompts ?? [];
    const refused = [config, started].some(outcome => outcome?.ok === false && isRefused(outcome.problem));
    this.#phase = started.ok ? 'ready' : refused ? 'unavailable' : 'unreachable';
    if (!started.ok) this.#troubled(started.problem);
    this.#changed();
  }

  /** Goes on with the session that is stored; where that is over, its conversation goes on in a renewed one. */
  async #takeUp(session: Session): Promise<Outcome<unknown>> {
    const outcome = await this.api.after(session, this.#entries.lastSeq);
    if (!outcome.ok) return isSessionGone(outcome.problem) ? this.#start(session, 'sessionEndedBefore') : outcome;
    this.#take(outcome.value, false);
    if (this.#customerToken) await this.#identifyAgain(session, this.#customerToken);
    return outcome;
  }

  async #identifyAgain(session: Session, customerToken: string): Promise<void> {
    const outcome = await this.api.identify(session, customerToken);
    if (outcome.ok) this.#recognised(outcome.value);
    else this.#troubled(outcome.problem);
  }

  #recognised(turn: Turn): void {
    this.#state = turn.state;
    this.#tell(this.#entries.add(turn.messages, true));
    this.around.onVerified('identity');
    this.#changed();
  }

  /** Starts a session, resuming the conversation of one that is over when the server still knows it. */
  async #start(resume?: Session, note: MessageKey = 'sessionEnded'): Promise<Outcome<StartedSession>> {
    const outcome = await this.#ask(resume);
    if (this.#over || !outcome.ok) return outcome;
    const { value } = outcome;
    const resumed = resume?.sessionId === value.sessionId;
    if (resume && !resumed) this.#entries.startOver(note);
    this.#session = value;
    this.store.write(value);
    this.#prompts = value.quickPrompts;
    this.#state = value.state ?? null;
    const fresh = resumed ? this.#entries.retell(value.messages) : this.#entries.add(value.messages);
    // A shopper who is signed in at the store goes on with a conversation from elsewhere: nothing in it is new
    if (!value.messages.some(({ role }) => role === 'shopper')) this.#tell(fresh);
    if (this.#customerToken && this.#state?.verifiedOrders.length) this.around.onVerified('identity');
    return outcome;
  }

  /** Asks for a session; without the part of the request that the server does not take, since the chat works without it. */
  async #ask(resume?: Session): Promise<Outcome<StartedSession>> {
    const { widgetKey } = this.opening;
    const outcome = await this.api.start(widgetKey, { locale: this.#locale, customerToken: this.#customerToken, resume });
    if (outcome.ok) return outcome;
    if (this.#customerToken && outcome.problem.field === 'customerToken') {
      this.#customerToken = undefined;
      this.#troubled(outcome.problem);
      return this.#ask(resume);
    }
    return resume && isUnaccepted(outcome.problem) ? this.#ask() : outcome;
  }

  /** The session is over: take the one another tab has now, or go on in a renewed one. */
  async #renew(gone: Session, note: MessageKey): Promise<Session | null> {
    const stored = this.store.read();
    if (!stored || stored.token === gone.token) {
      const outcome = await this.#start(gone, note);
      if (!outcome.ok) this.#troubled(outcome.problem);
      return outcome.ok ? this.#session : null;
    }
    this.#session = stored;
    if (stored.sessionId !== gone.sessionId) this.#entries.startOver(note);
    const outcome = await this.api.after(stored, 0);
    if (!outcome.ok) return null;
    this.#state = outcome.value.state;
    this.#entries.retell(outcome.value.messages);
    return stored;
  }

  /** Asks the server in a session, and once more in a renewed one where the first is over. */
  async #within<T>(ask: (session: Session) => Promise<Outcome<T>>): Promise<Outcome<T> | null> {
    const session = await this.#currentSession();
    if (!session) return null;
    let outcome = await ask(session);
    if (!outcome.ok && isSessionGone(outcome.problem)) {
      const renewed = await this.#renew(session, 'sessionEndedBefore');
      if (renewed) outcome = await ask(renewed);
    }
    if (!outcome.ok) this.#troubled(outcome.problem);
    return outcome;
  }

  async #currentSession(): Promise<Session | null> {
    if (this.#phase !== 'ready') await this.open();
    if (this.#phase === 'ready' && !this.#session) await this.#start();
    return this.#session;
  }

  #queue(key: string): Promise<void> {
    this.#changed();
    const turn = this.#turns.then(() => this.#deliver(key));
    // A fault in one turn is reported by its caller and must not hold up the turns after it
    this.#turns = turn.catch(() => this.#mark(key, 'failed'));
    return turn;
  }

  async #deliver(key: string): Promise<void> {
    if (!this.around.isOnline()) return this.#mark(key, 'waiting');
    const session = await this.#currentSession();
    const outgoing = this.#entries.change(key, {});
    if (!session || !outgoing) return this.#mark(key, 'failed');
    this.#replying = true;
    this.#changed();
    const problem = await this.#sent(session, outgoing).finally(() => (this.#replying = false));
    if (problem) this.#notDelivered(key, problem);
    else this.#changed();
  }

  /** Sends, and where the session is over, goes on in the resumed one. A conversation that began anew waits for the shopper. */
  async #sent(session: Session, outgoing: Outgoing): Promise<Problem | null> {
    let outcome = await this.#sendIn(session, outgoing);
    if (!outcome.ok && isSessionGone(outcome.problem)) {
      const renewed = await this.#renew(session, 'sessionEnded');
      if (!renewed || renewed.sessionId !== session.sessionId) return outcome.problem;
      outcome = await this.#sendIn(renewed, outgoing);
    }
    if (!outcome.ok) return outcome.problem;
    this.#learn(outcome.value.state);
    this.#tell(this.#entries.delivered(outgoing.key, outcome.value.messages));
    return null;
  }

  #sendIn(session: Session, { text, idempotencyKey, locale }: Outgoing): Promise<Outcome<Turn>> {
    return this.api.send(session, text, idempotencyKey, locale);
  }

  #notDelivered(key: string, problem: Problem): void {
    if (isSessionGone(problem)) {
      this.#entries.change(key, { delivery: 'stranded', idempotencyKey: this.around.newKey() });
      return this.#changed();
    }
    if (problem.slug === 'idempotency-conflict') this.#entries.change(key, { idempotencyKey: this.around.newKey() });
    if (isRefused(problem)) this.#phase = 'unavailable';
    this.#mark(key, this.#deliveryAfter(problem));
    this.#troubled(problem);
  }

  #deliveryAfter({ status, retryAfter }: Problem): Delivery {
    if (retryAfter) return 'held';
    if (status === 0 && !this.around.isOnline()) return 'waiting';
    return status === 400 || status === 413 || status === 422 ? 'refused' : 'failed';
  }

  #mark(key: string, delivery: Delivery): void {
    this.#entries.change(key, { delivery });
    this.#changed();
  }

  #take(turn: Turn, fresh = true): void {
    if (fresh) this.#learn(turn.state);
    else this.#state = turn.state;
    const messages = this.#entries.add(turn.messages);
    if (fresh) this.#tell(messages);
  }

  #learn(state: ConversationState): void {
    const known = this.#state?.verifiedOrders ?? [];
    this.#state = state;
    if (state.verifiedOrders.some(name => !known.includes(name))) this.around.onVerified('order');
  }

  #tell(messages: readonly Message[]): void {
    for (const message of messages) this.around.onMessage(message);
  }

  /** Says what went wrong, and keeps still as long as the server asked for. */
  #troubled({ slug, retryAfter }: Problem): void {
    if (retryAfter) this.#wait.begin(retryAfter);
    if (!this.#over) this.around.onTrouble(slug);
  }

  async #retryAll(delivery: Delivery): Promise<boolean> {
    const keys = this.#entries.outgoing.filter(entry => entry.delivery === delivery).map(entry => entry.key);
    await Promise.all(keys.map(key => this.retry(key)));
    return keys.length > 0;
  }

  #changed(): void {
    if (!this.#over) this.around.onChange(this.view);
  }
}
