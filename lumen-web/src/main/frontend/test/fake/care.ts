import type { DataExport, Erasure, OwnSession, Privacy, Security, Usage } from '../../src/api/wire-data';

const HOUR = 3_600_000;
const ago = (hours: number): string => new Date(Date.now() - hours * HOUR).toISOString();
const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const exported = (id: number, status: DataExport['status'], hours: number): DataExport => ({
  id: uuid(id), status, askedAt: ago(hours), readyAt: status === 'writing' ? null : ago(hours - 0.1),
  expiresAt: status === 'writing' ? null : ago(hours - 168), records: 48_211, bytes: 61_400_000,
});

export const erased = (id: number, counts: Partial<Erasure['counts']>, done = true): Erasure => ({
  id: uuid(id), done, addressDigest: '01b3'.repeat(9), askedBy: 'Mira Lindqvist', askedAt: ago(id * 30), finishedAt: done ? ago(id * 30 - 0.1) : null,
  counts: { conversations: 0, messages: 0, proofs: 0, tickets: 0, mails: 0, exports: 0, ofTeam: false, ...counts },
});

export const privacy: Privacy = {
  name: 'Aurora',
  exports: [exported(1, 'ready', 3), exported(2, 'withdrawn', 90), exported(3, 'expired', 400)],
  erasures: [erased(1, { conversations: 3, messages: 41, tickets: 1 }), erased(2, {}), erased(3, { conversations: 1, ofTeam: true })],
  retention: [
    { kind: 'conversations', days: 365, usual: 365, least: 30, most: 1095, stored: 18_402, goesNext: 12, goesSoon: 1_290 },
    { kind: 'tickets', days: 730, usual: 730, least: 90, most: 1825, stored: 931, goesNext: 0, goesSoon: 18 },
    { kind: 'audit', days: 1095, usual: 1095, least: 365, most: 3650, stored: 4_127, goesNext: 0, goesSoon: 0 },
  ],
  closing: null,
};

export const usage: Usage = {
  month: '2026-11', first: '2026-07', last: '2026-11', plan: 'growth',
  features: [{ feature: 'escalation_email', included: true }],
  days: Array.from({ length: 21 }, (_, index) => {
    const conversations = Math.round(46 + 22 * Math.sin(index / 1.1) + (index * 13) % 17);
    return {
      day: `2026-11-${String(index + 1).padStart(2, '0')}`, conversations, turns: Math.round(conversations * 3.4),
      verified: Math.round(conversations * 0.7), tickets: (index * 5) % 7,
    };
  }),
};

export const sessions: readonly OwnSession[] = [
  { mark: 'a1', startedAt: ago(2), seenAt: ago(0.01), current: true },
  { mark: 'b2', startedAt: ago(9), seenAt: ago(1.4), current: false },
  { mark: 'c3', startedAt: ago(8), seenAt: ago(0.6), current: false },
];

export const security: Security = {
  days: [['21', 3], ['20', 14], ['19', 2], ['17', 1]].map(([day, failures]) => ({ day: `2026-11-${day}`, failures: Number(failures) })),
  recent: [1, 2, 5].map((failures, index) => ({ conversation: uuid(100 + index), at: ago(index * 7 + 1), failures })),
  shop: {
    mode: 'match',
    secret: { madeAt: ago(900), previous: true },
    recipient: { allowed: true, address: 'support@aurora.example', pending: { address: 'help@aurora.example', until: ago(-40) } },
  },
};
