import { expect, type Locator, type Page } from '@playwright/test';

/** What Lumen says word for word before any order, whatever else changes. */
export const securityQuestion = 'For security, please provide the email address associated with this order.';

/** The chat of a shop, as the person in front of it uses it. */
export class Chat {
  readonly bubble: Locator;
  readonly panel: Locator;
  readonly input: Locator;
  readonly log: Locator;
  readonly replies: Locator;
  readonly card: Locator;
  readonly prompts: Locator;
  /** At the foot of the panel, whatever is going on above it. */
  readonly person: Locator;
  readonly personForm: Locator;

  constructor(readonly page: Page) {
    this.bubble = page.locator('lumen-widget .bubble');
    this.panel = page.getByRole('dialog');
    this.input = page.getByRole('textbox', { name: 'Your message' });
    this.log = page.getByRole('log');
    this.replies = this.log.locator('.row.assistant');
    this.card = this.log.getByRole('article');
    this.prompts = page.getByRole('group', { name: 'Suggested questions' });
    this.person = this.panel.locator('button.person');
    this.personForm = page.getByRole('form', { name: 'Talk to a person' });
  }

  /** Goes to a page of a shop and opens the chat there for the first time. */
  async visit(path: string): Promise<void> {
    await this.page.goto(path);
    await this.open();
  }

  async open(): Promise<void> {
    await this.bubble.click();
    await expect(this.log).toContainText('automatic assistant');
    await expect(this.input).toBeVisible();
  }

  /** Writes without waiting for anything. */
  async say(text: string): Promise<void> {
    await this.input.fill(text);
    await this.input.press('Enter');
  }

  /** Writes, and gives what the assistant answers to it. */
  async ask(text: string): Promise<Locator> {
    return this.answerTo(() => this.say(text));
  }

  /** The next answer of the assistant after something was done. */
  async answerTo(doing: () => Promise<unknown>): Promise<Locator> {
    const before = await this.replies.count();
    await doing();
    await expect(this.replies).toHaveCount(before + 1, { timeout: 30_000 });
    return this.replies.nth(before);
  }

  /** The short way to an order: number and address in two messages. */
  async track(number: string, email: string): Promise<Locator> {
    await expect(await this.ask(`Order ${number} status`)).toContainText(securityQuestion);
    return this.ask(email);
  }

  /** Everything the widget holds in the page, seen or not: text, attributes, all shadow roots, and what it stored. */
  async everything(): Promise<string> {
    return this.page.evaluate(() => {
      const inside = (element: Element): string =>
        element.outerHTML + [element, ...element.querySelectorAll('*')]
          .map(({ shadowRoot }) => (shadowRoot ? [...shadowRoot.children].map(inside).join('\n') : '')).join('');
      return inside(document.querySelector('lumen-widget')!) + JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);
    });
  }
}

/** What the widget keeps of its only session between two pages. */
export async function storedSession(page: Page): Promise<{ readonly sessionId: string; readonly token: string }> {
  const [stored] = await page.evaluate(() => Object.values(localStorage) as string[]);
  return JSON.parse(stored!) as { sessionId: string; token: string };
}
