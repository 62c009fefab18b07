/** What travels where a shop is connected and its chat is set up. Times are ISO 8601. */

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
