import { expect, test } from '@playwright/test';
import { SessionStore } from '../../src/conversation/session-store';

const session = { sessionId: 's1', token: 't1', expiresAt: '2026-11-21T12:00:00Z' };

/** Stands where the browser's window would; each test sets its own. */
function browserWith(localStorage: Partial<Storage> | (() => never)): void {
  Object.defineProperty(globalThis, 'window', {
    configurable: true,
    value: typeof localStorage === 'function' ? Object.defineProperty({}, 'localStorage', { get: localStorage }) : { localStorage },
  });
}

function memory(initial: Record<string, string> = {}): Partial<Storage> & { readonly items: Map<string, string> } {
  const items = new Map(Object.entries(initial));
  return {
    items,
    getItem: name => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: name => void items.delete(name),
  };
}

test.afterEach(() => Reflect.deleteProperty(globalThis, 'window'));

test('keeps a session under the widget key and nothing beside it', () => {
  const storage = memory();
  browserWith(storage);
  const store = new SessionStore('wk_a');
  expect(store.read()).toBeNull();
  expect(storage.items.size).toBe(0);
  store.write({ ...session, messages: ['secret'] } as typeof session);
  expect(Object.fromEntries(storage.items)).toEqual({ 'lumen.wk_a': JSON.stringify(session) });
  expect(new SessionStore('wk_a').read()).toEqual(session);
  expect(new SessionStore('wk_b').read()).toBeNull();
});

test('what somebody else wrote there is no session', () => {
  for (const value of ['', 'x', 'null', '[]', '1', '{"sessionId":1,"token":"t"}', '{"sessionId":"s"}']) {
    browserWith(memory({ 'lumen.wk_a': value }));
    expect(new SessionStore('wk_a').read(), value).toBeNull();
  }
});

test('clears', () => {
  const storage = memory();
  browserWith(storage);
  const store = new SessionStore('wk_a');
  store.write(session);
  store.clear();
  expect(store.read()).toBeNull();
  expect(storage.items.size).toBe(0);
});

test('blocked storage still lets the page’s own conversation go on', () => {
  browserWith(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  const store = new SessionStore('wk_a');
  expect(store.read()).toBeNull();
  store.write(session);
  expect(store.read()).toEqual(session);
});
