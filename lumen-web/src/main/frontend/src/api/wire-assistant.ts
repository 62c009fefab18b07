import type { Message } from 'lumen-widget/src/api/wire';

/** What travels where the assistant is tried and its texts are written. Times are ISO 8601. */

/** A test conversation that has begun. */
export interface Rehearsal {
  readonly id: string;
  readonly token: string;
  readonly messages: readonly Message[];
}

/** Why a message was answered as it was. */
export interface Why {
  readonly intent: string;
  readonly alsoWanted: readonly string[];
  readonly sure: boolean;
  readonly alternatives: readonly string[];
  readonly orderNumbers: readonly string[];
  readonly email: boolean;
  readonly mood: string;
  readonly language: string;
  readonly awaiting: string;
  readonly rule: string;
  readonly result: string;
}

export interface Rehearsed {
  readonly messages: readonly Message[];
  readonly state: { readonly awaiting: string };
  readonly why: Why | null;
}

export interface Replay {
  readonly answers: readonly Rehearsed[];
}

/** A text of the shop's own. */
export interface PolicyText {
  readonly id: string;
  readonly title: string;
  readonly locale: string;
  readonly body: string;
  readonly updatedAt: string;
  readonly version: number;
}

export interface PolicyTexts {
  readonly texts: readonly PolicyText[];
}

/** What a shopper would be told; null: nothing answers the question. */
export interface PolicyFound {
  readonly passage: { readonly title: string; readonly text: string; readonly source: string; readonly locale: string } | null;
}
