import { Chat } from '../support/chat';
import { Merchant } from '../support/merchant';
import { fresh } from '../support/people';
import { Storefront } from '../support/storefront';
import { expect, test, watch } from '../support/story';

test.use({ mayComplain: /status of 401/ });

const website = 'https://cedar.example';
const order = { number: 'CC-1043', email: 'karin.ek@example.org' };
const copper = '#8a3b12';

test('a stranger ends with a live widget', async ({ page, browser, complaints }) => {
  const merchant = new Merchant(page);
  const steps = page.getByRole('complementary', { name: 'Set up your chat' });

  await test.step('opens an account and a shop', async () => {
    await merchant.signUp(fresh('merchant'), 'Cedar & Clay');
    await page.getByRole('link', { name: 'Begin: Connect your shop' }).click();
  });

  await test.step('connects the shop with consent at Shopify', async () => {
    await merchant.connect('cedar');
    await expect(page.getByText('cedar.myshopify.com')).toBeVisible();
    await expect(page.getByText('with consent at Shopify')).toBeVisible();
    await merchant.goOn('Give the chat your look');
  });

  await test.step('gives the chat its look and watches it', async () => {
    const { preview, assistantName } = merchant;
    await expect(preview.locator('.panel h2')).toHaveText('Cedar & Clay');
    await assistantName.fill('Clay');
    await expect(preview.locator('.panel h2')).toHaveText('Clay');
    await page.getByLabel('Colour on light ground', { exact: true }).fill(copper);
    await expect(preview.locator('.bubble')).toHaveCSS('background-color', 'rgb(138, 59, 18)');
    await expect(merchant.shopAddresses).toHaveValue(website);
    await merchant.save();
    await merchant.saved();
    await merchant.goOn('Try a conversation');
  });

  await test.step('tries a conversation with the real connection', async () => {
    await merchant.tryOut(`Where is my order ${order.number}?`);
    await expect(merchant.why).toContainText('A number proves nothing');
    await merchant.tryOut(order.email);
    await expect(merchant.why).toContainText('Order told');
    await expect(page.getByRole('article')).toContainText(`Order ${order.number}`);
    await expect(steps).toContainText('4 of 5 done');
    await merchant.goOn('Put it on your shop');
  });

  await test.step('puts the line on the shop, where a shopper asks', async () => {
    await expect(page.getByText('Not seen yet')).toBeVisible();
    const line = await merchant.copyLine();
    // The shop is on the web and Lumen on this machine, which a browser asks its person about
    const shoppers = await browser.newContext({ locale: 'en-GB', permissions: ['local-network-access'] });
    const chat = new Chat(await shoppers.newPage());
    await watch(chat.page, complaints, null);
    await new Storefront(website, line).visit(chat.page);
    await expect(chat.bubble).toHaveCSS('background-color', 'rgb(138, 59, 18)');
    await chat.open();
    await expect(chat.panel.getByRole('heading', { name: 'Clay' })).toBeVisible();
    await expect(await chat.track(order.number, order.email)).toContainText('on its way');
    await expect(chat.card).toContainText('Royal Mail');
    await shoppers.close();
  });

  await test.step('sees that it is live', async () => {
    await page.reload();
    await expect(page.getByText(`Seen on ${website}, `)).toBeVisible();
    await expect(steps).toHaveCount(0);
    await page.goto('/portal/');
    await expect(page.getByText('5 of 5 done')).toBeVisible();
    await expect(page.getByText(`Seen on ${website}, `)).toBeVisible();
  });
});
