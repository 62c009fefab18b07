import { Merchant } from '../support/merchant';
import { fresh, makeAccount, openInvitation } from '../support/people';
import { expect, test, watch } from '../support/story';

const mayComplain = /status of 40[19]/;
test.use({ mayComplain });

test('two owners edit at once: the second is told, loses nothing, and decides', async ({ page, browser, baseURL, complaints }) => {
  const [shop, email] = [`Shop ${fresh('x').slice(0, 12)}`, fresh('second')];
  const first = new Merchant(page);
  await first.signUp(fresh('first'), shop);
  await first.invite(email, 'Owner');
  const context = await browser.newContext({ baseURL: baseURL!, locale: 'en-GB' });
  const second = new Merchant(await context.newPage());
  await watch(second.page, complaints, mayComplain);
  await openInvitation(second.page, email, shop);
  await makeAccount(second.page, email);
  await expect(second.page.getByText(shop).first()).toBeVisible();
  const alert = second.page.getByRole('alert');

  await test.step('the chat', async () => {
    await Promise.all([first, second].map(({ page: each }) => each.goto('/portal/widget')));
    await first.assistantName.fill('Stella');
    await second.assistantName.fill('Luna');
    await second.shopAddresses.fill('https://luna.example');
    await first.save();
    await first.saved();
    await second.save();
    await expect(alert).toContainText('Somebody else saved changes while you were editing');
    await expect(alert).toContainText('Name of the assistant: Stella');
    await expect(second.assistantName).toHaveValue('Luna');
    await expect(second.shopAddresses).toHaveValue('https://luna.example');
    await second.save();
    await second.saved();
    await page.reload();
    await expect(first.assistantName).toHaveValue('Luna');
  });

  await test.step('name and orders of the shop', async () => {
    await Promise.all([first, second].map(({ page: each }) => each.goto('/portal/store')));
    await page.getByLabel('Name of the shop').fill('By the first');
    await page.getByLabel('Before order numbers').fill('F-');
    await second.page.getByLabel('Name of the shop').fill('By the second');
    await second.page.getByLabel('After order numbers').fill('-S');
    await first.save();
    await first.saved();
    await second.save();
    await expect(alert).toContainText('By the first');
    await expect(second.page.getByLabel('Name of the shop')).toHaveValue('By the second');
    await second.page.getByRole('button', { name: 'Show theirs instead' }).click();
    await expect(second.page.getByLabel('Name of the shop')).toHaveValue('By the first');
    await expect(second.page.getByLabel('Before order numbers')).toHaveValue('F-');
    await expect(second.page.getByLabel('After order numbers')).toHaveValue('');
  });

  await test.step('a text', async () => {
    await page.goto('/portal/policy');
    await page.getByLabel('Title').fill('Returns');
    await page.locator('#body').fill('# Returns\nWithin 30 days.');
    await first.save();
    await page.getByRole('link', { name: /Returns/ }).click();
    await second.page.goto(page.url());
    await page.locator('#body').fill('# Returns\nWithin 60 days.');
    await second.page.locator('#body').fill('# Returns\nWithin 14 days.');
    await first.save();
    await expect(page).toHaveURL(/\/portal\/policies$/);
    await second.save();
    await expect(alert).toContainText('Somebody else saved changes while you were editing');
    await expect(second.page.getByRole('region', { name: 'As it is saved now' })).toContainText('Within 60 days.');
    await expect(second.page.locator('#body')).toHaveValue('# Returns\nWithin 14 days.');
    await second.save();
    await expect(second.page).toHaveURL(/\/portal\/policies$/);
    await page.reload();
    await page.getByRole('link', { name: /Returns/ }).click();
    await expect(page.locator('#body')).toHaveValue('# Returns\nWithin 14 days.');
  });
  await context.close();
});
