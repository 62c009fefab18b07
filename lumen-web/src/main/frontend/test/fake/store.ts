import type { Store } from '../../src/api/wire-shop';

const HOUR = 3_600_000;
const ago = (hours: number): string => new Date(Date.now() - hours * HOUR).toISOString();

export const connected: Store = {
  name: 'Aurora', shop: 'aurora', timeZone: 'Europe/Berlin', orderNumberPrefix: '#', orderNumberSuffix: '', version: 4, consentOffered: true,
  connection: { way: 'oauth', connectedAt: ago(900), missing: [], windowDays: null, answeredAt: ago(0.1), failedAt: null, trouble: null },
};

export const unconnected: Store = { ...connected, shop: null, version: 0, connection: null };

export const troubled: Store = {
  ...connected,
  connection: { ...connected.connection!, missing: ['read_all_orders', 'read_returns'], windowDays: 60, answeredAt: ago(5), failedAt: ago(0.2), trouble: 'token_refused' },
};

/** What a door of the shop answers, and the shop as it is afterwards. */
export function storeDoor(store: Store, method: string, what: string, body: Record<string, unknown>): { status?: number; body: unknown; store: Store } {
  if (method === 'GET') return { body: store, store };
  if (what === 'authorization') return { body: { address: '/portal/store?connected=yes' }, store };
  const now: Store = what === 'token' ? { ...connected, connection: { ...connected.connection!, way: 'token' } }
    : what === 'disconnection' ? { ...store, connection: null }
      : what === 'check' ? store
        : { ...store, ...body, version: store.version + 1 };
  return { body: now, store: now };
}
