import { expect, test } from '@playwright/test';
import { Dates } from '../../src/kit/dates';
import { localeFor, textsOf } from '../../src/messages/texts';
import english from '../../src/messages/en.json' with { type: 'json' };

const now = (): Date => new Date(2026, 10, 21, 12, 0);
const dates = new Dates('en-GB', now);
const local = (day: number, hour: number, minute = 0): string => new Date(2026, 10, day, hour, minute).toISOString();

test('a day without a time is that day in every zone', () => {
  expect(dates.expected({ earliest: '2026-11-24', latest: '2026-11-24' })).toBe('Tuesday 24 November');
});

test('a span, a half-open span, and nothing', () => {
  expect(dates.expected({ earliest: '2026-11-24', latest: '2026-11-26' })).toMatch(/24.+26 Nov/);
  expect(dates.expected({ earliest: null, latest: '2026-11-26' })).toBe('Thursday 26 November');
  expect(dates.expected({ earliest: null, latest: null })).toBeNull();
  expect(dates.expected({ earliest: 'soon', latest: 'later' })).toBeNull();
});

test('a span written the wrong way round does not break the card', () => {
  expect(dates.expected({ earliest: '2026-11-26', latest: '2026-11-24' })).toBe('Tuesday 24 November');
});

test('recent times are told by their age, others by date', () => {
  expect(dates.ago(local(21, 11, 59))).toBe('1 minute ago');
  expect(dates.ago(local(21, 9))).toBe('3 hours ago');
  expect(dates.ago(local(12, 14, 5))).toContain('12 Nov');
  expect(dates.ago(local(22, 9))).toContain('22 Nov');
  expect(dates.ago('never')).toBe('');
});

test('what was read less than a minute ago was read just now', () => {
  const dates = new Dates('en-GB', () => new Date('2026-11-21T12:00:00Z'));
  expect(dates.isNow('2026-11-21T11:59:01Z')).toBe(true);
  expect(dates.isNow('2026-11-21T11:59:00Z')).toBe(false);
  expect(dates.isNow('never')).toBe(false);
});

test('days are counted by the calendar, not by 24 hours', () => {
  expect(dates.daysAgo(local(20, 23, 59))).toBe(1);
  expect(dates.daysAgo(local(21, 0, 1))).toBe(0);
});

test('another year is named', () => {
  expect(dates.day(new Date(2024, 0, 5).toISOString())).toBe('5 January 2024');
  expect(dates.day(local(5, 9))).toBe('5 November');
});

test('dates come in the language of the texts, in the reader’s own variant of it', () => {
  expect(localeFor('en', ['de-DE', 'en-GB', 'en'])).toBe('en-GB');
  expect(localeFor('en', ['de-DE'])).toBe('en');
});

test('texts fill their places and choose the plural form', () => {
  const texts = textsOf(english, 'en-GB');
  expect(texts('composerLeft', { count: 1 })).toBe('1 character left');
  expect(texts('composerLeft', { count: 1200 })).toBe('1,200 characters left');
  expect(texts('orderTitle', { name: '{count}' })).toBe('Order {count}');
  expect(texts('orderTitle')).toBe('Order {name}');
});
