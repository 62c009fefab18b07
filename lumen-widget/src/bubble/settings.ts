import type { WidgetConfig } from '../api/wire';

/** Longest time the bubble waits for the store's look before it shows itself without. */
const PATIENCE_MS = 2_000;

/**
 * Asks for the public settings, once and without cookies. A slow or broken line counts as no answer: the bubble is as
 * useful without the store's colours, and the panel asks again. Fails only when the server knows no such widget.
 */
export async function fetchSettings(apiBase: string, widgetKey: string): Promise<WidgetConfig | null> {
  const asked = fetch(`${apiBase}/config/${encodeURIComponent(widgetKey)}`, {
    credentials: 'omit', signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const response = await asked.catch(() => null);
  if (response?.status === 404) throw new Error('widget-unknown');
  return response?.ok ? response.json().catch(() => null) as Promise<WidgetConfig | null> : null;
}
