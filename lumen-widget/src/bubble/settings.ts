import type { WidgetConfig } from '../api/wire';

/** Longest time the bubble waits for the store's look before it shows itself without. */
const PATIENCE_MS = 2_000;

/** Longest time the look is worth putting on. */
const TIME_LIMIT_MS = 30_000;

/** The public settings on their way; null where no answer came. Fail only when the server knows no such widget. */
export interface Settings {
  /** What has come by the time the bubble has to show itself. */
  readonly soon: Promise<WidgetConfig | null>;
  readonly whenever: Promise<WidgetConfig | null>;
}

/**
 * Asks for the public settings, once and without cookies. A slow or broken line counts as no answer: the bubble is as
 * useful without the store's colours, and the panel asks again.
 */
export function fetchSettings(apiBase: string, widgetKey: string, language: string): Settings {
  const whenever = ask(`${apiBase}/config/${encodeURIComponent(widgetKey)}?locale=${language}`);
  return { whenever, soon: Promise.race([whenever, new Promise<null>(late => setTimeout(late, PATIENCE_MS, null))]) };
}

async function ask(address: string): Promise<WidgetConfig | null> {
  const response = await fetch(address, { credentials: 'omit', signal: AbortSignal.timeout(TIME_LIMIT_MS) }).catch(() => null);
  if (response?.status === 404) throw new Error('widget-unknown');
  return response?.ok ? response.json().catch(() => null) as Promise<WidgetConfig | null> : null;
}
