import { Merchant } from '../support/merchant';
import { fresh, makeAccount, openInvitation, password, signIn } from '../support/people';
import { expect, test } from '../support/story';

test.use({ mayComplain: /status of 401/ });

test('an invitation is accepted by somebody new and by somebody who has an account', async ({ page, browser, baseURL }) => {
  const context = () => browser.newContext({ baseURL: baseURL!, locale: 'en-GB' });
  const [newcomer, known, shop] = [fresh('newcomer'), fresh('known'), `Shop ${fresh('x').slice(0, 12)}`];

  const ofKnown = await context();
  const knowns = await ofKnown.newPage();
  await new Merchant(knowns).signUp(known, 'A shop of their own');

  const owner = new Merchant(page);
  await owner.signUp(fresh('owner'), shop);
  await owner.invite(newcomer, 'Viewer');
  await owner.invite(known, 'Lead');

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
