import type { Page } from '@playwright/test';
import { troubled, unconnected } from './store';
import { untouched, widget } from './widget';
import { expect } from '../browser/screens';
import { erased, exported, usage } from './care';
import { admin, covered, nothingAround, opened, stranger, visitor } from './content';
import type { FakeDoors } from './doors';

interface State {
  readonly at: string;
  readonly set?: (doors: FakeDoors) => void;
  /** Words that stand on the screen when it has come about. */
  readonly says: string;
  readonly then?: (page: Page) => Promise<void>;
}

const asAdmin = (doors: FakeDoors): void => void (doors.me = admin);
const asStranger = (doors: FakeDoors): void => void (doors.me = stranger);
const long = 'Wunderbare-Möbelmanufaktur-und-Lichthaus-Gesellschaft '.repeat(3).trim();

const isClosing = (doors: FakeDoors): void => {
  doors.me = { ...doors.me, tenant: { ...doors.me.tenant!, status: 'closing' } };
  doors.privacy = { ...doors.privacy, closing: { askedAt: new Date().toISOString(), dueAt: new Date(Date.now() + 2_500_000_000).toISOString() } };
};
/** The preview is drawn when the panel stands in it. */
const drawn = async (page: Page): Promise<void> => expect(page.locator('lumen-widget-preview .panel')).toBeVisible();

/** Every screen in every state; the checks and the pictures take them from here. */
export const STATES: Readonly<Record<string, State>> = {
  'sign-up/start': { at: '/signup', says: 'answers itself', set: doors => doors.break(/./, { status: 401, type: 'not-signed-in' }) },
  'sign-up/name': { at: '/signup', says: 'Name your shop', set: asStranger },
  'sign-up/name-lacking': {
    at: '/signup', says: 'Name your shop', set: asStranger,
    then: async page => {
      await page.getByRole('button', { name: 'Open the shop' }).click();
      await expect(page.getByText('Please write the name')).toBeVisible();
    },
  },
  'sign-up/no-shop': { at: '/portal/choose', says: 'You do not belong to a shop yet', set: asStranger },
  'portal/set-up': { at: '/portal/', says: 'Set up your chat', set: doors => void (doors.overview = opened) },
  'portal/overview': { at: '/portal/', says: '1,284' },
  'portal/overview-empty': { at: '/portal/', says: 'No shop yet', set: doors => void (doors.overview = { store: null, widget: null, plan: 'free', month: { conversations: 0, verified: 0, tickets: 0 }, setUp: [] }) },
  'portal/overview-loading': { at: '/portal/', says: 'Loading…', set: doors => void (doors.after = new Promise(() => undefined)) },
  'portal/error': { at: '/portal/', says: 'Something went wrong', set: doors => doors.break(/overview/, { status: 500, type: 'fault' }) },
  'portal/no-permission': { at: '/portal/activity', says: 'Not for your role', set: doors => doors.break(/audit/, { status: 403, type: 'role-lacking' }) },
  'portal/signed-out': { at: '/portal/team', says: 'Please sign in', set: doors => doors.break(/./, { status: 401, type: 'not-signed-in' }) },
  'portal/suspended': { at: '/portal/', says: 'This shop is suspended', set: doors => void (doors.me = { ...doors.me, tenant: doors.me.tenants[1]! }) },
  'portal/team': { at: '/portal/team', says: 'Ines Weber' },
  'portal/team-long': { at: '/portal/team', says: 'Wunderbare', set: doors => void (doors.members = doors.members.map(member => ({ ...member, name: long, email: `${'a'.repeat(60)}@${'b'.repeat(60)}.example` }))) },
  'portal/team-remove': {
    at: '/portal/team', says: 'Ines Weber',
    then: async page => {
      await page.getByRole('button', { name: 'Remove Ines Weber' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  'portal/team-last-owner': {
    at: '/portal/team', says: 'Ines Weber', set: doors => doors.break(/PATCH/, { status: 409, type: 'last-owner' }),
    then: async page => {
      await page.getByLabel('Role of Mira Lindqvist').selectOption('viewer');
      await expect(page.getByText('A shop needs an owner')).toBeVisible();
    },
  },
  'portal/team-invited-already': {
    at: '/portal/team', says: 'Invite somebody', set: doors => doors.break(/POST/, { status: 409, type: 'invited-already' }),
    then: async page => {
      await page.getByLabel('E-mail address').fill('jo@aurora.example');
      await page.getByRole('button', { name: 'Invite' }).click();
      await expect(page.getByText('invited already')).toBeVisible();
    },
  },
  'portal/store': { at: '/portal/store', says: 'Name and orders' },
  'portal/store-unconnected': { at: '/portal/store', says: 'Connect your shop', set: doors => Object.assign(doors, { store: unconnected, overview: opened }) },
  'portal/store-token': {
    at: '/portal/store', says: 'Connect your shop', set: doors => {
      doors.store = unconnected;
      doors.break(/token/, { status: 409, type: 'store-token-refused', field: 'token', detail: 'Shopify does not accept this access. Please check that it belongs to this shop and was not withdrawn.' });
    },
    then: async page => {
      await page.getByText('Use the token of a custom app').click();
      await page.locator('#token-shop').fill('aurora.myshopify.com');
      await page.getByLabel('Access token').fill('shpat_0123456789');
      await page.getByRole('button', { name: 'Try it and connect' }).click();
      await expect(page.getByText('Shopify does not accept this access')).toBeVisible();
    },
  },
  'portal/store-trouble': { at: '/portal/store', says: 'Shopify no longer accepts our access', set: doors => void (doors.store = troubled) },
  'portal/store-refused': { at: '/portal/store?refused=store-answer-too-late', says: 'More than ten minutes had passed', set: doors => void (doors.store = unconnected) },
  'portal/store-viewer': { at: '/portal/store', says: '#1042', set: doors => void (doors.me = { ...doors.me, tenant: { ...doors.me.tenant!, role: 'viewer' } }) },
  'portal/store-none': { at: '/portal/store', says: 'No shop yet', set: doors => doors.break(/store/, { status: 409, type: 'no-store-yet' }) },
  'portal/store-long': { at: '/portal/store', says: 'Name and orders', set: doors => void (doors.store = { ...doors.store, name: long, shop: 'a'.repeat(99), orderNumberPrefix: 'W'.repeat(20) }) },
  'portal/widget': { at: '/portal/widget', says: 'How it looks', then: drawn },
  'portal/widget-untouched': { at: '/portal/widget', says: 'Not seen yet', set: doors => Object.assign(doors, { widget: untouched, overview: opened }), then: drawn },
  'portal/widget-hard-to-read': {
    at: '/portal/widget', says: 'How it looks', set: doors => void (doors.widget = { ...widget, look: { ...widget.look, accentLight: '#ffd84a', accentDark: null, position: 'left', theme: 'light' } }),
    then: async page => {
      await drawn(page);
      await expect(page.getByText('would be hard to read')).toBeVisible();
    },
  },
  'portal/widget-met': {
    at: '/portal/widget', says: 'How it looks', set: doors => doors.break(/PUT/, { status: 409, type: 'changed-meanwhile' }, 1),
    then: async page => {
      await page.getByLabel('Name of the assistant').fill('Luna');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('Somebody else saved changes')).toBeVisible();
      await drawn(page);
    },
  },
  'portal/widget-elsewhere': {
    at: '/portal/widget', says: 'Your picture comes from cdn.aurora.example', set: doors => void (doors.widget = { ...widget, picture: 'address', avatarUrl: 'https://cdn.aurora.example/face.png' }),
    then: async page => {
      await drawn(page);
      await page.getByText('Your picture comes from').evaluate(told => told.scrollIntoView());
    },
  },
  'portal/widget-viewer': { at: '/portal/widget', says: 'Owners and leads', set: doors => void (doors.me = { ...doors.me, tenant: { ...doors.me.tenant!, role: 'viewer' } }), then: drawn },
  'portal/widget-none': { at: '/portal/widget', says: 'No shop yet', set: doors => doors.break(/widget/, { status: 409, type: 'no-store-yet' }) },
  'portal/widget-long': { at: '/portal/widget', says: 'How it looks', set: doors => void (doors.widget = { ...widget, name: long.slice(0, 60), welcome: long.repeat(3), origins: [`https://${'a'.repeat(60)}.${'b'.repeat(60)}.example`] }), then: drawn },
  'portal/conversations': { at: '/portal/conversations', says: 'Ticket 2042' },
  'portal/conversations-empty': { at: '/portal/conversations', says: 'No conversations yet', set: doors => void (doors.talks = []) },
  'portal/conversations-found': { at: '/portal/conversations?words=2042&told=true', says: 'Ticket 2042' },
  'portal/conversations-none': { at: '/portal/conversations?words=zzz', says: 'Nothing found' },
  'portal/conversation': { at: '/portal/conversation?id=x', says: 'Order #1042' },
  'portal/conversation-covered': { at: '/portal/conversation?id=x', says: 'Order details are not shown', set: doors => void (doors.conversation = covered) },
  'portal/activity': { at: '/portal/activity', says: 'Role changed' },
  'portal/activity-empty': { at: '/portal/activity', says: 'Nothing has happened yet', set: doors => void (doors.events = []) },
  'portal/test': { at: '/portal/test', says: 'Why this answer' },
  'portal/test-answered': {
    at: '/portal/test', says: 'Why this answer',
    then: async page => {
      await page.getByRole('button', { name: 'Where is my order?' }).click();
      await expect(page.getByText('Without an order number nothing is looked up')).toBeVisible();
      await page.getByLabel('Write as a shopper would').fill('1042, dana@example.com');
      await page.keyboard.press('Enter');
      await expect(page.getByText('Number and address are compared')).toBeVisible();
    },
  },
  'portal/test-no-store': { at: '/portal/test', says: 'No shop yet', set: doors => doors.break(/rehearsals/, { status: 409, type: 'no-store-yet' }) },
  'portal/test-over': {
    at: '/portal/test', says: 'Why this answer', set: doors => doors.break(/messages/, { status: 404, type: 'not-found' }),
    then: async page => {
      await page.getByRole('button', { name: 'Where is my order?' }).click();
      await expect(page.getByText('This test conversation has ended')).toBeVisible();
    },
  },
  'portal/replay': { at: '/portal/replay', says: 'Messages, one a line' },
  'portal/replay-answers': {
    at: '/portal/replay', says: 'Messages, one a line',
    then: async page => {
      await page.getByLabel('Messages, one a line').fill(Array.from({ length: 12 }, (_, i) => `Where is order ${1040 + i}?`).join('\n'));
      await page.getByRole('button', { name: 'Ask them' }).click();
      await expect(page.getByText('12 of 12')).toBeVisible();
      await page.getByRole('heading', { name: 'Answers' }).evaluate(answers => answers.scrollIntoView());
    },
  },
  'portal/replay-too-many': {
    at: '/portal/replay', says: 'Messages, one a line',
    then: async page => {
      await page.getByLabel('Messages, one a line').fill('hello\n'.repeat(201));
      await page.getByRole('button', { name: 'Ask them' }).click();
      await expect(page.getByText('These are 201 messages')).toBeVisible();
    },
  },
  'portal/policies': { at: '/portal/policies', says: 'Returns and refunds' },
  'portal/policies-empty': { at: '/portal/policies', says: 'No texts yet', set: doors => void (doors.policies = []) },
  'portal/policy': {
    at: '/portal/policy?id=00000000-0000-4000-8000-000000000301', says: 'Which question does it answer?',
    then: async page => {
      await page.getByLabel('How long do I have to return something?').fill('Can I return this?');
      await page.getByRole('button', { name: 'Ask' }).click();
      await expect(page.getByRole('status').getByText('within 30 days')).toBeVisible();
      await page.getByRole('heading', { name: 'Which question does it answer?' }).evaluate(card => card.scrollIntoView());
    },
  },
  'portal/policy-new-lacking': {
    at: '/portal/policy', says: 'Which question does it answer?',
    then: async page => {
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('Please give the text a title.')).toBeVisible();
    },
  },
  'portal/policy-overtaken': {
    at: '/portal/policy?id=00000000-0000-4000-8000-000000000301', says: 'Which question does it answer?',
    set: doors => doors.break(/PATCH/, { status: 409, type: 'changed-meanwhile' }),
    then: async page => {
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('As it is saved now')).toBeVisible();
    },
  },
  'portal/policy-read-only': {
    at: '/portal/policy?id=00000000-0000-4000-8000-000000000301', says: 'owners and leads can change it',
    set: doors => void (doors.me = { ...doors.me, tenant: { ...doors.me.tenant!, role: 'agent' } }),
  },
  'portal/activity-none': { at: '/portal/activity?words=zzz', says: 'Nothing matches' },
  'portal/visits': { at: '/portal/visits', says: 'Jonas Petersen' },
  'portal/visits-empty': { at: '/portal/visits', says: 'Nobody of ours was here', set: doors => void (doors.visits = []) },
  'portal/visited': { at: '/portal/', says: 'You are visiting Aurora', set: doors => void (doors.me = visitor(false)) },
  'portal/visited-changes': { at: '/portal/team', says: 'Changes allowed', set: doors => void (doors.me = visitor(true)) },
  'portal/visited-long': {
    at: '/portal/', says: 'You are visiting',
    set: doors => {
      const me = visitor(false);
      doors.me = { ...me, tenant: { ...me.tenant!, name: long }, visit: { ...me.visit!, reason: long } };
    },
  },
  'portal/visit-over': { at: '/portal/', says: 'Your visit has ended', set: doors => void (doors.me = { ...admin, visitOver: true }) },
  'portal/privacy': { at: '/portal/privacy', says: 'Take your data away' },
  'portal/privacy-empty': { at: '/portal/privacy', says: 'Take your data away', set: doors => void (doors.privacy = { ...doors.privacy, exports: [], erasures: [], retention: doors.privacy.retention.map(rule => ({ ...rule, stored: 0, goesNext: 0, goesSoon: 0 })) }) },
  'portal/privacy-loading': { at: '/portal/privacy', says: 'Loading…', set: doors => void (doors.after = new Promise(() => undefined)) },
  'portal/privacy-no-permission': { at: '/portal/privacy', says: 'Not for your role', set: doors => doors.break(/privacy/, { status: 403, type: 'role-lacking' }) },
  'portal/privacy-error': { at: '/portal/privacy', says: 'Something went wrong', set: doors => doors.break(/privacy/, { status: 500, type: 'fault' }) },
  'portal/privacy-under-way': { at: '/portal/privacy', says: 'An archive is being prepared', set: doors => void (doors.privacy = { ...doors.privacy, exports: [exported(1, 'writing', 0.01)], erasures: [erased(1, {}, false)] }) },
  'portal/privacy-long': { at: '/portal/privacy', says: 'Take your data away', set: doors => void (doors.privacy = { ...doors.privacy, name: long, erasures: doors.privacy.erasures.map(erasure => ({ ...erasure, askedBy: long })) }) },
  'portal/privacy-closing': { at: '/portal/privacy', says: 'The account closes on', set: isClosing },
  'portal/closing': { at: '/portal/team', says: 'This account is being closed', set: isClosing },
  'portal/privacy-erase': {
    at: '/portal/privacy', says: 'Erase a shopper',
    then: async page => {
      await page.getByLabel('E-mail address of the shopper').fill('not an address');
      await page.getByRole('button', { name: 'Erase' }).click();
      await expect(page.getByText('This is not an e-mail address')).toBeVisible();
    },
  },
  'portal/privacy-close': {
    at: '/portal/privacy', says: 'Close the account',
    then: async page => {
      await page.getByRole('button', { name: 'Close the account…' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Close the account' }).click();
      await expect(page.getByText('This is not the name as it stands there.')).toBeVisible();
    },
  },
  'portal/usage': { at: '/portal/usage', says: 'Messages of shoppers' },
  'portal/usage-table': {
    at: '/portal/usage', says: 'Messages of shoppers',
    then: async page => {
      await page.getByText('All figures as a table').click();
      await expect(page.getByRole('columnheader', { name: 'Day' })).toBeVisible();
    },
  },
  'portal/usage-empty': { at: '/portal/usage', says: 'Messages of shoppers', set: doors => void (doors.usage = { ...usage, first: '2026-11', plan: 'free', days: usage.days.slice(0, 1).map(day => ({ ...day, conversations: 0, turns: 0, verified: 0, tickets: 0 })), features: [{ feature: 'escalation_email', included: false }] }) },
  'portal/usage-error': { at: '/portal/usage', says: 'Something went wrong', set: doors => doors.break(/usage/, { status: 500, type: 'fault' }) },
  'portal/security': { at: '/portal/security', says: 'Where you are signed in' },
  'portal/security-empty': { at: '/portal/security', says: 'None in the last 14 days', set: doors => void ([doors.sessions, doors.security] = [doors.sessions.slice(0, 1), { days: [], recent: [], shop: null }]) },
  'portal/security-free': { at: '/portal/security', says: 'Your plan does not include', set: doors => void (doors.security = { ...doors.security, shop: { mode: 'match_and_code', secret: null, recipient: { allowed: false, address: null, pending: null } } }) },
  'portal/security-lead': { at: '/portal/security', says: 'Only owners change this', set: doors => void (doors.me = { ...doors.me, tenant: { ...doors.me.tenant!, role: 'lead' } }) },
  'portal/security-no-permission': { at: '/portal/security', says: 'Not for your role', set: doors => doors.break(/security/, { status: 403, type: 'role-lacking' }) },
  'portal/security-secret': {
    at: '/portal/security', says: 'Replace it',
    then: async page => {
      await page.getByRole('button', { name: 'Replace it' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Replace it' }).click();
      await expect(page.getByText('It is shown once')).toBeVisible();
    },
  },
  'portal/recipient': { at: '/portal/recipient#101-abc', says: 'Confirm this address' },
  'portal/recipient-over': {
    at: '/portal/recipient#101-abc', says: 'Confirm this address', set: doors => doors.break(/confirmations/, { status: 410, type: 'link-expired' }),
    then: async page => {
      await page.getByRole('button', { name: 'Confirm this address' }).click();
      await expect(page.getByText('This link is no longer valid')).toBeVisible();
    },
  },
  'portal/without-texts': { at: '/portal/', says: 'This page could not be loaded completely', set: doors => void (doors.missing = /\/en-/) },
  'portal/session-over': {
    at: '/portal/team', says: 'Ines Weber', set: doors => doors.break(/POST/, { status: 401, type: 'not-signed-in' }),
    then: async page => {
      await page.getByLabel('E-mail address').fill('kim@aurora.example');
      await page.getByRole('button', { name: 'Invite' }).click();
      await expect(page.getByRole('link', { name: 'Sign in again' })).toBeVisible();
    },
  },
  'portal/choose': { at: '/portal/choose', says: 'You work for several shops', set: doors => void (doors.me = { ...doors.me, tenant: null }) },
  'portal/account': {
    at: '/portal/', says: '1,284',
    then: async page => {
      await page.getByRole('button', { name: 'Mira Lindqvist: account' }).click();
      await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
    },
  },
  'portal/goodbye': { at: '/signed-out', says: 'You are signed out' },
  'console/tenants': { at: '/console/', says: 'Birkenhof Living', set: asAdmin },
  'console/tenants-none': { at: '/console/?words=zzz', says: 'No tenant matches', set: asAdmin },
  'console/error': { at: '/console/', says: 'Something went wrong', set: doors => { asAdmin(doors); doors.break(/tenants/, { status: 503, type: 'fault' }); } },
  'console/no-permission': { at: '/console/', says: 'Not for your role' },
  'console/tenant': { at: '/console/tenant?id=101', says: 'Aurora Living', set: asAdmin },
  'console/tenant-suspended': { at: '/console/tenant?id=105', says: 'Étoile Living', set: asAdmin },
  'console/tenant-trouble': {
    at: '/console/tenant?id=101', says: 'no longer accepts our access',
    set: doors => {
      asAdmin(doors);
      doors.around = { ...doors.around, shops: doors.around.shops.map(shop => ({ ...shop, trouble: 'token_refused' })) };
    },
  },
  'console/tenant-closed': {
    at: '/console/tenant?id=101', says: 'Closed',
    set: doors => { asAdmin(doors); doors.tenants[0] = { ...doors.tenants[0]!, name: 'Closed account', status: 'closed' }; doors.around = nothingAround; },
  },
  'console/tenant-unknown': { at: '/console/tenant?id=9', says: 'Nothing found here', set: asAdmin },
  'console/tenant-new': { at: '/console/tenant?id=102', says: 'No shop has been named yet', set: doors => { asAdmin(doors); doors.around = nothingAround; } },
  'console/tenant-agree': {
    at: '/console/tenant?id=101', says: 'Aurora Living', set: asAdmin,
    then: async page => {
      await page.getByRole('button', { name: 'Agree on something…' }).click();
      await page.getByLabel('About').selectOption({ label: 'Failed proofs an hour' });
      await page.getByRole('dialog').getByRole('button', { name: 'Agree' }).click();
      await expect(page.getByText('Please say why.')).toBeVisible();
    },
  },
  'console/jobs': { at: '/console/jobs', says: '550 mailbox unavailable', set: asAdmin },
  'console/jobs-none': { at: '/console/jobs', says: 'Nothing is stuck', set: doors => { asAdmin(doors); doors.jobs = []; } },
  'console/jobs-long': {
    at: '/console/jobs', says: 'Wunderbare',
    set: doors => { asAdmin(doors); doors.jobs = doors.jobs.map(job => ({ ...job, tenantName: long, lastError: 'x'.repeat(180) })); },
  },
  'console/jobs-loading': { at: '/console/jobs', says: 'Loading…', set: doors => void (doors.after = new Promise(() => undefined)) },
  'console/audit': { at: '/console/audit', says: 'Role changed', set: asAdmin },
  'console/audit-none': { at: '/console/audit?words=zzz', says: 'Nothing matches', set: asAdmin },
  'console/audit-error': { at: '/console/audit', says: 'Something went wrong', set: doors => { asAdmin(doors); doors.break(/audit/, { status: 500, type: 'fault' }); } },
  'console/audit-no-permission': { at: '/console/audit', says: 'Not for your role' },
  'console/system': { at: '/console/system', says: 'node2', set: asAdmin },
  'console/system-error': { at: '/console/system', says: 'Something went wrong', set: doors => { asAdmin(doors); doors.break(/system/, { status: 503, type: 'fault' }); } },
  'console/tenant-suspend': {
    at: '/console/tenant?id=101', says: 'Aurora Living', set: asAdmin,
    then: async page => {
      await page.getByRole('button', { name: 'Suspend…' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
      await expect(page.getByText('Please say why.')).toBeVisible();
    },
  },
};

/** Brings a screen into a state. */
export async function bring(page: Page, doors: FakeDoors, name: string): Promise<void> {
  const { at, set, says, then } = STATES[name]!;
  set?.(doors);
  await page.goto(`${doors.origin}${at}`);
  await expect(page.getByText(says).first()).toBeVisible();
  await then?.(page);
}
