import type { AuditEvent, Role, Standing, Talk } from './wire';

/** What travels between the console and its doors. Times are ISO 8601. */

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
