import { admin } from '../fake/content';
import { expect, test } from './screens';

test.beforeEach(({ doors }) => void (doors.me = admin));

test('a tenant is found while its name is typed, by keyboard alone', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/console/`);
  await expect(page.getByRole('link', { name: /Aurora Living/ })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('étoile tea');
  await expect(page.getByRole('link', { name: /Aurora Living/ })).toBeHidden();
  await expect(page).toHaveURL(/words=%C3%A9toile/);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: /Étoile Tea/ }).first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('filters narrow, and going back from a tenant brings the search back', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/console/`);
  await page.getByLabel('Status').selectOption('suspended');
  await expect(page.getByRole('link', { name: /Aurora Living shop-101/ })).toBeHidden();
  await page.getByRole('link', { name: /Étoile Living shop-105/ }).click();
  await expect(page.getByRole('heading', { name: 'Étoile Living' })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('Status')).toHaveValue('suspended');
});

test('the next page is added below', async ({ page, doors }) => {
  await page.goto(`${doors.origin}/console/`);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(page.locator('.rows a')).toHaveCount(100);
});
