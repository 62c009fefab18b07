import { connected, unconnected } from '../fake/store';
import { expect, test, violations } from './screens';

test('a shop is connected with consent: the reader goes on at the shop and comes back connected', async ({ page, doors }) => {
  doors.store = unconnected;
  await page.goto(`${doors.origin}/portal/store`);
  await page.getByLabel('Address of your shop').first().fill('aurora.myshopify.com');
  doors.store = unconnected;
  await page.getByRole('button', { name: 'Connect with Shopify' }).click();
  await expect(page.getByText('Your shop is connected')).toBeVisible();
  await expect(page).toHaveURL(/\/portal\/store$/);
  expect(JSON.parse(doors.received.find(({ path }) => path.endsWith('/authorization'))!.body)).toEqual({ shop: 'aurora.myshopify.com' });
});

test('what is no shop is said at the field, by the server\'s own sentence, and what was typed stays', async ({ page, doors }) => {
  doors.store = unconnected;
  doors.break(/authorization/, { status: 400, type: 'shop-address-form', field: 'shop', detail: 'This is not the address of a Shopify store.' });
  await page.goto(`${doors.origin}/portal/store`);
  const shop = page.getByLabel('Address of your shop').first();
  await shop.fill('<script>alert(1)</script>');
  await shop.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('This is not the address of a Shopify store.');
  await expect(shop).toHaveAttribute('aria-invalid', 'true');
  await expect(shop).toHaveValue('<script>alert(1)</script>');
  expect(await violations(page)).toEqual([]);
});

test('a token is tried, and never shown again', async ({ page, doors }) => {
  doors.store = { ...unconnected, consentOffered: false };
  await page.goto(`${doors.origin}/portal/store`);
  await page.locator('#token-shop').fill('aurora.myshopify.com');
  await page.getByLabel('Access token').fill('shpat_0123456789');
  await page.getByRole('button', { name: 'Try it and connect' }).click();
  await expect(page.getByText('with a token')).toBeVisible();
  expect(await page.content()).not.toContain('shpat_0123456789');
});

test('two who edit at once: the second is told, loses nothing, and decides', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/store`);
  const name = page.getByLabel('Name of the shop');
  await name.fill('Aurora Nord');
  doors.break(/PATCH/, { status: 409, type: 'changed-meanwhile' }, 1);
  doors.store = { ...connected, name: 'Aurora South', version: 5 };
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('Somebody else saved changes');
  await expect(page.getByRole('alert')).toContainText('Aurora South');
  await expect(name).toHaveValue('Aurora Nord');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved')).toBeVisible();
  expect(JSON.parse(doors.received.filter(({ method }) => method === 'PATCH').at(-1)!.body)).toMatchObject({ name: 'Aurora Nord', version: 5 });
});

test('the second may take what the first has saved', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/store`);
  const name = page.getByLabel('Name of the shop');
  await name.fill('Aurora Nord');
  await page.getByLabel('After order numbers').fill('-N');
  doors.break(/PATCH/, { status: 409, type: 'changed-meanwhile' }, 1);
  doors.store = { ...connected, name: 'Aurora South', version: 5 };
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Show theirs instead' }).click();
  await expect(name).toHaveValue('Aurora South');
  await expect(page.getByLabel('Before order numbers')).toHaveValue(connected.orderNumberPrefix);
  await expect(page.getByLabel('After order numbers')).toHaveValue(connected.orderNumberSuffix);
  await expect(page.getByLabel('Time zone')).toHaveValue(connected.timeZone);
});

test('how orders will read is shown while it is typed', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/store`);
  await page.getByLabel('Before order numbers').fill('AU-');
  await page.getByLabel('After order numbers').fill('/X');
  await expect(page.getByText('An order then reads AU-1042/X.')).toBeVisible();
});

test('a connection is taken away only after a question', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/store`);
  await page.getByRole('button', { name: 'Disconnect…' }).click();
  await page.keyboard.press('Escape');
  expect(doors.received.filter(({ method }) => method === 'POST')).toEqual([]);
  await page.getByRole('button', { name: 'Disconnect…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await expect(page.getByText('Connect your shop')).toBeVisible();
});

test('who may only look is offered nothing to change', async ({ page, doors }) => {
  doors.me = { ...doors.me, tenant: { ...doors.me.tenant!, role: 'agent' } };
  await page.goto(`${doors.origin}/portal/store`);
  await expect(page.getByText('#1042')).toBeVisible();
  await expect(page.locator('main').getByRole('button')).toHaveCount(0);
  await expect(page.locator('main').getByRole('textbox')).toHaveCount(0);
});
