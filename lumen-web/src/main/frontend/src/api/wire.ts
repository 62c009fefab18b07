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
