/** What travels where data is kept, counted and guarded. Times are ISO 8601. */

export interface DataExport {
  readonly id: string;
  readonly status: 'writing' | 'ready' | 'withdrawn' | 'expired';
  readonly askedAt: string;
  readonly readyAt: string | null;
  readonly expiresAt: string | null;
  readonly records: number;
  readonly bytes: number;
}

/** What an erasure found and what became of it. */
export interface ErasureCounts {
  readonly conversations: number;
  readonly messages: number;
  readonly proofs: number;
  readonly tickets: number;
  readonly mails: number;
  readonly exports: number;
  readonly ofTeam: boolean;
}

export interface Erasure {
  readonly id: string;
  readonly done: boolean;
  readonly addressDigest: string;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly finishedAt: string | null;
  readonly counts: ErasureCounts;
}

export type KeptKind = 'conversations' | 'tickets' | 'audit';

/** How long a kind of data is kept, and what that takes away. */
export interface RetentionRule {
  readonly kind: KeptKind;
  readonly days: number;
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  readonly stored: number;
  readonly goesNext: number;
  readonly goesSoon: number;
}

export interface Privacy {
  readonly name: string;
  readonly exports: readonly DataExport[];
  readonly erasures: readonly Erasure[];
  readonly retention: readonly RetentionRule[];
  readonly closing: { readonly askedAt: string; readonly dueAt: string } | null;
}

/** A day's figures, UTC. */
export interface UsageDay {
  readonly day: string;
  readonly conversations: number;
  readonly turns: number;
  readonly verified: number;
  readonly tickets: number;
}

/** Months are written as in 2026-11. */
export interface Usage {
  readonly month: string;
  readonly first: string;
  readonly last: string;
  readonly days: readonly UsageDay[];
  readonly plan: string;
  readonly features: readonly { readonly feature: string; readonly included: boolean }[];
}

/** Somewhere the reader is signed in. */
export interface OwnSession {
  readonly mark: string;
  readonly startedAt: string;
  readonly seenAt: string;
  readonly current: boolean;
}

export type VerificationMode = 'match' | 'match_and_code';

export interface ShopSecurity {
  readonly mode: VerificationMode;
  /** The secret for signed customers; null while there is none. Since when is null where that was not noted. */
  readonly secret: { readonly madeAt: string | null; readonly previous: boolean } | null;
  readonly recipient: {
    readonly allowed: boolean;
    readonly address: string | null;
    readonly pending: { readonly address: string; readonly until: string } | null;
  };
}

export interface Security {
  readonly days: readonly { readonly day: string; readonly failures: number }[];
  readonly recent: readonly { readonly conversation: string; readonly at: string; readonly failures: number }[];
  /** Null while no shop is named. */
  readonly shop: ShopSecurity | null;
}
