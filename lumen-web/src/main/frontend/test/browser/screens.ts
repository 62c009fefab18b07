import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { FakeDoors } from '../fake/doors';

interface Parts {
  readonly doors: FakeDoors;
  /** What the policies and scripts of a page complained about; must stay empty. */
  readonly complaints: string[];
}

export const test = base.extend<Parts>({
  doors: async ({}, use) => {
    const doors = await new FakeDoors().start();
    await use(doors);
    await doors.stop();
  },
  complaints: [async ({ page }, use) => {
    const complaints: string[] = [];
    await page.exposeFunction('complain', (text: string) => void complaints.push(text));
    await page.addInitScript(() => document.addEventListener('securitypolicyviolation', violation =>
      (window as unknown as { complain(text: string): void }).complain(`${violation.violatedDirective} ${violation.blockedURI} ${violation.sample}`)));
    page.on('pageerror', fault => complaints.push(fault.message));
    await use(complaints);
    expect(complaints).toEqual([]);
  }, { auto: true }],
});

/** What axe finds on the page. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(node => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join(' | ')}`);
}

/** How far the page could be scrolled sideways. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

export { expect };
