/** What we promise: bytes of script and style in brotli until a screen stands. */
const LIMIT = 60_000;

/**
 * Prints the first load of every screen and answers whether all are within the promise: what the page names, what that
 * imports at any depth, and of what is loaded by language only the heaviest catalogue of a kind.
 */
export function checkFirstLoads(pages, output, sizes) {
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map(chunk => [chunk.fileName, chunk]));
  return Object.entries(pages).map(([page, html]) => {
    const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file);
    const bytes = [...reach(named, chunks)].reduce((sum, file) => sum + sizes[file].brotli, 0) + heaviestTexts(named, chunks, sizes);
    console.log(`${page.padEnd(28)} ${bytes} of ${LIMIT} bytes in brotli${bytes > LIMIT ? ' (too heavy)' : ''}`);
    return bytes <= LIMIT;
  }).every(Boolean);
}

function reach(files, chunks, seen = new Set()) {
  for (const file of files) {
    if (seen.has(file)) continue;
    seen.add(file);
    reach(chunks.get(file)?.imports ?? [], chunks, seen);
  }
  return seen;
}

/** A screen loads one language of each kind of catalogue. */
function heaviestTexts(named, chunks, sizes) {
  const kinds = new Map();
  for (const file of reach(named, chunks)) {
    for (const lazy of chunks.get(file)?.dynamicImports ?? []) {
      const kind = dirnameOf(chunks.get(lazy).facadeModuleId);
      kinds.set(kind, Math.max(kinds.get(kind) ?? 0, sizes[lazy].brotli));
    }
  }
  return [...kinds.values()].reduce((sum, bytes) => sum + bytes, 0);
}

function dirnameOf(module) {
  return module.slice(0, module.lastIndexOf('/'));
}
