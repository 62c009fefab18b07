import { expect, test } from './widget';

test('all that travels before the first click stays below 5 kB', async ({ page, widget }) => {
  const sizes: number[] = [];
  page.on('requestfinished', request => void (async () => {
    if (request.url().includes('/widget/v1/')) sizes.push((await request.sizes()).responseBodySize);
  })());
  await page.reload();
  await expect(widget.bubble).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect.poll(() => sizes.length).toBeGreaterThanOrEqual(1);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(5_000);
});
