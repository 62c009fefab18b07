/** What travels between widget and server, field by field as the widget API defines it. Times are ISO 8601. */

export type Role = 'shopper' | 'assistant' | 'agent' | 'system';

/** A state known by code, with the words the server chose for it. */
export interface Coded {
  readonly code: string;
  readonly label: string;
}

export interface Message {
  readonly id: string;
  /** Position in the conversation, counted up by the server. */
  readonly seq: number;
  readonly role: Role;
  readonly at: string;
  readonly text: string;
  readonly order: Order | null;
  readonly ticket: Ticket | null;
  readonly actions: readonly Action[];
}

export interface Action {
  readonly type: string;
  readonly label: string;
  readonly url?: string | null;
  readonly text?: string | null;
}

export interface Ticket {
  /** A name and no amount: shown without the grouping of thousands. */
  readonly number: number;
  readonly status: string;
}

export interface Order {
  readonly name: string;
  readonly placedAt: string;
  readonly status: Coded;
  readonly payment: Coded | null;
  readonly items: readonly Item[];
  readonly shipments: readonly Shipment[];
  /** When the store was read. */
  readonly asOf: string;
}

export interface Item {
  readonly title: string;
  readonly quantity: number;
}

export interface Shipment {
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly trackingUrl: string | null;
  readonly status: Coded;
  readonly lastEvent: ShipmentEvent | null;
  readonly estimatedDelivery: DateRange | null;
}

export interface ShipmentEvent {
  readonly at: string;
  readonly text: string;
  readonly source: string | null;
}

/** Days or instants between which something is expected. */
export interface DateRange {
  readonly earliest: string | null;
  readonly latest: string | null;
}

export type Awaiting = 'none' | 'order_number' | 'email' | 'code' | 'contact';

export interface ConversationState {
  readonly awaiting: Awaiting;
  readonly verifiedOrders: readonly string[];
  readonly ticket: Ticket | null;
}

export interface QuickPrompt {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

export interface WidgetConfig {
  readonly name: string;
  readonly locale: string;
  readonly welcome: string;
  readonly quickPrompts: readonly QuickPrompt[];
  readonly accent?: string | null;
}

export interface Session {
  readonly sessionId: string;
  readonly token: string;
  readonly expiresAt: string;
}

export interface StartedSession extends Session {
  readonly messages: readonly Message[];
  readonly quickPrompts: readonly QuickPrompt[];
}

export interface Turn {
  readonly messages: readonly Message[];
  readonly state: ConversationState;
}

export interface Escalated extends Turn {
  readonly ticket: Ticket;
}
