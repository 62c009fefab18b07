import { admin, visitor } from '../fake/content';
import { expect, test } from './screens';

const posts = (doors: { received: readonly { method: string; path: string; body: string }[] }): string[] =>
  doors.received.filter(({ method }) => method !== 'GET').map(({ method, path, body }) => `${method} ${path} ${body}`);

test('a visit takes a reason, is to be seen on every page of the portal, and ends where it was begun', async ({ page, doors }) => {
  doors.me = admin;
  await page.goto(`${doors.origin}/console/tenant?id=101`);
  await page.getByRole('button', { name: 'Visit…' }).click();
  await page.getByLabel('Reason').fill('The chat is not seen');
  await page.getByRole('button', { name: 'Begin the visit' }).click();
  await expect(page).toHaveURL(/\/portal\/$/);
  for (const screen of ['', 'conversations', 'team', 'activity', 'visits']) {
    await page.goto(`${doors.origin}/portal/${screen}`);
    await expect(page.getByRole('complementary', { name: 'You are visiting Aurora' })).toContainText('23 minutes left');
  }
  await page.getByRole('button', { name: 'End now' }).click();
  await expect(page).toHaveURL(/\/console\/$/);
  expect(posts(doors)).toEqual(['POST /api/console/v1/visit {"tenant":"101","reason":"The chat is not seen"}', 'DELETE /api/console/v1/visit ']);
});

test('changing something in a visit is asked for with a reason of its own', async ({ page, doors }) => {
  doors.me = visitor(false);
  await page.goto(`${doors.origin}/portal/`);
  await page.getByRole('button', { name: 'Change something…' }).click();
  await page.getByLabel('Reason').fill('They asked for it');
  await page.getByRole('button', { name: 'Allow changes' }).click();
  await expect(page.getByRole('complementary')).toContainText('Changes allowed');
  await expect(page.getByRole('button', { name: 'Change something…' })).toBeHidden();
});

test('a visit that ends while one reads is told at the next door', async ({ page, doors }) => {
  doors.me = visitor(false);
  doors.break(/portal/, { status: 403, type: 'visit-over' });
  await page.goto(`${doors.origin}/portal/`);
  await expect(page.getByText('Your visit has ended')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the console' }).click();
  await expect(page).toHaveURL(/\/console\/$/);
});

test('what is agreed on is sent as it was filled in, and can be ended', async ({ page, doors }) => {
  doors.me = admin;
  await page.goto(`${doors.origin}/console/tenant?id=101`);
  await page.getByRole('button', { name: 'Agree on something…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Value').selectOption({ label: 'Scale' });
  await dialog.getByLabel('Reason').fill('A trial');
  await dialog.getByRole('button', { name: 'Agree' }).click();
  await expect(page.getByText('It holds from now on')).toBeVisible();
  const sent = JSON.parse(doors.received.find(({ path }) => path.endsWith('/agreements'))!.body) as Record<string, string>;
  expect(sent).toMatchObject({ name: 'plan', value: 'scale', reason: 'A trial' });
  expect(Date.parse(sent['expiresAt']!)).toBeGreaterThan(Date.now() + 13 * 86_400_000);
  await page.getByRole('button', { name: 'End… Failed proofs an hour' }).click();
  await page.getByRole('dialog').getByLabel('Reason').fill('Sale over');
  await page.getByRole('button', { name: 'End it' }).click();
  await expect(page.getByText('The plan holds as it is.')).toBeVisible();
});

test('an agreement that is refused stays on the screen with the reason', async ({ page, doors }) => {
  doors.me = admin;
  doors.break(/POST .*agreements/, { status: 400, type: 'invalid-field' }, 1);
  await page.goto(`${doors.origin}/console/tenant?id=101`);
  await page.getByRole('button', { name: 'Agree on something…' }).click();
  await page.getByRole('dialog').getByLabel('Reason').fill('A trial');
  await page.getByRole('dialog').getByRole('button', { name: 'Agree' }).click();
  await expect(page.getByRole('alert')).toContainText('This value or end is not possible');
  await expect(page.getByRole('dialog').getByLabel('Reason')).toHaveValue('A trial');
});

test('a stuck message is tried again at once and dropped only with a reason', async ({ page, doors }) => {
  doors.me = admin;
  await page.goto(`${doors.origin}/console/jobs`);
  await page.getByLabel('State').selectOption('dead');
  await expect(page.getByText('MailNotTaken')).toBeHidden();
  await page.getByRole('button', { name: 'Drop…' }).click();
  await page.getByRole('button', { name: 'Drop it' }).click();
  await expect(page.getByText('Please say why.')).toBeVisible();
  await page.getByLabel('Reason').fill('The offer is over');
  await page.getByRole('button', { name: 'Drop it' }).click();
  await expect(page.getByText('Nothing is stuck')).toBeVisible();
  await page.getByLabel('State').selectOption('failing');
  await page.getByRole('button', { name: 'Try again now' }).click();
  await expect(page.getByText('It is tried again')).toBeVisible();
});

test('the trail is searched while one types, and the file holds what was searched for', async ({ page, doors }) => {
  doors.me = admin;
  await page.goto(`${doors.origin}/console/audit`);
  await page.getByRole('searchbox').fill('invoice');
  await expect(page.getByText('Role changed')).toBeHidden();
  await expect(page.getByText('The invoice was paid')).toBeVisible();
  await expect(page).toHaveURL(/words=invoice/);
  await expect(page.getByRole('searchbox')).toBeFocused();
  await expect(page.getByRole('link', { name: 'Download (CSV)' })).toHaveAttribute('href', '/api/console/v1/audit/export?words=invoice');
});

test('only an owner takes the activity along and sees who of Lumen was there', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/activity`);
  await expect(page.getByRole('link', { name: 'Visits of Lumen’s staff' })).toBeVisible();
  doors.me = { ...doors.me, tenant: { ...doors.me.tenant!, role: 'lead' } };
  await page.reload();
  await expect(page.getByText('Role changed')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Download (CSV)' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Visits of Lumen’s staff' })).toBeHidden();
});
