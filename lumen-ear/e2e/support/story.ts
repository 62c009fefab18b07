import { test as base, expect, type Page } from '@playwright/test';
import { Chat } from './chat';
import { StoreWeather } from './store-weather';

interface Parts {
  readonly chat: Chat;
  readonly weather: StoreWeather;
  /** What the browser may write to its console in this story, since the story breaks the line on purpose. */
  readonly mayComplain: RegExp | null;
  /** Faults, broken policies and dialogs in the page. A story that has any has failed, whatever it was about. */
  readonly complaints: string[];
}

/** Writes down what goes wrong in a page; a story with pages of its own watches them too. */
export async function watch(page: Page, complaints: string[], mayComplain: RegExp | null): Promise<void> {
  const complain = (text: string): void => {
    if (!mayComplain?.test(text)) complaints.push(text);
  };
  await page.exposeFunction('complain', complain);
  await page.addInitScript(() => {
    const tell = (window as unknown as { complain(text: string): void }).complain;
    document.addEventListener('securitypolicyviolation', violation =>
      tell(`policy: ${violation.violatedDirective} ${violation.blockedURI} ${violation.sample}`));
  });
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complain(`console: ${message.text()}`);
  });
  page.on('pageerror', fault => complain(`error: ${fault.message}`));
  page.on('dialog', dialog => {
    complain(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}

export const test = base.extend<Parts>({
  mayComplain: [null, { option: true }],
  complaints: [async ({ page, mayComplain }, use) => {
    const complaints: string[] = [];
    await watch(page, complaints, mayComplain);
    await use(complaints);
    expect(complaints).toEqual([]);
  }, { auto: true }],
  chat: async ({ page }, use) => {
    await use(new Chat(page));
  },
  weather: async ({ request }, use) => {
    const weather = new StoreWeather(request);
    await weather.clear();
    await use(weather);
    await weather.clear();
  },
});

export { expect };
