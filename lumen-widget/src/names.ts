/** Names under which one widget keeps things in the browser, all led by the widget key. */

/** Local storage: the session, so that a conversation survives page changes. */
export const sessionName = (widgetKey: string): string => `lumen.${widgetKey}`;

/** Local storage: the language the shopper has chosen in the menu. */
export const languageName = (widgetKey: string): string => `lumen.${widgetKey}.language`;

/** Session storage: whether the panel is open in this tab. */
export const openName = (widgetKey: string): string => `lumen.${widgetKey}.open`;
