import { order1042 } from '../../../../../../lumen-widget/test/fake/orders';
import type { AuditEvent, Me, Member, Overview, PastConversation, Talk } from '../../src/api/wire';
import type { PolicyText, Rehearsed, Why } from '../../src/api/wire-assistant';
import type { Job, SystemView, TenantDetail, TenantLine, Visited } from '../../src/api/wire-platform';

const HOUR = 3_600_000;
const ago = (hours: number): string => new Date(Date.now() - hours * HOUR).toISOString();
const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const me: Me = {
  name: 'Mira Lindqvist', email: 'mira@aurora.example', platformRoles: [],
  tenant: { id: '101', name: 'Aurora', role: 'owner', status: 'active' },
  tenants: [
    { id: '101', name: 'Aurora', role: 'owner', status: 'active' },
    { id: '102', name: 'Nordlicht Möbel', role: 'agent', status: 'suspended' },
  ],
};

export const admin: Me = { name: 'Ada Okafor', email: 'ada@lumen.example', platformRoles: ['platform-admin'], tenant: null, tenants: [] };

/** Somebody who has an account and no shop. */
export const stranger: Me = { name: 'Sam Okoro', email: 'sam@fjord-supply.example', platformRoles: [], tenant: null, tenants: [] };

export const overview: Overview = {
  store: { name: 'Aurora', shop: 'aurora', connected: true },
  widget: { key: 'wk_demo_aurora', snippet: '<script src="https://lumen.example/widget/v1/lumen.js" data-key="wk_demo_aurora" async></script>' },
  plan: 'growth',
  month: { conversations: 1284, verified: 902, tickets: 47 },
  setUp: (['account', 'store', 'widget', 'test', 'install'] as const).map(step => ({
    step, state: 'done', ...(step === 'install' ? { at: ago(2), origin: 'https://aurora.example' } : { at: null, origin: null }),
  })),
};

/** A shop that has just been opened. */
export const opened: Overview = {
  ...overview,
  store: { name: 'Aurora', shop: null, connected: false },
  plan: 'free',
  month: { conversations: 0, verified: 0, tickets: 0 },
  setUp: overview.setUp.map(({ step }) => ({ step, at: null, origin: null, state: step === 'account' ? 'under_way' : 'open' })),
};

export const members = (): Member[] => [
  { id: uuid(1), name: 'Mira Lindqvist', email: 'mira@aurora.example', role: 'owner', invited: false, since: ago(9000), version: 3, you: true },
  { id: uuid(2), name: 'Tomás Ferreira', email: 'tomas@aurora.example', role: 'lead', invited: false, since: ago(5000), version: 1, you: false },
  { id: uuid(3), name: 'Ines Weber', email: 'ines@aurora.example', role: 'agent', invited: false, since: ago(900), version: 1, you: false },
  { id: uuid(4), name: '', email: 'jo@aurora.example', role: 'viewer', invited: true, since: ago(20), version: 1, you: false },
];

export const talks: readonly Talk[] = Array.from({ length: 60 }, (_, index) => ({
  id: uuid(100 + index), startedAt: ago(index * 3 + 1), lastActiveAt: ago(index * 3), language: ['en', 'de', 'fr'][index % 3]!,
  messages: 1 + (index * 7) % 12, verified: index % 3 !== 2, ticket: index % 4 === 1 ? 2041 + index : null,
}));

export const conversation: PastConversation = {
  id: uuid(100),
  messages: [
    { id: 'a', seq: 1, role: 'assistant', at: ago(3.1), text: 'Hello! I am the automatic assistant of Aurora.', order: null },
    { id: 'b', seq: 2, role: 'shopper', at: ago(3), text: 'Where is my order 1042? My address is m•••@example.com', order: null },
    { id: 'c', seq: 3, role: 'assistant', at: ago(3), text: 'Thank you. Order #1042 is on its way.', order: order1042 },
  ],
};

export const covered: PastConversation = {
  ...conversation,
  messages: conversation.messages.map(message => (message.order ? { ...message, text: '', order: null, hidden: true } : message)),
};

/** One of Lumen's own on a visit to Aurora. */
export const visitor = (writes: boolean): Me => ({
  ...admin,
  tenant: { id: '101', name: 'Aurora', role: 'owner', status: 'active' },
  visit: { reason: 'The chat is not seen on the store', expiresAt: new Date(Date.now() + 23 * 60_000).toISOString(), writes },
});

export const visits: readonly Visited[] = [
  { id: uuid(40), name: 'Ada Okafor', reason: 'The chat is not seen on the store', startedAt: ago(0.1), endsAt: ago(-0.4), goesOn: true, writeReason: null },
  { id: uuid(41), name: 'Jonas Petersen', reason: 'Opening hours were wrong', startedAt: ago(300), endsAt: ago(299.6), goesOn: false, writeReason: 'The owner asked for it on the telephone' },
];

export const jobs = (): Job[] => [
  { id: uuid(51), tenant: '101', tenantName: 'Aurora Living', channel: 'mail', state: 'dead', attempts: 10, lastError: '550 mailbox unavailable', createdAt: ago(30), nextAttemptAt: null },
  { id: uuid(52), tenant: '105', tenantName: 'Étoile Living', channel: 'mail', state: 'failing', attempts: 4, lastError: 'MailNotTaken', createdAt: ago(0.2), nextAttemptAt: ago(-0.1) },
  { id: uuid(53), tenant: '109', tenantName: 'Birkenhof Ceramics', channel: 'mail', state: 'waiting', attempts: 0, lastError: null, createdAt: ago(0.01), nextAttemptAt: ago(0) },
];

export const system: SystemView = {
  nodes: [
    { name: 'node1', version: '0.1.0', startedAt: ago(70), seenAt: ago(0.002), silent: false },
    { name: 'node2', version: '0.1.0', startedAt: ago(70), seenAt: ago(3), silent: true },
  ],
  migrations: [
    { version: '0024', description: 'visit', at: ago(70), succeeded: true },
    { version: '0023', description: 'console', at: ago(70), succeeded: true },
    { version: '0018', description: 'archive', at: ago(700), succeeded: true },
  ],
  queue: { waiting: 3, failing: 1, dead: 12, oldest: ago(0.4) },
};

export const around: Omit<TenantDetail, keyof TenantLine | 'events'> = {
  month: { conversations: 1284, tickets: 47 },
  shops: [{ name: 'Aurora', shop: 'aurora-living', platform: 'shopify', connected: true, connectionUpdatedAt: ago(400), answeredAt: ago(0.3), trouble: null }],
  people: [
    { name: 'Mira Lindqvist', email: 'm•••@a•••', role: 'owner', invited: false, since: ago(9000) },
    { name: '', email: 'j•••@a•••', role: 'viewer', invited: true, since: ago(20) },
  ],
  conversations: [
    { id: uuid(100), startedAt: ago(1), lastActiveAt: ago(0.9), language: 'de', messages: 7, ticket: 2042 },
    { id: uuid(101), startedAt: ago(4), lastActiveAt: ago(4), language: 'en', messages: 3, ticket: null },
  ],
  jobs: jobs().slice(0, 1),
  agreements: [{ name: 'limit.verification_per_tenant', value: '400', reason: 'Sale over Christmas', by: 'Ada Okafor', since: ago(50), expiresAt: ago(-600) }],
  visits: [{ name: 'Ada Okafor', reason: 'The chat is not seen on the store', startedAt: ago(50), endsAt: ago(49.5), goesOn: false, writes: false }],
};

export const nothingAround: typeof around = { month: { conversations: 0, tickets: 0 }, shops: [], people: [], conversations: [], jobs: [], agreements: [], visits: [] };

export const events: readonly AuditEvent[] = [
  { at: ago(2), actor: uuid(1), actorName: 'Mira Lindqvist', action: 'member.role_changed', subject: uuid(3), detail: 'viewer → agent' },
  { at: ago(5), actor: 'shopper', action: 'ticket.opened', subject: uuid(7), detail: 'damaged' },
  { at: ago(5), actor: 'system', action: 'ticket.escalation_queued', subject: uuid(7), detail: 'queued' },
  { at: ago(80), actor: `admin:${uuid(9)}`, actorName: 'Ada Okafor', action: 'tenant.reactivated', subject: '101', detail: 'The invoice was paid' },
  { at: ago(100), actor: `admin:${uuid(9)}`, action: 'something.new', subject: '101', detail: null },
];

const FIRST = ['Aurora', 'Birkenhof', 'Casa Verde', 'Dune & Sons', 'Étoile', 'Fjord Supply', 'Grano', 'Haven'];
const SECOND = ['Living', 'Ceramics', 'Outdoor', 'Papeterie', 'Textiles', 'Tea', 'Lighting', 'Garden'];

export const tenants: readonly TenantLine[] = Array.from({ length: 1200 }, (_, index) => ({
  id: String(101 + index),
  shop: index % 5 === 2 ? null : `shop-${101 + index}`,
  name: `${FIRST[index % 8]} ${SECOND[Math.floor(index / 8) % 8]}${index < 64 ? '' : ` ${Math.floor(index / 64) + 1}`}`,
  status: index % 9 === 4 ? 'suspended' : 'active',
  plan: ['free', 'starter', 'growth', 'scale'][index % 4]!,
  createdAt: ago(index * 11 + 30),
}));

const said = (id: string, seq: number, role: 'shopper' | 'assistant', text: string): Rehearsed['messages'][number] =>
  ({ id, seq, role, at: ago(0), text, order: null, ticket: null, actions: [] });

export const greeting = [said('r1', 1, 'assistant', 'Hello! I am the automatic assistant of Aurora. Ask me about an order or about delivery and returns.')];

const WHY: Why = {
  intent: 'track_order', alsoWanted: [], sure: true, alternatives: [], orderNumbers: [], email: false, mood: 'neutral', language: 'en',
  awaiting: 'none', rule: 'ask_number', result: 'asked',
};

const OUTCOMES: readonly (readonly [Partial<Why>, string])[] = [
  [{}, 'I can look that up. What is your order number?'],
  [{ rule: 'verify', result: 'told', orderNumbers: ['1042'], email: true }, 'Thank you. Order #1042 is on its way with UPS and is expected on Monday.'],
  [{ intent: 'refund_request', rule: 'for_a_person', result: 'explained', mood: 'unhappy' }, 'I understand that you want a refund. I cannot move money; a person at the store decides. Shall I pass this on?'],
  [{ intent: 'shipping_policy', rule: 'policy', result: 'quoted' }, '“We ship within two working days.” (Shipping)'],
  [{ rule: 'verify', result: 'refused', orderNumbers: ['99999'], email: true }, 'I could not match that order number and e-mail address.'],
];

export const rehearsed = (text: string, place: number): Rehearsed => ({
  messages: [said(`q${place}`, place * 2, 'shopper', text), said(`a${place}`, place * 2 + 1, 'assistant', OUTCOMES[place % 5]![1])],
  state: { awaiting: 'none' },
  why: { ...WHY, ...OUTCOMES[place % 5]![0] },
});

export const policies = (): PolicyText[] => [
  { id: uuid(301), title: 'Returns and refunds', locale: 'en', body: '## Returning an item\nYou can return unused items within 30 days of delivery.\n\n## Sale items\nSale items can be exchanged.', updatedAt: ago(400), version: 2 },
  { id: uuid(302), title: 'Shipping', locale: 'en', body: 'We ship within two working days.', updatedAt: ago(900), version: 0 },
  { id: uuid(303), title: 'Versand', locale: 'de', body: 'Wir versenden innerhalb von zwei Werktagen.', updatedAt: ago(900), version: 0 },
];
