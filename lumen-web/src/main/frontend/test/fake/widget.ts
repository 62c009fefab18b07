import type { Widget } from '../../src/api/wire-shop';

const product = { automatic: 'I’m the automatic assistant of Aurora.', welcome: 'Hi, I’m the automatic assistant of Aurora. I can tell you where your order is.', quickPrompts: ['Where is my order?', 'Has my order shipped?', 'Talk to a person'] };

const german = { automatic: 'Ich bin der automatische Assistent von Aurora.', welcome: 'Hallo, ich bin der automatische Assistent von Aurora.', quickPrompts: ['Wo ist meine Bestellung?', 'Mit einem Menschen sprechen'] };

export const widget: Widget = {
  name: 'Aurora', avatarUrl: null, picture: null, welcome: null, quickPrompts: [],
  look: { accentLight: '#0a5f5c', accentDark: '#74dcc0', position: 'right', theme: 'auto', initials: 'A' },
  words: { de: { welcome: 'Schön, dass Sie da sind. Wir schauen gern nach Ihrer Bestellung.', quickPrompts: [] } },
  hours: ['09:00-17:30', '09:00-17:30', '09:00-17:30', '09:00-17:30', '09:00-15:00', '', ''],
  timeZone: 'Europe/Berlin', origins: ['https://aurora.example', 'https://www.aurora.example'], version: 3,
  snippet: '<script src="https://lumen.example/widget/v1/lumen.js" data-key="wk_demo_aurora" async></script>',
  seen: { origin: 'https://aurora.example', at: new Date(Date.now() - 5_400_000).toISOString() },
  product: { en: product, de: german, es: product, fr: product, pt: product, it: product, nl: product },
};

export const untouched: Widget = {
  ...widget, words: {}, hours: null, origins: [], seen: null, version: 0,
  look: { accentLight: null, accentDark: null, position: 'right', theme: 'auto', initials: null },
};

/** What a door of the widget answers, and the widget as it is afterwards. */
export function widgetDoor(now: Widget, method: string, body: Record<string, unknown>): { body: unknown; widget: Widget } {
  const next: Widget = method === 'PUT' ? { ...now, ...body, version: now.version + 1 }
    : method === 'POST' ? { ...now, picture: 'a'.repeat(32), avatarUrl: '/mark.png' }
      : method === 'DELETE' ? { ...now, picture: null, avatarUrl: null } : now;
  return { body: next, widget: next };
}
