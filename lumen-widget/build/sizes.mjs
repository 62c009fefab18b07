/** What we promise the store: bytes in brotli. */
const BUBBLE_LIMIT = 5_000;
const OPENED_LIMIT = 25_000;

/** Prints the sizes and answers whether they are within the promise, for the heaviest language. */
export function checkSizes(sizes, { panel, languages }) {
  for (const [name, { plain, brotli, gzip }] of Object.entries(sizes)) {
    console.log(`${name.padEnd(28)} ${kilo(plain)} plain ${kilo(gzip)} gzip ${kilo(brotli)} brotli`);
  }
  const texts = Math.max(...Object.values(languages).map(name => sizes[name].brotli));
  const within = [
    check('bubble before the first click', sizes['lumen.js'].brotli, BUBBLE_LIMIT),
    check('everything after opening', sizes[panel].brotli + texts, OPENED_LIMIT),
  ];
  return within.every(Boolean);
}

function check(what, bytes, limit) {
  const within = bytes <= limit;
  console.log(`${what}: ${bytes} of ${limit} bytes in brotli${within ? '' : ' (too heavy)'}`);
  return within;
}

function kilo(bytes) {
  return `${(bytes / 1000).toFixed(2).padStart(7)} kB`;
}
