import type { Page } from '@playwright/test';
import { fresh, linkTo, makeAccount, password, signIn } from '../support/people';
import { expect, test } from '../support/story';

test.use({ mayComplain: /status of 401/ });

async function invite(owner: Page, email: string, role: string): Promise<void> {
  await owner.getByLabel('E-mail address').fill(email);
  await owner.getByLabel('Role', { exact: true }).selectOption({ label: role });
  await owner.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(owner.getByText(`${email} is invited`)).toBeVisible();
}

/** The mail leaves a moment before the identity server has stored what its link is asked for; a person is slower than that. */
async function openInvitation(page: Page, email: string, shop: string): Promise<void> {
  const link = await linkTo(page.request, email, /invites you/);
  await expect(async () => {
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(new RegExp(`join ${shop}`, 'i'), { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
}

test('an invitation is accepted by somebody new and by somebody who has an account', async ({ page, browser, baseURL }) => {
  const context = () => browser.newContext({ baseURL: baseURL!, locale: 'en-GB' });
  const [newcomer, known, shop] = [fresh('newcomer'), fresh('known'), `Shop ${fresh('x').slice(0, 12)}`];

  const ofKnown = await context();
  const knowns = await ofKnown.newPage();
  await knowns.goto('/sign-in/signup?prompt=create');
  await makeAccount(knowns, known);
  await knowns.getByLabel('Name of the shop').fill('A shop of their own');
  await knowns.getByRole('button', { name: 'Open the shop' }).click();
  await expect(knowns).toHaveURL(/\/portal\/$/);

  await page.goto('/sign-in/signup?prompt=create');
  await makeAccount(page, fresh('owner'));
  await page.getByLabel('Name of the shop').fill(shop);
  await page.getByRole('button', { name: 'Open the shop' }).click();
  await expect(page).toHaveURL(/\/portal\/$/);
  await page.goto('/portal/team');
  await invite(page, newcomer, 'Viewer');
  await invite(page, known, 'Lead');

  const ofNewcomer = await context();
  const newcomers = await ofNewcomer.newPage();
  await openInvitation(newcomers, newcomer, shop);
  await makeAccount(newcomers, newcomer);
  await expect(newcomers.getByText(shop).first()).toBeVisible();
  await newcomers.goto('/portal/team');
  await expect(newcomers.getByRole('main').getByText(newcomer)).toBeVisible();
  await expect(newcomers.getByText('Invite somebody')).toHaveCount(0);

  await openInvitation(knowns, known, shop);
  await knowns.getByRole('link', { name: 'Continue' }).click();
  const again = await (await context()).newPage();
  await signIn(again, known, password);
  await expect(again.getByRole('heading', { name: 'Choose a shop' })).toBeVisible();
  await again.getByRole('button', { name: new RegExp(shop) }).click();
  await expect(again).toHaveURL(/\/portal\/$/);
  await again.goto('/portal/team');
  await expect(again.getByText('Invite somebody')).toBeVisible();

  await page.reload();
  await expect(page.getByRole('listitem').filter({ hasText: newcomer })).not.toContainText('Invited');
  await expect(page.getByRole('listitem').filter({ hasText: known })).not.toContainText('Invited');
  await again.context().close();
  await ofKnown.close();
  await ofNewcomer.close();
});
