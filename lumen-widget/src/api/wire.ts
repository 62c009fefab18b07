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
  /** Details stood here and stay hidden until the order is proven again. */
  readonly hidden?: boolean;
  /** The shopper may be asked whether this helped; so too after every order. */
  readonly feedback?: boolean;
  /** What the shopper has said to that. */
  readonly helpful?: boolean | null;
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

/** Fields that may be missing were added later, or say nothing in most orders. */
export interface Order {
  readonly name: string;
  readonly placedAt: string;
  readonly status: Coded;
  readonly payment: Coded | null;
  /** How far a return is; null when nothing is returned. */
  readonly returned?: Coded | null;
  /** Null when the order is split, or on no way of its own. */
  readonly progress?: Progress | null;
  readonly items: readonly Item[];
  /** Whether the store has more items than are listed. */
  readonly moreItems?: boolean;
  /** What of a partly sent order is still to come. */
  readonly waiting?: readonly Item[];
  /** The arrival promised at checkout, while nothing was sent. */
  readonly promised?: DateRange | null;
  readonly shipments: readonly Shipment[];
  /** When the store was read. */
  readonly asOf: string;
}

/** Steps on the way, of which `step`, counted from one, is reached. The labels come in the language of the answer. */
export interface Progress {
  readonly step: number;
  readonly of: number;
  readonly labels: readonly string[];
}

export interface Item {
  readonly title: string;
  readonly quantity: number;
}

export interface Shipment {
  readonly carrier: string | null;
  /** The store named no carrier; this is what the number looks like. */
  readonly carrierGuessed?: boolean;
  readonly trackingNumber: string | null;
  readonly trackingUrl: string | null;
  readonly status: Coded;
  readonly progress?: Progress | null;
  readonly lastEvent: ShipmentEvent | null;
  readonly estimatedDelivery: DateRange | null;
  /** The day of the estimate is over. */
  readonly overdue?: boolean;
  readonly deliveredAt?: string | null;
  /** What is in it; empty when the store does not say. */
  readonly items?: readonly Item[];
}

export interface ShipmentEvent {
  readonly at: string;
  readonly text: string;
  readonly source: string | null;
  /** Too old to be news. */
  readonly old?: boolean;
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
  /** The language answers come in now, as a BCP 47 tag. */
  readonly locale?: string | null;
}

export interface QuickPrompt {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

export interface WidgetConfig {
  readonly name: string;
  readonly locale: string;
  readonly quickPrompts: readonly QuickPrompt[];
  readonly look?: WidgetLook | null;
}

/** How the store wants its widget to look; what is missing is the widget's own. */
export interface WidgetLook {
  /** "#rrggbb" on light ground. */
  readonly accentLight?: string | null;
  /** "#rrggbb" on dark ground; made from `accentLight` when missing. */
  readonly accentDark?: string | null;
  /** The side of a page that reads from the left; mirrored on others. */
  readonly position?: string | null;
  /** "auto", "light" or "dark". */
  readonly theme?: string | null;
  readonly avatarUrl?: string | null;
  readonly initials?: string | null;
}

export interface Session {
  readonly sessionId: string;
  readonly token: string;
  readonly expiresAt: string;
}

export interface StartedSession extends Session {
  readonly messages: readonly Message[];
  readonly quickPrompts: readonly QuickPrompt[];
  readonly state?: ConversationState | null;
}

export interface Turn {
  readonly messages: readonly Message[];
  readonly state: ConversationState;
}

export interface Escalated extends Turn {
  readonly ticket: Ticket;
}
