import { expect, test } from '@playwright/test';
import { ServerEvents } from '../../src/api/server-events';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const STREAM = ': hello\n\nid: 7\nevent: message\ndata: {"text":"Größe 42 €, 😀"}\n\nevent: typing\ndata: {"on":true}\n\n';
const EVENTS = [{ name: 'message', data: '{"text":"Größe 42 €, 😀"}' }, { name: 'typing', data: '{"on":true}' }];

test('reads events, and no comments', () => {
  expect(new ServerEvents().take(bytes(STREAM))).toEqual(EVENTS);
});

test('wherever the stream is cut, letters of several bytes included', () => {
  const all = bytes(STREAM);
  for (let cut = 0; cut <= all.length; cut++) {
    const events = new ServerEvents();
    expect([...events.take(all.slice(0, cut)), ...events.take(all.slice(cut))]).toEqual(EVENTS);
  }
});

test('byte by byte, with each end of line there is', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const events = new ServerEvents();
    const heard = [...bytes(`${STREAM.replaceAll('\n', end)}: more${end}`)].flatMap(byte => events.take(new Uint8Array([byte])));
    expect(heard).toEqual(EVENTS);
  }
});

test('an event without a name is a message, and data of several lines is one text', () => {
  expect(new ServerEvents().take(bytes('data:one\ndata: two\ndata\n\n'))).toEqual([{ name: 'message', data: 'one\ntwo\n' }]);
});

test('an event without data is none, and its name is not the next one\'s', () => {
  expect(new ServerEvents().take(bytes('event: state\n\ndata: x\n\n'))).toEqual([{ name: 'message', data: 'x' }]);
});

test('what is not complete is not told', () => {
  expect(new ServerEvents().take(bytes('event: state\ndata: {}\n'))).toEqual([]);
});
