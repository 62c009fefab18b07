import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** A built file, as Lumen serves it: modules are fetched across origins, so they say that every page may. */
export function sendFile(path: string, response: ServerResponse): void {
  const name = basename(path.split('?')[0]!);
  response
    .writeHead(200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Access-Control-Allow-Origin': '*',
      'Content-Encoding': 'br',
      'Cache-Control': name === 'lumen.js' ? 'max-age=300' : name === 'files.js' ? 'no-cache' : 'max-age=31536000, immutable',
    })
    .end(readFileSync(join(DIST, `${name}.br`)));
}

/** A page of the store, under the strictest policy the widget promises to work with. */
export function sendPage(request: IncomingMessage, response: ServerResponse, lumen: string): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://store');
  if (pathname === '/store.css') {
    return void response.writeHead(200, { 'Content-Type': 'text/css' }).end(STORE_CSS);
  }
  if (pathname === '/mark.svg') {
    return void response.writeHead(200, { 'Content-Type': 'image/svg+xml' }).end(MARK);
  }
  if (pathname === '/favicon.ico') return void response.writeHead(204).end();
  const direction = searchParams.get('dir') === 'rtl' ? 'rtl' : 'ltr';
  response
    .writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': [
        "default-src 'none'", `script-src ${lumen}`, `connect-src ${lumen}`, "style-src 'self'", "img-src 'self'",
        "require-trusted-types-for 'script'", "trusted-types 'none'", "base-uri 'none'",
      ].join('; '),
    })
    .end(page(pathname === '/second' ? 'Second page' : 'First page', lumen, direction, searchParams.get('lang') ?? 'en'));
}

function page(title: string, lumen: string, direction: string, language: string): string {
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/store.css">
<script src="${lumen}/widget/v1/lumen.js" data-key="wk_demo_aurora" async></script>
</head>
<body>
<main><h1>${title}</h1><p>Quiet things for the home.</p><p><a href="/second">Second page</a> <a href="/">First page</a></p></main>
</body>
</html>`;
}

const MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#0c2831"/><path d="M4 22c6-12 10 2 24-14" fill="none" stroke="#74dcc0" stroke-width="3"/></svg>';

/** A store whose own rules try hard to get into the widget. */
const STORE_CSS = `
html { font-size: 62.5%; }
* { font-family: serif; margin: 0; letter-spacing: .02em; }
div, section, button { position: static; border: 3px solid red; font-size: 9px; text-transform: uppercase; }
lumen-widget { display: none; position: relative; }
body { padding: 40px; font-size: 1.8rem; line-height: 1.6; background: #faf9f7; color: #222; }
h1 { font-weight: 500; font-size: 4rem; }
@media (prefers-color-scheme: dark) { body { background: #0e1010; color: #ddd; } a { color: #9cf; } }
`;
