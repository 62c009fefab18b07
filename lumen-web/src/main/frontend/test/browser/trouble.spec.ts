import type { Page } from '@playwright/test';
import { admin, stranger } from '../fake/content';
import type { FakeDoors, Mishap } from '../fake/doors';
import { expect, test } from './screens';

/** A screen on which something is typed and sent. */
interface Work {
  readonly at: string;
  readonly set?: (doors: FakeDoors) => void;
  /** Where it is typed, and what. */
  readonly field: string;
  readonly typed: string;
  readonly send: (page: Page) => Promise<void>;
}

const press = (name: string, within = 'body') => async (page: Page): Promise<void> => page.locator(within).getByRole('button', { name, exact: true }).first().click();

const WORK: readonly Work[] = [
  { at: '/portal/widget', field: '#name', typed: 'Luna', send: press('Save') },
  { at: '/portal/store', field: '#name', typed: 'Aurora Berlin', send: press('Save') },
  { at: '/portal/policy', field: '#title', typed: 'Returns', send: async page => {
    await page.locator('#body').fill('You can return it.');
    await press('Save')(page);
  } },
  { at: '/portal/team', field: '#invite-email', typed: 'kim@aurora.example', send: press('Invite') },
  { at: '/portal/privacy', field: '#email', typed: 'dana@shopper.example', send: async page => {
    await press('Erase')(page);
    await press('Erase', 'dialog')(page);
  } },
  { at: '/signup', set: doors => void (doors.me = stranger), field: '#name', typed: 'Fjord Supply', send: async page => page.locator('form.opening [type="submit"]').click() },
  { at: '/portal/test', field: '#line', typed: 'Where is my order?', send: press('Send') },
];

const MISHAPS: readonly (readonly [Mishap | 'offline', RegExp])[] = [
  [{ status: 403, type: 'role-lacking' }, /Your role does not allow this change/],
  [{ status: 409, type: 'changed-meanwhile' }, /Somebody|changed this at the same time/],
  [{ status: 429, type: 'too-many-requests' }, /Too many|It goes on in 60 seconds/],
  [{ status: 503, type: 'fault' }, /Something went wrong on our side/],
  [{ status: 401, type: 'not-signed-in' }, /Your session has ended/],
  ['offline', /Lumen cannot be reached|check your connection/],
];

for (const { at, set, field, typed, send } of WORK) {
  test(`${at}: whatever a write meets is said with what helps, and what was typed stays`, async ({ page, doors }) => {
    set?.(doors);
    for (const [mishap, words] of MISHAPS) {
      await page.goto(`${doors.origin}${at}`);
      await page.locator(field).fill(typed);
      if (mishap === 'offline') await page.context().setOffline(true);
      else doors.break(/^(POST|PUT|PATCH|DELETE) (?!.*rehearsals$)/, mishap, 1);
      await send(page);
      await expect(page.locator('body'), JSON.stringify(mishap)).toContainText(words);
      await expect(page.locator(field)).toHaveValue(typed);
    }
  });
}

test('whoever signs in again in another tab comes back to what was typed and goes on', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/widget`);
  await page.getByLabel('Name of the assistant').fill('Luna');
  doors.break(/PUT/, { status: 401, type: 'not-signed-in' }, 1);
  await page.getByRole('button', { name: 'Save' }).click();
  const link = page.getByRole('link', { name: 'Sign in again' });
  await expect(link).toHaveAttribute('href', '/sign-in/portal');
  await expect(link).toHaveAttribute('target', '_blank');
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(page.getByText('You are signed in again')).toBeVisible();
  await expect(link).toBeHidden();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved')).toBeVisible();
  expect(JSON.parse(doors.received.filter(({ method }) => method === 'PUT').at(-1)!.body)).toMatchObject({ name: 'Luna' });
});

test('whoever comes back as somebody else writes nothing on a page that is not theirs', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/widget`);
  doors.break(/PUT/, { status: 401, type: 'not-signed-in' }, 1);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('link', { name: 'Sign in again' })).toBeVisible();
  doors.me = { ...doors.me, email: 'tomas@aurora.example' };
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(page.getByText('Somebody else is signed in now')).toBeVisible();
  await expect(page.locator('main')).toHaveJSProperty('inert', true);
  await page.getByRole('button', { name: 'Load again' }).click();
  await expect(page.getByRole('button', { name: 'Save' })).toBeVisible();
});

test('still signed out when coming back: the way to sign in stays', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/team`);
  await page.getByLabel('E-mail address').fill('kim@aurora.example');
  doors.break(/./, { status: 401, type: 'not-signed-in' });
  await page.getByRole('button', { name: 'Invite' }).click();
  const again = page.waitForResponse(/api\/me$/);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await again;
  await expect(page.getByRole('link', { name: 'Sign in again' })).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toHaveValue('kim@aurora.example');
});

test('what cannot be reached while it loads can be tried again', async ({ page, doors }) => {
  await page.route('**/api/**', route => route.abort('internetdisconnected'));
  await page.goto(`${doors.origin}/portal/`);
  await expect(page.getByText('Lumen cannot be reached')).toBeVisible();
  await page.unroute('**/api/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('1,284')).toBeVisible();
});

test('an agreement that met the end of the session says so where it was being made', async ({ page, doors }) => {
  doors.me = admin;
  await page.goto(`${doors.origin}/console/tenant?id=101`);
  await page.getByRole('button', { name: 'Agree on something…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('#why').fill('Sale over Christmas');
  doors.break(/POST/, { status: 401, type: 'not-signed-in' }, 1);
  await dialog.getByRole('button', { name: 'Agree' }).click();
  await expect(dialog).toContainText('Your session has ended');
  await expect(dialog.locator('#why')).toHaveValue('Sale over Christmas');
});

for (const [locale, words, action] of [['en-GB', 'could not be loaded completely', 'Load again'], ['de-DE', 'konnte nicht vollständig geladen werden', 'Neu laden']] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test('a screen whose texts are missing says so in words of its own, and loads again', async ({ page, doors }) => {
      for (const at of ['/portal/', '/console/', '/signup', '/portal/conversation?id=x']) {
        doors.missing = /\/(en|de)-/;
        await page.goto(`${doors.origin}${at}`);
        await expect(page.getByRole('heading', { level: 1 })).toContainText(words);
        doors.missing = null;
        await page.getByRole('button', { name: action }).click();
        await expect(page.getByRole('button', { name: action })).toBeHidden();
        await expect(page.locator('header.top')).toBeVisible();
      }
    });
  });
}

test('without its preview the widget can still be edited, and without its chart usage can still be read', async ({ page, doors }) => {
  doors.missing = /widget-preview|bars-/;
  await page.goto(`${doors.origin}/portal/widget`);
  await page.getByLabel('Name of the assistant').fill('Luna');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved')).toBeVisible();
  await page.goto(`${doors.origin}/portal/usage`);
  await page.getByText('All figures as a table').click();
  await expect(page.getByRole('columnheader', { name: 'Day' })).toBeVisible();
});
