import type { ConversationState, Message, QuickPrompt, WidgetConfig } from '../api/wire';
import type { Entry } from './entries';
import type { Rating } from './ratings';

/** How far the conversation is: on its way, going, out of reach for now, or not for this page. */
export type Phase = 'starting' | 'ready' | 'unreachable' | 'unavailable';

/** Everything a screen needs to draw the conversation. */
export interface View {
  readonly phase: Phase;
  readonly entries: readonly Entry[];
  /** What the shopper said about answers, by message id. */
  readonly ratings: ReadonlyMap<string, Rating>;
  /** Suggested questions, gone once the shopper has said something. */
  readonly prompts: readonly QuickPrompt[];
  readonly state: ConversationState | null;
  readonly config: WidgetConfig | null;
  /**
   * An answer is on its way: from the moment a message was sent, whatever has to happen before the server hears it; or one to
   * another tab, or of a person of the store.
   */
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
  /** From 0 to just below 1. */
  readonly chance: () => number;
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
