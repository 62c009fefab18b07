import { expect, type Locator, type Page } from '@playwright/test';
import { makeAccount } from './people';

/** Whoever opens a shop at Lumen and sets its chat up, by the portal's own screens. */
export class Merchant {
  /** The chat as it would be, while it is being styled. */
  readonly preview: Locator;
  readonly assistantName: Locator;
  readonly shopAddresses: Locator;
  /** Why the assistant answered so, beside a test conversation. */
  readonly why: Locator;

  constructor(readonly page: Page) {
    this.preview = page.locator('lumen-widget-preview');
    this.assistantName = page.getByLabel('Name of the assistant');
    this.shopAddresses = page.getByLabel('Addresses of your shop');
    this.why = page.getByRole('region', { name: 'Why this answer' });
  }

  /** From the page that says what Lumen is to an open shop. */
  async signUp(email: string, shop: string): Promise<void> {
    const { page } = this;
    await page.goto('/signup');
    await page.getByRole('link', { name: 'Start free' }).click();
    await makeAccount(page, email);
    await page.getByLabel('Name of the shop').fill(shop);
    await page.getByRole('button', { name: 'Open the shop' }).click();
    await expect(page).toHaveURL(/\/portal\/$/);
  }

  async invite(email: string, role: string): Promise<void> {
    const { page } = this;
    await page.goto('/portal/team');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Role', { exact: true }).selectOption({ label: role });
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await expect(page.getByText(`${email} is invited`)).toBeVisible();
  }

  /** Goes on to the step that the screen offers next. */
  async goOn(step: string): Promise<void> {
    await this.page.getByRole('link', { name: `Next: ${step}` }).click();
  }

  /** Goes to the shop's own admin, agrees there, and is brought back. */
  async connect(shop: string): Promise<void> {
    const { page } = this;
    await page.getByLabel('Address of your shop').first().fill(`${shop}.myshopify.com`);
    await page.getByRole('button', { name: 'Connect with Shopify' }).click();
    await expect(page.getByRole('heading', { name: 'Install Lumen?' })).toBeVisible();
    await page.getByRole('button', { name: 'Install' }).click();
    await expect(page).toHaveURL(/\/portal\/store$/);
    await expect(page.getByText('Your shop is connected')).toBeVisible();
  }

  /** Presses the editor's button, whatever comes of it. */
  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save' }).click();
  }

  async saved(): Promise<void> {
    await expect(this.page.getByText('Saved', { exact: true })).toBeVisible();
  }

  /** Writes to the assistant as a shopper would, in the portal. */
  async tryOut(line: string): Promise<void> {
    await this.page.getByLabel('Write as a shopper would').fill(line);
    await this.page.getByRole('button', { name: 'Send' }).click();
  }

  /** The line for the theme, as it lies in the clipboard after the button. */
  async copyLine(): Promise<string> {
    const { page } = this;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(page.url()).origin });
    await page.getByRole('button', { name: 'Copy' }).click();
    await expect(page.getByText('Copied')).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  }
}
