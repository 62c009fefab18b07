import { expect, test } from '@playwright/test';
import { Entries, type Outgoing } from '../../src/conversation/entries';
import type { Message, Role } from '../../src/api/wire';

const message = (seq: number, role: Role, text: string): Message =>
  ({ id: `m${seq}`, seq, role, at: '2026-11-21T12:00:00Z', text, order: null, ticket: null, actions: [] });
const outgoing = (key: string): Outgoing =>
  ({ kind: 'outgoing', key, text: key, at: '', delivery: 'sending', idempotencyKey: key });
const seen = (entries: Entries): string[] =>
  entries.all().map(entry => (entry.kind === 'message' ? entry.message.text : entry.kind === 'note' ? `(${entry.note})` : `${entry.text}…`));

test('a message known by its number is never taken twice, and order is the server’s', () => {
  const entries = new Entries();
  entries.add([message(3, 'assistant', 'c'), message(1, 'assistant', 'a')]);
  expect(entries.add([message(2, 'shopper', 'b'), message(3, 'assistant', 'again')]).map(({ text }) => text)).toEqual(['b']);
  expect(seen(entries)).toEqual(['a', 'b', 'c']);
  expect(entries.lastSeq).toBe(3);
});

test('an outgoing message keeps its line when the server has it', () => {
  const entries = new Entries();
  entries.addOutgoing(outgoing('k1'));
  entries.addOutgoing(outgoing('k2'));
  const fresh = entries.delivered('k1', [message(2, 'shopper', 'k1'), message(3, 'assistant', 'reply')]);
  expect(fresh).toHaveLength(2);
  expect(seen(entries)).toEqual(['k1', 'reply', 'k2…']);
  expect(entries.all()[0]!.key).toBe('k1');
});

test('a retried message that had been caught up meanwhile appears once', () => {
  const entries = new Entries();
  entries.addOutgoing(outgoing('k1'));
  entries.add([message(2, 'shopper', 'k1'), message(3, 'assistant', 'reply')]);
  expect(entries.delivered('k1', [message(2, 'shopper', 'k1'), message(3, 'assistant', 'reply')])).toEqual([]);
  expect(seen(entries)).toEqual(['k1', 'reply']);
});

test('starting over keeps the old text, keeps the unsent message last, and counts anew', () => {
  const entries = new Entries();
  entries.add([message(1, 'assistant', 'old')]);
  entries.addOutgoing(outgoing('k1'));
  entries.startOver('sessionEnded');
  entries.add([message(1, 'assistant', 'new')]);
  expect(seen(entries)).toEqual(['old', '(sessionEnded)', 'new', 'k1…']);
  expect(entries.lastSeq).toBe(1);
  expect(new Set(entries.all().map(({ key }) => key)).size).toBe(4);
});
