import { expect, test } from '@playwright/test';
import { linkify, safeAddress } from '../../src/kit/linkify';

const linked = (text: string): (string | undefined)[] => linkify(text).flatMap(span => (span.href ? [span.text] : []));

test('finds addresses and leaves the punctuation of the sentence out', () => {
  expect(linked('See https://a.example/t?n=1Z9, or (http://b.example/x).')).toEqual(['https://a.example/t?n=1Z9', 'http://b.example/x']);
  expect(linked('https://a.example/wiki/Foo_(bar)')).toEqual(['https://a.example/wiki/Foo_(bar)']);
  expect(linked('„https://a.example/ü“ HTTPS://B.example')).toEqual(['https://a.example/ü', 'HTTPS://B.example']);
});

test('joins back to the very text', () => {
  for (const text of ['', 'no link', 'https://a.example', 'a\nhttps://a.example/x.\nb', 'http:// https://', '))) https://a.example)))']) {
    expect(linkify(text).map(span => span.text).join('')).toBe(text);
  }
});

test('never makes anything but http and https clickable', () => {
  for (const text of ['javascript:alert(1)', 'data:text/html,x', 'JaVaScRiPt://https:alert', 'ftp://a.example', 'xhttps://a.example', '//a.example', 'mailto:a@b.example']) {
    expect(linked(text), text).toEqual([]);
  }
});

test('an address with a user name is not followed: it may pretend to be another host', () => {
  expect(linked('https://ups.com@evil.example/track')).toEqual([]);
  expect(safeAddress('https://ups.com:x@evil.example/')).toBeNull();
});

test('addresses of the server are checked the same way', () => {
  expect(safeAddress('https://ups.com/track?n=1')).toBe('https://ups.com/track?n=1');
  for (const bad of [null, undefined, '', 'ups.com', '/track', 'javascript:alert(1)', ' javascript:alert(1)', 'vbscript:x', 'https://']) {
    expect(safeAddress(bad), String(bad)).toBeNull();
  }
});

test('stays fast on hostile text', () => {
  const text = 'https://a.example/' + '('.repeat(4000) + ')'.repeat(4000);
  const started = performance.now();
  linkify(text);
  expect(performance.now() - started).toBeLessThan(1000);
});
