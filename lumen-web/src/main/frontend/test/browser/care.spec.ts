import { expect, test } from './screens';

const posts = (received: readonly { method: string; path: string; body: string }[], part: string): string[] =>
  received.filter(({ method, path }) => method !== 'GET' && path.includes(part)).map(({ method, body }) => `${method} ${body}`);

test('an archive is asked for once; while it is written nothing more is', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/privacy`);
  await page.getByRole('button', { name: 'Prepare an archive' }).click();
  const button = page.getByRole('button', { name: 'An archive is being prepared' });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await button.click({ force: true });
  expect(posts(doors.received, 'exports')).toEqual(['POST ']);
});

test('a ready archive and a certificate are links of their own', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/privacy`);
  await expect(page.getByRole('link', { name: 'Download' })).toHaveAttribute('href', /\/exports\/[0-9a-f-]+\/archive$/);
  await expect(page.getByRole('link', { name: 'Certificate' }).first()).toHaveAttribute('href', /\/erasures\/[0-9a-f-]+\/certificate$/);
});

test('a shopper is erased after a question that names them, and the field is empty then', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/privacy`);
  const field = page.getByLabel('E-mail address of the shopper');
  await field.fill('<b>ann@example.com');
  await page.getByRole('button', { name: 'Erase' }).click();
  await expect(field).toBeFocused();
  await field.fill('ann@example.com');
  await page.getByRole('button', { name: 'Erase' }).click();
  await expect(page.getByRole('heading', { name: 'Erase ann@example.com?' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect(posts(doors.received, 'erasures')).toEqual([]);
  await page.getByRole('button', { name: 'Erase' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).click();
  await expect(page.getByText('The search has begun.')).toBeVisible();
  expect(posts(doors.received, 'erasures')).toEqual(['POST {"email":"ann@example.com"}']);
  await expect(field).toHaveValue('');
});

test('the number of a customer whom the shop signs in is searched for too, and named before', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/privacy`);
  await page.getByLabel('E-mail address of the shopper').fill('ann@example.com');
  const number = page.getByLabel('Customer number in the shop (optional)');
  await number.fill('Ann 7001');
  await page.getByRole('button', { name: 'Erase' }).click();
  await expect(number).toBeFocused();
  await expect(page.getByText('A customer number consists of digits only.')).toBeVisible();
  await number.fill(' 7001 ');
  await expect(page.getByText('A customer number consists of digits only.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Erase' }).click();
  await expect(page.getByRole('dialog')).toContainText('and for customer number 7001');
  await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).click();
  await expect(page.getByText('The search has begun.')).toBeVisible();
  expect(posts(doors.received, 'erasures')).toEqual(['POST {"email":"ann@example.com","customer":"7001"}']);
});

test('keeping for less long says how much goes, and nothing is changed by who thinks better of it', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/privacy`);
  const select = page.getByLabel('Conversations: kept for');
  await select.selectOption('90');
  await expect(page.getByText('412 records are older and go tonight')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(select).toHaveValue('365');
  expect(posts(doors.received, 'retention')).toEqual([]);
  await select.selectOption('90');
  await page.getByRole('dialog').getByRole('button', { name: 'Keep for less long' }).click();
  await expect(page.getByText('Saved')).toBeVisible();
  expect(posts(doors.received, 'retention')).toEqual(['PATCH {"days":90,"seen":365}']);
  await select.selectOption('730');
  await expect.poll(() => posts(doors.received, 'retention')).toHaveLength(2);
});

test('the account is closed only by who types its name and says why, and is taken back with one press', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/privacy`);
  await page.getByRole('button', { name: 'Close the account…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Type “Aurora” to go on').fill('aurora');
  await dialog.getByRole('button', { name: 'Close the account' }).click();
  await expect(dialog.getByText('This is not the name as it stands there.')).toBeVisible();
  await dialog.getByLabel('Type “Aurora” to go on').fill('Aurora');
  await dialog.getByRole('button', { name: 'Close the account' }).click();
  await expect(dialog.getByLabel('Reason')).toBeFocused();
  await dialog.getByLabel('Reason').fill('We stop trading');
  doors.privacy = { ...doors.privacy, closing: { askedAt: '2026-11-21T10:00:00Z', dueAt: '2026-12-21T10:00:00Z' } };
  await dialog.getByRole('button', { name: 'Close the account' }).click();
  await expect(page.getByText('The account closes on')).toBeVisible();
  expect(posts(doors.received, 'closing')).toEqual(['POST {"name":"Aurora","reason":"We stop trading"}']);
  await page.getByRole('button', { name: 'Keep the account' }).click();
  await expect(page.getByRole('button', { name: 'Close the account…' })).toBeVisible();
});

test('each figure of the month can be drawn by keyboard, and the table says the same', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/usage`);
  await expect(page.locator('.chart canvas')).toBeVisible();
  await page.getByRole('radio', { name: /Conversations/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: /Messages of shoppers/ })).toBeChecked();
  await page.getByText('All figures as a table').click();
  await expect(page.getByRole('row')).toHaveCount(22);
  await page.getByLabel('Month').selectOption('2026-08');
  await expect(page).toHaveURL(/month=2026-08/);
  await expect.poll(() => doors.received.map(({ path }) => path)).toContain('/api/portal/v1/usage?month=2026-08');
});

test('other sessions are ended one by one or all at once', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/security`);
  await page.getByRole('button', { name: /^End the session of/ }).first().click();
  await expect(page.getByRole('button', { name: /^End the session of/ })).toHaveCount(1);
  expect(doors.received.filter(({ method }) => method === 'DELETE').map(({ path }) => path)).toEqual(['/api/me/sessions/b2']);
});

test('a secret is shown once, and the mode is changed with what was seen', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/security`);
  await page.getByRole('radio', { name: /And a code by mail/ }).check();
  await expect.poll(() => posts(doors.received, 'mode')).toEqual(['PATCH {"mode":"match_and_code","seen":"match"}']);
  await page.getByRole('button', { name: 'Replace it' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Replace it' }).click();
  await expect(page.getByText('Zk3xT9qLm2VbN8cRw5YhJ7uPs1DgFa4EoKi6MtXyQ0')).toBeVisible();
  await page.reload();
  await expect(page.getByText('In use since')).toBeVisible();
  await expect(page.getByText('Zk3xT9qLm2VbN8cRw5YhJ7uPs1DgFa4EoKi6MtXyQ0')).toHaveCount(0);
});

test('an address is confirmed only by a press, with the word from behind the #', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/portal/recipient#101-secret`);
  await expect(page.getByRole('button', { name: 'Confirm this address' })).toBeVisible();
  expect(posts(doors.received, 'confirmations')).toEqual([]);
  await page.getByRole('button', { name: 'Confirm this address' }).click();
  await expect(page.getByText('The address is confirmed')).toBeVisible();
  expect(posts(doors.received, 'confirmations')).toEqual(['POST {"token":"101-secret"}']);
});
