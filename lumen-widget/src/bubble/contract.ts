import type { WidgetConfig } from '../api/wire';
import type { Catalogue } from '../messages/texts';

/** What the page may listen to with `Lumen.on`. Message texts and orders are deliberately not part of it. */
export interface LumenEvents {
  /** The bubble stands on the page. Who listens later hears it at once. */
  ready: undefined;
  open: undefined;
  close: undefined;
  message: { readonly id: string; readonly role: string };
  ticket: { readonly number: string };
  /** The shopper has proven an order, or is known by the store's signed token. */
  verified: { readonly by: 'order' | 'identity' };
  /** Something did not go through; `type` is the last part of the problem's type, such as "too-many-requests". */
  error: { readonly type: string };
  shutdown: undefined;
}

/** Tells the page that something happened. */
export type Emit = <E extends keyof LumenEvents>(event: E, detail: LumenEvents[E]) => void;

/**
 * Everything the panel needs to know from the bubble that loads it. A browser may keep the first script for five minutes
 * and load the panel of a newer build with it: what stands here may be added to, and not taken away.
 */
export interface PanelContext {
  /** Shadow root that holds the bubble; the panel adds itself and its style sheets to it. */
  readonly shadow: ShadowRoot;
  /** Element inside the shadow root that carries both bubble and panel. */
  readonly frame: HTMLElement;
  /** Address of the widget API, without a slash at the end. */
  readonly apiBase: string;
  readonly widgetKey: string;
  /** The language of the texts, as a two-letter code. */
  readonly language: string;
  /** Whether the shopper has chosen that language in the menu. */
  readonly chosen: boolean;
  /** The languages there are texts in. */
  readonly languages: readonly string[];
  readonly catalogue: Catalogue;
  /** The public settings; null when they could not be fetched. */
  readonly config: WidgetConfig | null;
  readonly customerToken: string | undefined;
  /** Loads the texts of another language, and has the bubble speak it too. */
  readonly speak: (language: string) => Promise<Catalogue>;
  /** Puts the store's look on, where it was not known when the panel was loaded. */
  readonly dress?: (config: WidgetConfig) => void;
  readonly emit: Emit;
  readonly close: () => void;
}

/** The loaded panel. */
export interface Panel {
  /** Shows the panel; moves the focus into it only when a person asked for it. */
  show(takeFocus: boolean): void;
  hide(): void;
  identify(customerToken: string): void;
  /** Stops everything that is under way and leaves nothing behind in the document. */
  destroy(): void;
}

/** The module behind the first click. */
export interface PanelModule {
  createPanel(context: PanelContext): Panel;
}
