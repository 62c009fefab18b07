import type { Catalogue } from '../messages/texts';

/** What the page may listen to with `Lumen.on`. Message texts are deliberately not part of it. */
export interface LumenEvents {
  open: undefined;
  close: undefined;
  message: { readonly id: string; readonly role: string };
  ticket: { readonly number: string };
  shutdown: undefined;
}

/** Tells the page that something happened. */
export type Emit = <E extends keyof LumenEvents>(event: E, detail: LumenEvents[E]) => void;

/** Everything the panel needs to know from the bubble that loads it. */
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
  readonly catalogue: Catalogue;
  readonly emit: Emit;
  readonly close: () => void;
}

/** The loaded panel. */
export interface Panel {
  /** Shows the panel; moves the focus into it only when a person asked for it. */
  show(takeFocus: boolean): void;
  hide(): void;
  /** Stops everything that is under way and leaves nothing behind in the document. */
  destroy(): void;
}

/** The module behind the first click. */
export interface PanelModule {
  createPanel(context: PanelContext): Panel;
}
