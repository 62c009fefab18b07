import type { Page } from '@playwright/test';
import { expect } from '../browser/screens';
import { admin, covered } from './content';
import type { FakeDoors } from './doors';

interface State {
  readonly at: string;
  readonly set?: (doors: FakeDoors) => void;
  /** Words that stand on the screen when it has come about. */
  readonly says: string;
  readonly then?: (page: Page) => Promise<void>;
}

const asAdmin = (doors: FakeDoors): void => void (doors.me = admin);
const long = 'Wunderbare-Möbelmanufaktur-und-Lichthaus-Gesellschaft '.repeat(3).trim();

/** Every screen in every state; the checks and the pictures take them from here. */
export const STATES: Readonly<Record<string, State>> = {
  'portal/overview': { at: '/portal/', says: '1,284' },
  'portal/overview-empty': { at: '/portal/', says: 'No shop yet', set: doors => void (doors.overview = { store: null, widget: null, plan: 'free', month: { conversations: 0, verified: 0, tickets: 0 } }) },
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
  'portal/conversations': { at: '/portal/conversations', says: 'Ticket 2042' },
  'portal/conversations-empty': { at: '/portal/conversations', says: 'No conversations yet', set: doors => void (doors.talks = []) },
  'portal/conversation': { at: '/portal/conversation?id=x', says: 'Order #1042' },
  'portal/conversation-covered': { at: '/portal/conversation?id=x', says: 'Order details are not shown', set: doors => void (doors.conversation = covered) },
  'portal/activity': { at: '/portal/activity', says: 'Role changed' },
  'portal/activity-empty': { at: '/portal/activity', says: 'Nothing has happened yet', set: doors => void (doors.events = []) },
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
  'console/tenant-unknown': { at: '/console/tenant?id=9', says: 'Nothing found here', set: asAdmin },
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
