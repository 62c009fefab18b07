import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { FakeLumen } from '../fake/lumen';

/** The widget as a person meets it. */
export class Widget {
  readonly bubble: Locator;
  readonly panel: Locator;
  readonly input: Locator;
  readonly log: Locator;
  readonly card: Locator;

  constructor(readonly page: Page) {
    this.bubble = page.locator('lumen-widget .bubble');
    this.panel = page.getByRole('dialog', { name: 'Aurora' });
    this.input = page.getByRole('textbox', { name: 'Your message' });
    this.log = page.getByRole('log');
    this.card = page.getByRole('article');
  }

  async open(): Promise<void> {
    await this.bubble.click();
    await expect(this.log).toContainText('automatic assistant');
  }

  /** Puts a text into the field. The key before it is what the browser sees of a person pasting. */
  async write(text: string): Promise<void> {
    await this.input.press('End');
    await this.input.fill(text);
  }

  async say(text: string): Promise<void> {
    await this.write(text);
    await this.input.press('Enter');
  }

  /** Walks to the order card of an order. */
  async track(number = '1042'): Promise<void> {
    await this.ask(`Where is order ${number}?`, 'For security, please provide the email address');
    await this.say('mira@example.com');
    await expect(this.card.last()).toContainText(`Order #${number}`);
  }

  /** Says something and waits for words of the answer that were not there as often before. */
  async ask(text: string, answer: string): Promise<void> {
    const before = await this.log.getByText(answer).count();
    await this.say(text);
    await expect(this.log.getByText(answer)).toHaveCount(before + 1);
  }
}

interface Parts {
  readonly lumen: FakeLumen;
  readonly widget: Widget;
  /** What the page's policies and layout complained about; must stay empty. */
  readonly complaints: string[];
}

export const test = base.extend<Parts>({
  lumen: async ({}, use) => {
    const lumen = await new FakeLumen().start();
    await use(lumen);
    await lumen.stop();
  },
  complaints: [async ({ page }, use) => {
    const complaints: string[] = [];
    await page.exposeFunction('complain', (text: string) => void complaints.push(text));
    await page.addInitScript(() => {
      const complain = (text: string): void => (window as unknown as { complain(text: string): void }).complain(text);
      document.addEventListener('securitypolicyviolation', violation =>
        complain(`policy: ${violation.violatedDirective} ${violation.blockedURI} ${violation.sample}`));
      new PerformanceObserver(list => list.getEntries().forEach(shift => {
          // As Core Web Vitals count it: what moves right after a person's own doing is no shift
          if (!(shift as unknown as { hadRecentInput: boolean }).hadRecentInput) complain(`layout shift: ${JSON.stringify(shift)}`);
        }))
        .observe({ type: 'layout-shift', buffered: true });
    });
    page.on('pageerror', fault => complaints.push(`error: ${fault.message}`));
    await use(complaints);
    expect(complaints).toEqual([]);
  }, { auto: true }],
  widget: async ({ page, lumen }, use) => {
    const widget = new Widget(page);
    await page.goto(`${lumen.store}/`);
    await expect(widget.bubble).toBeVisible();
    await use(widget);
  },
});

export { expect };
