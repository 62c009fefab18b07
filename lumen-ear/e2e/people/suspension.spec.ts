import type { APIRequestContext, Page } from '@playwright/test';
import { Chat } from '../support/chat';
import { signIn } from '../support/people';
import { expect, test } from '../support/story';
import { mailbox, store } from '../support/system';

test.use({ mayComplain: /status of 40[13]/ });

interface Code {
  readonly email: string;
  readonly code: string;
}

/** Signs in as one of Lumen's own people, who shows a one-time code besides the password. */
async function signInWithCode(page: Page, request: APIRequestContext, email: string): Promise<void> {
  await signIn(page, email, 'lumen-demo', 'console');
  const codes = await (await request.get(`${mailbox}/api/codes`)).json() as Code[];
  await page.locator('#otp').fill(codes.find(code => code.email === email)!.code);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/console\//);
}

test('an admin suspends a tenant, and the widget of that shop alone goes polite', async ({ page, browser, request }) => {
  const shoppers = await browser.newContext({ locale: 'en-GB' });
  const [aurora, birch] = [new Chat(await shoppers.newPage()), new Chat(await shoppers.newPage())];
  await aurora.visit(`${store}/aurora/`);
  await birch.visit(`${store}/birch/`);

  await signInWithCode(page, request, 'admin@lumen.example');
  await page.goto('/console/?words=auror');
  await page.getByRole('link', { name: /^Aurora/ }).first().click();
  await page.getByRole('button', { name: 'Suspend…' }).click();
  await page.getByLabel('Reason').fill('To try it');
  await page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
  await expect(page.getByText('Aurora is suspended')).toBeVisible();

  await aurora.say('Where is my order?');
  await expect(aurora.panel).toContainText('not available');
  await birch.ask('Where is my order?');
  await expect(birch.replies.last()).toContainText('order number');

  await page.getByRole('button', { name: 'Reactivate…' }).click();
  await page.getByLabel('Reason').fill('Tried');
  await page.getByRole('dialog').getByRole('button', { name: 'Reactivate' }).click();
  await expect(page.getByText('Aurora is active again')).toBeVisible();
  const later = await browser.newContext({ locale: 'en-GB' });
  const again = new Chat(await later.newPage());
  await again.visit(`${store}/aurora/`);
  await again.ask('Where is my order?');
  await later.close();
  await shoppers.close();
});
