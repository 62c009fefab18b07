import AxeBuilder from '@axe-core/playwright';
import { fresh, makeAccount, password, signIn } from '../support/people';
import { expect, test } from '../support/story';

// Whoever is not signed in yet is told so by a door, and the browser writes that down.
test.use({ mayComplain: /status of 401/ });

test('a stranger signs up: account, mail, name of the shop, and the steps that are left', async ({ page, browser }) => {
  const email = fresh('stranger');
  await page.goto('/signup');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Where is my order?');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('link', { name: 'Start free' }).click();
  await makeAccount(page, email);

  await expect(page.getByRole('heading', { name: 'Name your shop' })).toBeVisible();
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Berlin');
  await page.getByRole('button', { name: 'Open the shop' }).click();
  await expect(page.getByText('Please write the name of your shop.')).toBeVisible();
  await page.getByLabel('Name of the shop').fill('Fjord & <b>Supply</b>');
  await page.getByRole('button', { name: 'Open the shop' }).click();

  await expect(page).toHaveURL(/\/portal\/$/);
  await expect(page.getByText('Fjord & <b>Supply</b>').first()).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Connect your shop' }).getByRole('link', { name: /^Begin/ })).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('1 of 5 done')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });

  // Days later, on another device: the account is there, and so is the shop.
  const elsewhere = await browser.newContext({ baseURL: new URL(page.url()).origin, locale: 'en-GB' });
  const other = await elsewhere.newPage();
  await other.goto('/signup');
  await signIn(other, email, password);
  await expect(other.getByText('1 of 5 done')).toBeVisible();
  await other.goto('/signup');
  await expect(other).toHaveURL(/\/portal\/$/);
  await elsewhere.close();
});
