import { admin } from '../fake/content';
import { expect, test } from './screens';

test('a role is changed with the version that was seen and the header of a page of ours', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/team`);
  await page.getByLabel('Role of Ines Weber').selectOption('viewer');
  await expect(page.getByText('Ines Weber: Viewer')).toBeVisible();
  const change = doors.received.find(({ method }) => method === 'PATCH')!;
  expect(JSON.parse(change.body)).toEqual({ role: 'viewer', version: 1 });
  expect(change.headers['x-lumen-request']).toBe('1');
});

test('the second of two who change the same member is told, sees what the first did, and may decide again', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/team`);
  doors.break(/PATCH/, { status: 409, type: 'changed-meanwhile' }, 1);
  doors.members = doors.members.map(member => (member.name === 'Ines Weber' ? { ...member, role: 'lead', version: 2 } : member));
  const role = page.getByLabel('Role of Ines Weber');
  await role.selectOption('viewer');
  await expect(page.getByRole('alert')).toContainText('Somebody changed this at the same time');
  await expect(role).toHaveValue('lead');
  await expect(role).toBeFocused();
});

test('whoever thinks better of it removes nobody; whoever confirms removes one', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/team`);
  const remove = page.getByRole('button', { name: 'Remove Ines Weber' });
  await remove.click();
  await page.keyboard.press('Escape');
  await expect(remove).toBeFocused();
  await remove.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('Ines Weber was removed')).toBeVisible();
  expect(doors.received.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
});

test('a tenant is suspended only with a reason', async ({ page, doors }) => {
  doors.me = admin;
  await page.goto(`${doors.origin}/console/tenant?id=101`);
  await page.getByRole('button', { name: 'Suspend…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Suspend' }).click();
  await expect(dialog.getByLabel('Reason')).toBeFocused();
  expect(doors.received.filter(({ method }) => method === 'POST')).toEqual([]);
  await dialog.getByLabel('Reason').fill('Unpaid for 60 days');
  await dialog.getByRole('button', { name: 'Suspend' }).click();
  await expect(page.getByRole('button', { name: 'Reactivate…' })).toBeVisible();
  expect(JSON.parse(doors.received.find(({ method }) => method === 'POST')!.body)).toEqual({ reason: 'Unpaid for 60 days' });
});

test('what failed can be tried again', async ({ page, doors }) => {
  doors.break(/overview/, { status: 500, type: 'fault' }, 1);
  await page.goto(`${doors.origin}/portal/`);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('1,284')).toBeVisible();
});

test('whoever works for several shops chooses one and can switch', async ({ page, doors }) => {
  doors.me = { ...doors.me, tenant: null };
  await page.goto(`${doors.origin}/portal/team`);
  await page.getByRole('button', { name: /Aurora/ }).first().click();
  await expect(page).toHaveURL(/\/portal\/$/);
  await page.getByRole('button', { name: 'Mira Lindqvist: account' }).click();
  await page.getByRole('button', { name: /Nordlicht/ }).click();
  await expect(page.getByText('This shop is suspended')).toBeVisible();
});

test('the second of two who write a text is shown what the first saved, keeps what was written, and decides', async ({ page, doors }) => {
  const text = doors.policies[0]!;
  await page.goto(`${doors.origin}/portal/policy?id=${text.id}`);
  const body = page.locator('#body');
  await body.fill('# Returns\nWithin 14 days.');
  await page.getByLabel('Title').fill('Mine');
  doors.break(/PATCH/, { status: 409, type: 'changed-meanwhile' }, 1);
  doors.policies = doors.policies.map(each => (each.id === text.id ? { ...each, body: '# Returns\nWithin <b>60</b> days.', version: 7 } : each));
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('Somebody else saved changes');
  await expect(page.getByRole('region', { name: 'As it is saved now' })).toContainText('Within <b>60</b> days.');
  await expect(body).toHaveValue('# Returns\nWithin 14 days.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page).toHaveURL(/policies$/);
  expect(JSON.parse(doors.received.filter(({ method }) => method === 'PATCH').at(-1)!.body)).toMatchObject({ title: 'Mine', version: 7 });
});

test('the second may take the text that the first saved, all of it', async ({ page, doors }) => {
  const text = doors.policies[0]!;
  await page.goto(`${doors.origin}/portal/policy?id=${text.id}`);
  await page.getByLabel('Title').fill('Mine');
  doors.break(/PATCH/, { status: 409, type: 'changed-meanwhile' }, 1);
  doors.policies = doors.policies.map(each => (each.id === text.id ? { ...each, body: 'Theirs', version: 7 } : each));
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Show theirs instead' }).click();
  await expect(page.getByLabel('Title')).toHaveValue(text.title);
  await expect(page.locator('#body')).toHaveValue('Theirs');
  await expect(page.getByRole('region', { name: 'As it is saved now' })).toHaveCount(0);
});
