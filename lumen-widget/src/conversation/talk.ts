import type { ConversationState, Message, QuickPrompt, StartedSession, Turn } from '../api/wire';
import type { MessageKey } from '../messages/texts';
import { Entries } from './entries';
import type { Surroundings } from './view';

/** What was said and where it stands, as the server tells it. Says what is new in it, and what was proven. */
export class Talk {
  readonly entries = new Entries();
  #state: ConversationState | null = null;
  #prompts: readonly QuickPrompt[] = [];

  constructor(private readonly around: Pick<Surroundings, 'onMessage' | 'onVerified'>) {}

  get state(): ConversationState | null {
    return this.#state;
  }

  get prompts(): readonly QuickPrompt[] {
    return this.entries.begun || this.#state?.ticket ? [] : this.#prompts;
  }

  /** Questions to begin with, where the server has not named any with the session. */
  suggest(prompts: readonly QuickPrompt[]): void {
    if (this.#prompts.length === 0) this.#prompts = prompts;
  }

  /** A session has begun: a new conversation after a note, or the same one, told again. */
  begin({ messages, quickPrompts, state }: StartedSession, resumed: boolean, note: MessageKey | null): void {
    if (note) this.entries.startOver(note);
    this.#prompts = quickPrompts;
    this.#state = state ?? null;
    const fresh = resumed ? this.entries.retell(messages) : this.entries.add(messages);
    // A shopper who is signed in at the store goes on with a conversation from elsewhere: nothing in it is new
    if (!messages.some(({ role }) => role === 'shopper')) this.#tell(fresh);
  }

  /** What another page of the store has said before. */
  takeUp(turn: Turn): void {
    this.#state = turn.state;
    this.entries.add(turn.messages);
  }

  /** The conversation as the server tells it in a session another tab has begun. */
  retell(turn: Turn): void {
    this.#state = turn.state;
    this.entries.retell(turn.messages);
  }

  take(turn: Turn): void {
    this.#learn(turn.state);
    this.#tell(this.entries.add(turn.messages));
  }

  /** What was heard while it happened; says whether any of it is new. */
  hear(messages: readonly Message[], state: ConversationState | null): boolean {
    const fresh = this.entries.add(messages);
    const moved = state !== null && JSON.stringify(state) !== JSON.stringify(this.#state);
    if (moved) this.#learn(state);
    this.#tell(fresh);
    return moved || fresh.length > 0;
  }

  /** The server has a message that was on its way, and this is what came of it. */
  answered(key: string, turn: Turn): void {
    this.#learn(turn.state);
    this.#tell(this.entries.delivered(key, turn.messages));
  }

  /** The store's word for who the shopper is was accepted; what was covered may be told now. */
  recognised(turn: Turn): void {
    this.#state = turn.state;
    this.#tell(this.entries.add(turn.messages, true));
    this.around.onVerified('identity');
  }

  #learn(state: ConversationState): void {
    const known = this.#state?.verifiedOrders ?? [];
    this.#state = state;
    if (state.verifiedOrders.some(name => !known.includes(name))) this.around.onVerified('order');
  }

  #tell(messages: readonly Message[]): void {
    for (const message of messages) this.around.onMessage(message);
  }
}
