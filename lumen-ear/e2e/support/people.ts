import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { mailbox } from './system';

export const password = 'a-long-password';

interface Letter {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** Nobody has had this address before. */
export const fresh = (name: string): string => `${name}-${randomUUID()}@example.com`;

/** The link in the newest mail to somebody that has these words in its subject. */
export async function linkTo(request: APIRequestContext, email: string, subject: RegExp): Promise<string> {
  let link: string | undefined;
  await expect(async () => {
    const letters = await (await request.get(`${mailbox}/api/messages`)).json() as Letter[];
    link = letters.find(letter => letter.to[0] === email && subject.test(letter.subject))?.text.match(/http\S+/)?.[0];
    expect(link, `a mail to ${email}`).toBeDefined();
  }).toPass({ timeout: 60_000 });
  return link!;
}

/** Fills in the form of a new account, confirms its address by mail, chooses a password. */
export async function makeAccount(page: Page, email: string): Promise<void> {
  const address = page.getByLabel('Email');
  if (await address.isEditable()) await address.fill(email);
  await page.getByLabel('First name').fill('Sam');
  await page.getByLabel('Last name').fill('Okoro');
  await page.getByRole('button', { name: 'Create an account' }).click();
  await expect(page.getByRole('heading', { name: 'One look into your mailbox' })).toBeVisible();
  await page.goto(await linkTo(page.request, email, /Confirm your address/));
  await page.locator('[name="password-new"]').fill(password);
  await page.locator('[name="password-confirm"]').fill(password);
  await page.getByRole('button', { name: 'Save' }).click();
}

/** The mail leaves a moment before the identity server has stored what its link is asked for; a person is slower than that. */
export async function openInvitation(page: Page, email: string, shop: string): Promise<void> {
  const link = await linkTo(page.request, email, /invites you/);
  await expect(async () => {
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(new RegExp(`join ${shop}`, 'i'), { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
}

/** Signs in where an account is, on the way to the screens that are named. */
export async function signIn(page: Page, email: string, secret: string, area: 'portal' | 'console' = 'portal'): Promise<void> {
  await page.goto(`/sign-in/${area}`);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
