/** What we promise: bytes of script and style in brotli until a screen stands. */
const LIMIT = 60_000;

/** What a screen may fetch for a part of itself, once it stands. */
const LATER_LIMIT = 25_000;

/**
 * Prints the first load of every screen and answers whether all are within the promise: what the page names, what that
 * imports at any depth, and of what is loaded by language only the heaviest catalogue of a kind. What is fetched for a part of a
 * screen comes after it and is counted by itself.
 */
export function checkFirstLoads(pages, output, sizes) {
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map(chunk => [chunk.fileName, chunk]));
  return Object.entries(pages).map(([page, html]) => {
    const first = reach([...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file), chunks);
    const later = new Set([...reach(lazy(first, chunks).filter(file => !isTexts(file, chunks)), chunks)].filter(file => !first.has(file)));
    const before = weight(first, chunks, sizes);
    const after = weight(later, chunks, sizes);
    const heavy = before > LIMIT || after > LATER_LIMIT;
    console.log(`${page.padEnd(28)} ${before} of ${LIMIT} bytes in brotli${after > 0 ? `, ${after} later` : ''}${heavy ? ' (too heavy)' : ''}`);
    return !heavy;
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
function weight(files, chunks, sizes) {
  const kinds = new Map();
  for (const texts of lazy(files, chunks).filter(file => isTexts(file, chunks))) {
    const kind = dirnameOf(chunks.get(texts).facadeModuleId);
    kinds.set(kind, Math.max(kinds.get(kind) ?? 0, sizes[texts].brotli));
  }
  return [...files].reduce((sum, file) => sum + sizes[file].brotli, 0) + [...kinds.values()].reduce((sum, bytes) => sum + bytes, 0);
}

function lazy(files, chunks) {
  return [...files].flatMap(file => chunks.get(file)?.dynamicImports ?? []);
}

function isTexts(file, chunks) {
  return chunks.get(file).facadeModuleId.endsWith('.json');
}

function dirnameOf(module) {
  return module.slice(0, module.lastIndexOf('/'));
}
