import type { Message } from 'lumen-widget/src/api/wire';

/** What travels between the signed-in screens and their doors. Times are ISO 8601. */

export type Role = 'owner' | 'lead' | 'agent' | 'viewer';

export type Standing = 'active' | 'suspended' | 'closing' | 'closed';

/** A tenant as one of its people sees it. */
export interface Membership {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly status: Standing;
}

/** Whoever is signed in, and the tenant chosen for this session. */
export interface Me {
  readonly name: string;
  readonly email: string;
  readonly platformRoles: readonly string[];
  readonly tenant: Membership | null;
  readonly tenants: readonly Membership[];
  /** Somebody of Lumen's own who looks at a tenant's portal. */
  readonly visit?: OnVisit | null;
  /** Whether they did, and have not left since it ended. */
  readonly visitOver?: boolean;
}

export interface OnVisit {
  readonly reason: string;
  readonly expiresAt: string;
  readonly writes: boolean;
}

export interface Overview {
  /** Its handle at its platform is there once it is connected. */
  readonly store: { readonly name: string; readonly shop: string | null; readonly connected: boolean } | null;
  readonly widget: { readonly key: string; readonly snippet: string } | null;
  readonly plan: string;
  readonly month: { readonly conversations: number; readonly verified: number; readonly tickets: number };
  readonly setUp: readonly SetUpStep[];
}

/** A step on the way to a chat on the shop's pages. */
export interface SetUpStep {
  readonly step: 'account' | 'store' | 'widget' | 'test' | 'install';
  readonly state: 'open' | 'under_way' | 'done';
  readonly at: string | null;
  /** The page that has loaded the chat. */
  readonly origin: string | null;
}

/** Whether who is signed in has opened a shop already, and its number. */
export interface SignUpStanding {
  readonly email: string;
  readonly tenant: string | null;
}

export interface Member {
  readonly id: string;
  readonly name: string | null;
  readonly email: string;
  readonly role: Role;
  readonly invited: boolean;
  readonly since: string;
  /** Handed back with a change, so that a change made meanwhile is noticed. */
  readonly version: number;
  readonly you: boolean;
}

export interface Team {
  readonly members: readonly Member[];
}

/** A line of the list of conversations. */
export interface Talk {
  readonly id: string;
  readonly startedAt: string;
  readonly lastActiveAt: string;
  readonly language: string | null;
  readonly messages: number;
  readonly verified: boolean;
  readonly ticket: number | null;
}

export interface Talks {
  readonly conversations: readonly Talk[];
  readonly next: string | null;
}

export interface PastConversation {
  readonly id: string;
  readonly startedAt?: string | null;
  readonly language?: string | null;
  readonly messages: readonly (Pick<Message, 'id' | 'seq' | 'role' | 'at' | 'text' | 'order'> & Partial<Message>)[];
}

/** A line of an audit trail. */
export interface AuditEvent {
  readonly at: string;
  readonly actor: string;
  readonly actorName?: string | null;
  readonly tenant?: string;
  readonly tenantName?: string;
  readonly action: string;
  readonly subject: string | null;
  readonly detail: string | null;
}

export interface Activity {
  readonly events: readonly AuditEvent[];
  readonly next: string | null;
}

export interface TenantLine {
  readonly id: string;
  readonly name: string;
  readonly shop?: string | null;
  readonly status: Standing;
  readonly plan: string;
  readonly createdAt: string;
}

export interface Tenants {
  readonly tenants: readonly TenantLine[];
  readonly next: string | null;
}

export interface TenantDetail extends TenantLine {
  readonly month: { readonly conversations: number; readonly tickets: number };
  readonly shops: readonly {
    readonly name: string; readonly shop: string | null; readonly platform: string; readonly connected: boolean; readonly connectionUpdatedAt: string | null;
    readonly answeredAt: string | null; readonly trouble: string | null;
  }[];
  readonly people: readonly { readonly name: string; readonly email: string; readonly role: Role; readonly invited: boolean; readonly since: string }[];
  readonly conversations: readonly Omit<Talk, 'verified'>[];
  readonly jobs: readonly Job[];
  readonly agreements: readonly Agreed[];
  readonly visits: readonly Visited[];
  readonly events: readonly AuditEvent[];
}

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

/** What is agreed on with a tenant until a moment. */
export interface Agreed {
  readonly name: string;
  readonly value: string;
  readonly reason: string;
  readonly by: string;
  readonly since: string;
  readonly expiresAt: string;
}

export interface Visited {
  readonly id?: string;
  readonly name: string;
  readonly reason: string;
  readonly startedAt: string;
  readonly endsAt: string;
  readonly goesOn: boolean;
  /** The console says whether, the portal why. */
  readonly writes?: boolean;
  readonly writeReason?: string | null;
}

/** A message that has not left, without what it says. */
export interface Job {
  readonly id: string;
  readonly tenant: string;
  readonly tenantName: string;
  readonly channel: string;
  readonly state: 'waiting' | 'failing' | 'dead';
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: string;
  readonly nextAttemptAt: string | null;
}

export interface JobPage {
  readonly jobs: readonly Job[];
  readonly next: string | null;
}

export interface SystemView {
  readonly nodes: readonly { readonly name: string; readonly version: string; readonly startedAt: string; readonly seenAt: string; readonly silent: boolean }[];
  readonly migrations: readonly { readonly version: string; readonly description: string; readonly at: string; readonly succeeded: boolean }[];
  readonly queue: { readonly waiting: number; readonly failing: number; readonly dead: number; readonly oldest: string | null };
}

/** What can be wrong between Lumen and a shop; others may come. */
export type Trouble =
  | 'token_refused' | 'right_missing' | 'shop_not_found' | 'shop_closed' | 'store_down' | 'too_slow' | 'throttled' | 'unreadable';

export interface Connection {
  readonly way: 'oauth' | 'token';
  readonly connectedAt: string;
  /** Rights that were not granted, as the platform calls them. */
  readonly missing: readonly string[];
  /** How many days back orders can be read; null: all of them. */
  readonly windowDays: number | null;
  readonly answeredAt: string | null;
  readonly failedAt: string | null;
  readonly trouble: Trouble | null;
}

/** What people may set of their shop. */
export interface StoreSettings {
  readonly name: string;
  readonly timeZone: string;
  readonly orderNumberPrefix: string;
  readonly orderNumberSuffix: string;
}

export interface Store extends StoreSettings {
  /** The handle at the platform; null until it was connected. */
  readonly shop: string | null;
  readonly version: number;
  readonly connection: Connection | null;
  readonly consentOffered: boolean;
}

/** What a widget says in one language instead of what it says in all others. */
export interface WidgetWords {
  readonly welcome: string | null;
  readonly quickPrompts: readonly string[];
}

export type WidgetLook = {
  /** "#rrggbb"; null: the product's. */
  readonly accentLight: string | null;
  readonly accentDark: string | null;
  readonly position: 'right' | 'left';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly initials: string | null;
};

/** What people may set of their widget. */
export interface WidgetSettings extends WidgetWords {
  readonly name: string;
  readonly look: WidgetLook;
  /** By the two letters of a language. */
  readonly words: Readonly<Record<string, WidgetWords>>;
  /** Seven times "09:00-17:30" or nothing, Monday first; null: not said. */
  readonly hours: readonly string[] | null;
  readonly origins: readonly string[];
}

export interface Widget extends WidgetSettings {
  readonly avatarUrl: string | null;
  /** Which picture that is; handed back to take it away. */
  readonly picture: string | null;
  readonly timeZone: string;
  readonly version: number;
  readonly snippet: string | null;
  readonly seen: { readonly origin: string; readonly at: string } | null;
  /** What is said in each language where the merchant says nothing; `automatic` comes first in any case. */
  readonly product: Readonly<Record<string, { readonly automatic: string; readonly welcome: string; readonly quickPrompts: readonly string[] }>>;
}
