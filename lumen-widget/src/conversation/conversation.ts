import { isRefused, isSessionGone, type Outcome, type Problem } from '../api/problem';
import type { ConversationState, Message, QuickPrompt, Session, Turn, WidgetConfig } from '../api/wire';
import type { EscalationRequest, WidgetApi } from '../api/widget-api';
import type { MessageKey } from '../messages/texts';
import { Entries, type Delivery, type Entry } from './entries';
import type { SessionStore } from './session-store';

/** Everything a screen needs to draw the conversation. */
export interface View {
  readonly phase: 'starting' | 'ready' | 'unreachable' | 'unavailable';
  readonly entries: readonly Entry[];
  /** Suggested questions, gone once the shopper has said something. */
  readonly prompts: readonly QuickPrompt[];
  readonly state: ConversationState | null;
  readonly config: WidgetConfig | null;
  readonly replying: boolean;
  readonly offline: boolean;
  /** Seconds until the server takes messages again; 0 when it does. */
  readonly wait: number;
}

/** What comes from outside: time, chance, the browser's line state, and who listens. */
export interface Surroundings {
  readonly now: () => Date;
  readonly newKey: () => string;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly isOnline: () => boolean;
  readonly onChange: (view: View) => void;
  readonly onMessage: (message: Message) => void;
}

export type EscalationResult = { readonly opened: string } | { readonly refused: 'contactEmail' | 'reason' | 'other' };

/**
 * One shopper's conversation with one store: starts a session or takes up the stored one, sends messages in order,
 * catches up what was missed, and starts over when the server has ended the session. It knows no screen.
 */
export class Conversation {
  readonly #entries = new Entries();
  #session: Session | null;
  #phase: View['phase'] = 'starting';
  #prompts: readonly QuickPrompt[] = [];
  #state: ConversationState | null = null;
  #config: WidgetConfig | null = null;
  #replying = false;
  #waitEnds = 0;
  #ready: Promise<void> | null = null;
  #turns: Promise<void> = Promise.resolve();
  #over = false;

  constructor(
    private readonly widgetKey: string,
    private readonly locale: string,
    private readonly api: WidgetApi,
    private readonly store: SessionStore,
    private readonly around: Surroundings,
  ) {
    this.#session = store.read();
  }

  get view(): View {
    return {
      phase: this.#phase,
      entries: this.#entries.all(),
      prompts: this.#entries.begun || this.#state?.ticket ? [] : this.#prompts,
      state: this.#state,
      config: this.#config,
      replying: this.#replying,
      offline: !this.around.isOnline(),
      wait: Math.max(0, Math.ceil((this.#waitEnds - this.around.now().getTime()) / 1000)),
    };
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
    else if (isSessionGone(outcome.problem)) await this.#startOver(this.#session, 'sessionEndedBefore');
    this.#changed();
  }

  /** Sends a text; it is shown at once and goes out after those before it. */
  send(text: string): Promise<void> {
    const key = this.around.newKey();
    this.#entries.addOutgoing({
      kind: 'outgoing', key, text, at: this.around.now().toISOString(), delivery: 'sending', idempotencyKey: key,
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
    const session = await this.#currentSession();
    if (!session) return { refused: 'other' };
    let outcome = await this.api.escalate(session, request);
    if (!outcome.ok && isSessionGone(outcome.problem)) {
      const renewed = await this.#startOver(session, 'sessionEndedBefore');
      if (renewed) outcome = await this.api.escalate(renewed, request);
    }
    if (outcome.ok) {
      this.#take(outcome.value);
      this.#changed();
      return { opened: String(outcome.value.ticket.number) };
    }
    this.#holdBack(outcome.problem);
    this.#changed();
    const { field } = outcome.problem;
    return { refused: field === 'contactEmail' || field === 'reason' ? field : 'other' };
  }

  /** No change is told after this. */
  dispose(): void {
    this.#over = true;
  }

  async #begin(): Promise<void> {
    const [config, started] = await Promise.all([
      this.api.config(this.widgetKey),
      this.#session ? this.#resume(this.#session) : this.#start(),
    ]);
    if (config.ok) {
      this.#config = config.value;
      if (this.#prompts.length === 0) this.#prompts = config.value.quickPrompts;
    }
    const refused = [config, started].some(outcome => !outcome.ok && isRefused(outcome.problem));
    this.#phase = started.ok ? 'ready' : refused ? 'unavailable' : 'unreachable';
    this.#changed();
  }

  async #resume(session: Session): Promise<Outcome<unknown>> {
    const outcome = await this.api.after(session, this.#entries.lastSeq);
    if (outcome.ok) this.#take(outcome.value, false);
    if (outcome.ok || !isSessionGone(outcome.problem)) return outcome;
    this.#entries.startOver('sessionEndedBefore');
    return this.#start();
  }

  async #start(): Promise<Outcome<unknown>> {
    const outcome = await this.api.start(this.widgetKey, this.locale);
    if (this.#over || !outcome.ok) {
      if (!outcome.ok) this.#holdBack(outcome.problem);
      return outcome;
    }
    this.#session = outcome.value;
    this.store.write(outcome.value);
    this.#prompts = outcome.value.quickPrompts;
    this.#state = null;
    this.#tell(this.#entries.add(outcome.value.messages));
    return outcome;
  }

  /** The old session is gone: take the one another tab has started meanwhile, or start one. */
  async #startOver(gone: Session, note: MessageKey): Promise<Session | null> {
    this.#entries.startOver(note);
    this.#session = this.#storedByAnotherTab(gone);
    if (this.#session) await this.#resume(this.#session);
    else await this.#start();
    return this.#session;
  }

  #storedByAnotherTab(gone: Session): Session | null {
    const stored = this.store.read();
    return stored && stored.token !== gone.token ? stored : null;
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
    const outcome = await this.api.send(session, outgoing.text, outgoing.idempotencyKey)
      .finally(() => (this.#replying = false));
    if (outcome.ok) {
      this.#state = outcome.value.state;
      this.#tell(this.#entries.delivered(key, outcome.value.messages));
      this.#changed();
    } else {
      await this.#notDelivered(key, session, outcome.problem);
    }
  }

  async #notDelivered(key: string, session: Session, problem: Problem): Promise<void> {
    if (isSessionGone(problem)) {
      this.#entries.change(key, { delivery: 'stranded', idempotencyKey: this.around.newKey() });
      await this.#startOver(session, 'sessionEnded');
      return this.#changed();
    }
    if (problem.slug === 'idempotency-conflict') this.#entries.change(key, { idempotencyKey: this.around.newKey() });
    if (isRefused(problem)) this.#phase = 'unavailable';
    this.#mark(key, this.#deliveryAfter(problem));
    this.#holdBack(problem);
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
    this.#state = turn.state;
    const messages = this.#entries.add(turn.messages);
    if (fresh) this.#tell(messages);
  }

  #tell(messages: readonly Message[]): void {
    for (const message of messages) this.around.onMessage(message);
  }

  /** Keeps still as long as the server asked for. */
  #holdBack({ retryAfter }: Problem): void {
    if (!retryAfter) return;
    this.#waitEnds = this.around.now().getTime() + retryAfter * 1000;
    void this.#countDown(this.#waitEnds);
  }

  async #countDown(end: number): Promise<void> {
    while (!this.#over && this.#waitEnds === end && this.view.wait > 0) {
      this.#changed();
      await this.around.pause(1000);
    }
    this.#changed();
    if (this.#waitEnds === end) await this.#retryAll('held');
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
