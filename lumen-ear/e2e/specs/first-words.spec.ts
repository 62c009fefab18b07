import type { Page } from '@playwright/test';
import type { Chat } from '../support/chat';
import { expect, test } from '../support/story';

/** What a shopper may wait for after the store has answered, and for a sign that somebody is at it. */
const WORDS_MS = 300;
const TYPING_MS = 100;
const STORE_MS = 400;
const ROUNDS = 5;

interface Moments {
  pressed: number;
  typing: number;
  words: number;
}

/** Notes when Enter is pressed and when, after it, the typing indicator and the first words are on the screen. */
async function watch(page: Page, chat: Chat): Promise<void> {
  await page.evaluate(() => {
    const moments: Moments = { pressed: 0, typing: 0, words: 0 };
    Object.assign(window, { moments });
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') Object.assign(moments, { pressed: performance.now(), typing: 0, words: 0 });
    }, true);
  });
  const noteDrawn = (element: Element, [moment, sign]: readonly [string, string]): void => {
    const moments = (window as unknown as { moments: Record<string, number> }).moments;
    const signs = (): number => element.querySelectorAll(sign).length + Number(element.matches(sign));
    let before = signs();
    new MutationObserver(() => {
      const now = signs();
      if (now > before && !moments[moment]) requestAnimationFrame(() => (moments[moment] ||= performance.now()));
      before = now;
    }).observe(element, { childList: true, attributes: true });
  };
  await page.locator('lumen-widget .typing').evaluate(noteDrawn, ['typing', ':not([hidden])'] as const);
  await chat.log.evaluate(noteDrawn, ['words', '.row.assistant'] as const);
}

test(`typing shows at once, and the first words stand ${WORDS_MS} ms after the store has answered`, async ({ page, chat, weather }) => {
  await chat.visit('/aurora/');
  await chat.track('1042', 'dana.reyes@example.com');
  await watch(page, chat);
  await weather.slow(STORE_MS);
  const typing: number[] = [];
  const words: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const answered = page.waitForResponse(response => response.request().method() === 'POST' && response.url().endsWith('/messages'));
    await chat.ask('Can I get the tracking link?');
    const waitedForStore = Number(/store;dur=([\d.]+)/.exec((await answered).headers()['server-timing'] ?? '')?.[1]);
    expect(waitedForStore, 'the store was asked, slow as it is').toBeGreaterThanOrEqual(STORE_MS);
    await page.waitForFunction(() => (window as unknown as { moments: Moments }).moments.words > 0);
    const moments = await page.evaluate(() => (window as unknown as { moments: Moments }).moments);
    typing.push(moments.typing - moments.pressed);
    words.push(moments.words - moments.pressed - waitedForStore);
  }
  const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]!;
  console.log(`typing after ${typing.map(Math.round).join(', ')} ms; words ${words.map(Math.round).join(', ')} ms beside the store's`);
  expect(Math.min(...typing), 'the indicator was seen in every round').toBeGreaterThanOrEqual(0);
  expect(median(typing)).toBeLessThanOrEqual(TYPING_MS);
  expect(median(words)).toBeLessThanOrEqual(WORDS_MS);
});
