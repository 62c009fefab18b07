import type { Page } from '@playwright/test';
import { lumen } from './system';

/** What a careful shop allows on its pages: nothing from elsewhere but Lumen's script and what that asks for. */
const POLICY = [
  "default-src 'none'", "img-src 'self'", `script-src ${lumen}`, `connect-src ${lumen}`,
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
].join('; ');

/** A shop on the web that knows nothing of Lumen but the line its owner has pasted into the theme. */
export class Storefront {
  /** @param line as it was pasted, before the end of each page */
  constructor(readonly origin: string, private readonly line: string) {}

  async visit(page: Page): Promise<void> {
    await page.route(`${this.origin}/**`, route => (new URL(route.request().url()).pathname === '/'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', headers: { 'Content-Security-Policy': POLICY }, body: this.#page() })
      : route.fulfill({ status: 204 })));
    await page.goto(`${this.origin}/`);
  }

  #page(): string {
    return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Cedar &amp; Clay</title></head>
<body>
<main><h1>Cedar &amp; Clay</h1><p>Bowls, spoons and boards, made by hand.</p></main>
${this.line}
</body>
</html>`;
  }
}
