/** A stretch of text, or an address that may be followed. */
export type Span = { readonly text: string; readonly href?: string };

const ADDRESS = /\bhttps?:\/\/[^\s<>"'`]+/gi;

/** Splits a text into plain stretches and http(s) addresses. Punctuation that ends a sentence is no part of an address. */
export function linkify(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutTrailingPunctuation(match[0]);
    const href = safeAddress(address);
    if (!href) continue;
    if (match.index > from) spans.push({ text: text.slice(from, match.index) });
    spans.push({ text: address, href });
    from = match.index + address.length;
  }
  if (from < text.length) spans.push({ text: text.slice(from) });
  return spans;
}

/** The address when it is http or https and names no user, else null. */
export function safeAddress(candidate: string | null | undefined): string | null {
  if (!candidate || !URL.canParse(candidate)) return null;
  const { protocol, username, password, href } = new URL(candidate);
  return (protocol === 'http:' || protocol === 'https:') && !username && !password ? href : null;
}

function withoutTrailingPunctuation(address: string): string {
  let end = address.length;
  while (end > 0) {
    const last = address[end - 1]!;
    const opened = last === ')' && count(address.slice(0, end), '(') >= count(address.slice(0, end), ')');
    if (opened || !'.,;:!?)]}…»“”’*'.includes(last)) break;
    end--;
  }
  return address.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
