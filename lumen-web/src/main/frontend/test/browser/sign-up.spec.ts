import { opened, stranger } from '../fake/content';
import { untouched } from '../fake/widget';
import { expect, test } from './screens';

test('a shop is opened with the name as written and with the language and zone of the browser', async ({ page, doors }) => {
  doors.me = stranger;
  await page.goto(`${doors.origin}/signup`);
  await page.getByLabel('Name of the shop').fill('  Fjord <b>Supply</b>  ');
  await page.getByRole('button', { name: 'Open the shop' }).click();
  await expect(page).toHaveURL(/\/portal\/$/);
  const opening = doors.received.find(({ method, path }) => method === 'POST' && path === '/api/signup/v1')!;
  expect(JSON.parse(opening.body)).toEqual({ name: '  Fjord <b>Supply</b>  ', language: 'en', timeZone: 'Europe/Berlin' });
});

test('a name that is none or too long is refused at the field, and nothing is sent', async ({ page, doors }) => {
  doors.me = stranger;
  await page.goto(`${doors.origin}/signup`);
  const name = page.getByLabel('Name of the shop');
  const open = page.getByRole('button', { name: 'Open the shop' });
  await name.fill('   ');
  await open.click();
  await expect(page.getByText('Please write the name of your shop.')).toBeVisible();
  await expect(name).toBeFocused();
  await name.fill('x'.repeat(10_000));
  await open.click();
  await expect(page.getByText('at most 200 characters')).toBeVisible();
  await name.fill('🏔'.repeat(200));
  await open.click();
  await expect(page).toHaveURL(/\/portal\/$/);
  expect(doors.received.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test('what the server refuses stands at its field, and what was written stays', async ({ page, doors }) => {
  doors.me = stranger;
  doors.break(/POST .*signup/, { status: 400, type: 'invalid-field', field: 'timeZone' }, 1);
  doors.break(/POST .*signup/, { status: 429, type: 'too-many-requests' }, 1);
  await page.goto(`${doors.origin}/signup`);
  await page.getByLabel('Name of the shop').fill('Fjord Supply');
  await page.getByRole('button', { name: 'Open the shop' }).click();
  await expect(page.getByLabel('Time zone')).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: 'Open the shop' }).click();
  await expect(page.getByRole('alert')).toContainText('Too many shops');
  await expect(page.getByLabel('Name of the shop')).toHaveValue('Fjord Supply');
});

test('whoever has opened a shop goes on with it', async ({ page, doors }) => {
  doors.me = { ...stranger, tenants: doors.me.tenants };
  doors.opened = '101';
  await page.goto(`${doors.origin}/signup`);
  await expect(page).toHaveURL(/\/portal\/$/);
});

test('somebody is invited, invited again, and not any more', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/team`);
  await page.getByLabel('E-mail address').fill('new@aurora.example');
  await page.getByLabel('Role', { exact: true }).selectOption('viewer');
  await page.getByRole('button', { name: 'Invite' }).click();
  await expect(page.getByText('new@aurora.example is invited')).toBeVisible();
  expect(JSON.parse(doors.received.find(({ method }) => method === 'POST')!.body)).toEqual({ email: 'new@aurora.example', role: 'viewer' });
  await page.getByRole('button', { name: 'Send the invitation to new@aurora.example again' }).click();
  await expect(page.getByText('on its way to new@aurora.example again')).toBeVisible();
  await page.getByRole('button', { name: 'Revoke the invitation of new@aurora.example' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('The invitation of new@aurora.example is revoked')).toBeVisible();
});

test('whoever may invite nobody is not asked to', async ({ page, doors }) => {
  doors.me = { ...doors.me, tenant: { ...doors.me.tenant!, role: 'agent' } };
  await page.goto(`${doors.origin}/portal/team`);
  await expect(page.getByText('Ines Weber')).toBeVisible();
  await expect(page.getByText('Invite somebody')).toHaveCount(0);
});

test('the step that comes next is offered, and those that are done are not', async ({ page, doors }) => {
  doors.overview = { ...(doors.overview as object), setUp: [
    { step: 'account', state: 'done', at: null, origin: null },
    { step: 'store', state: 'done', at: null, origin: null },
    { step: 'widget', state: 'open', at: null, origin: null },
    { step: 'test', state: 'open', at: null, origin: null },
    { step: 'install', state: 'done', at: null, origin: 'https://aurora.example' },
  ] };
  await page.goto(`${doors.origin}/portal/`);
  await expect(page.getByText('3 of 5 done')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Begin: Give the chat your look' })).toHaveAttribute('href', '/portal/widget');
  await expect(page.getByRole('link', { name: /^Begin/ })).toHaveCount(1);
  await expect(page.getByText('Seen on https://aurora.example')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Connect your shop' })).toHaveCount(0);
});

test('each screen of the set-up leads on to the next step as soon as its own is done', async ({ page, doors }) => {
  doors.overview = opened;
  await page.goto(`${doors.origin}/portal/widget`);
  const next = page.getByRole('complementary', { name: 'Set up your chat' });
  await expect(next).toContainText('0 of 5 done');
  await expect(next.getByRole('link', { name: 'Next: Connect your shop' })).toHaveAttribute('href', '/portal/store');
  doors.overview = { ...opened, setUp: opened.setUp.map(step => (['store', 'widget'].includes(step.step) ? { ...step, state: 'done' } : step)) };
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(next).toContainText('2 of 5 done');
  await expect(next.getByRole('link', { name: 'Next: Try a conversation' })).toBeVisible();
  await page.goto(`${doors.origin}/portal/test`);
  await expect(next).toContainText('2 of 5 done');
  await expect(next.getByRole('link', { name: /^Next/ })).toHaveCount(0);
});

test('who only looks is led nowhere, and neither is whoever is done', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/store`);
  await expect(page.getByText('Name and orders')).toBeVisible();
  await expect(page.getByText('Set up your chat')).toHaveCount(0);
  doors.overview = opened;
  doors.me = { ...doors.me, tenant: { ...doors.me.tenant!, role: 'viewer' } };
  await page.reload();
  await expect(page.getByText('Name and orders')).toBeVisible();
  await expect(page.getByText('Set up your chat')).toHaveCount(0);
});

test('a set-up that is done lies folded at the foot, and the line says where it was seen', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/`);
  await expect(page.getByText(/^Seen on https:\/\/aurora\.example, /)).toBeVisible();
  await expect(page.getByText('Try a conversation')).toBeHidden();
  await page.getByText('5 of 5 done').click();
  await expect(page.getByText('Try a conversation')).toBeVisible();
});

test('a chat that would answer on no page says so beside its line', async ({ page, doors }) => {
  doors.widget = untouched;
  await page.goto(`${doors.origin}/portal/widget`);
  await expect(page.getByText('The chat answers on no page yet.')).toBeVisible();
  await page.getByRole('link', { name: 'Enter the address of your shop' }).click();
  await expect(page.getByLabel('Addresses of your shop')).toBeInViewport();
});
