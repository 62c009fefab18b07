import { expect, test } from '@playwright/test';
import { unreachable, type Outcome, type Problem } from '../../src/api/problem';
import type { Message, Order, Role, Session, StartedSession, Turn, WidgetConfig } from '../../src/api/wire';
import type { ServerEvent } from '../../src/api/server-events';
import type { Beginning, FeedbackRequest, WidgetApi } from '../../src/api/widget-api';
import { Conversation } from '../../src/conversation/conversation';
import type { SessionStore } from '../../src/conversation/session-store';
import type { Opening, View } from '../../src/conversation/view';

const message = (seq: number, role: Role, text: string): Message =>
  ({ id: `m${seq}-${text}`, seq, role, at: '2026-11-21T12:00:00Z', text, order: null, ticket: null, actions: [] });
const state = { awaiting: 'none', verifiedOrders: [], ticket: null } as const;
const turn = (...messages: Message[]): Outcome<Turn> => ({ ok: true, value: { messages, state } });
const failing = (problem: Partial<Problem>): Outcome<never> => ({ ok: false, problem: { ...unreachable, ...problem } });
const sessionGone = failing({ slug: 'session-expired', status: 401 });
const session = (name: string): Session => ({ sessionId: name, token: `token-${name}`, expiresAt: '' });
const renewed = (name: string, ...messages: Message[]): Outcome<StartedSession> =>
  ({ ok: true, value: { ...session(name), token: `token-${name}-2`, messages, quickPrompts: [], state } });
const started = (name: string): Outcome<StartedSession> =>
  ({ ok: true, value: { ...session(name), messages: [message(1, 'assistant', `welcome ${name}`)], quickPrompts: [{ id: 'q', label: 'Q', text: 'q' }] } });

/** A conversation whose server is played by queues of answers, whose clock stands, and whose storage is a variable. */
function world(stored: Session | null = null, opening: Partial<Opening> = {}) {
  const calls: string[] = [];
  const script = {
    start: [] as Outcome<StartedSession>[], send: [] as Outcome<Turn>[], after: [] as Outcome<Turn>[], escalate: [] as Outcome<never>[],
    identify: [] as Outcome<Turn>[], feedback: [] as Outcome<unknown>[],
  };
  const next = async <T>(name: keyof typeof script, call: string): Promise<T> => {
    calls.push(call);
    const answer = script[name].shift();
    if (!answer) throw new Error(`no answer left for ${call}`);
    return answer as T;
  };
  const heard: { readonly of: string; readonly over: AbortSignal; readonly tell: (...events: object[]) => void }[] = [];
  const api = {
    events: (of: Session, _seq: number, over: AbortSignal, tell: (events: readonly ServerEvent[]) => void) => {
      const named = (event: object): ServerEvent => ({ name: 'seq' in event ? 'message' : 'on' in event ? 'typing' : 'state', data: JSON.stringify(event) });
      heard.push({ of: of.token, over, tell: (...events) => tell(events.map(named)) });
      return new Promise(() => {});
    },
    config: async () => ({ ok: true, value: { name: 'Aurora', locale: 'en', quickPrompts: [] } }),
    start: (_key: string, { locale, customerToken, resume }: Beginning) =>
      next('start', ['start', locale !== 'en' && locale, customerToken, resume && `resuming ${resume.sessionId} ${resume.token}`].filter(Boolean).join(' ')),
    send: (to: Session, text: string, key: string, locale?: string) =>
      next('send', `send ${to.sessionId} ${text} ${key}${locale ? ` ${locale}` : ''}`),
    identify: (to: Session, token: string) => next('identify', `identify ${to.sessionId} ${token}`),
    feedback: (to: Session, { messageId, helpful, remark }: FeedbackRequest) =>
      next('feedback', `feedback ${to.sessionId} ${messageId} ${helpful} ${remark ?? ''}`.trim()),
    after: (of: Session, seq: number) => next('after', `after ${of.sessionId} ${seq}`),
    escalate: (of: Session) => next('escalate', `escalate ${of.sessionId}`),
  } as unknown as WidgetApi;
  const box = { stored, online: true, now: 0, keys: 0, told: [] as string[], views: [] as View[], verified: [] as string[], trouble: [] as string[] };
  const store = { read: () => box.stored, write: (written: Session) => void (box.stored = { ...session(written.sessionId), token: written.token }), clear: () => void (box.stored = null) };
  const conversation = new Conversation({ widgetKey: 'wk', locale: 'en', ...opening }, api, store as unknown as SessionStore, {
    now: () => new Date(box.now),
    newKey: () => `k${++box.keys}`,
    pause: async milliseconds => void (box.now += milliseconds),
    chance: () => 0,
    isOnline: () => box.online,
    onChange: view => void box.views.push(view),
    onMessage: ({ text }) => void box.told.push(text),
    onVerified: by => void box.verified.push(by),
    onTrouble: slug => void box.trouble.push(slug),
  });
  const seen = (): string[] => conversation.view.entries.map(entry =>
    entry.kind === 'message' ? entry.message.text : entry.kind === 'note' ? `(${entry.note})` : `${entry.text} [${entry.delivery}]`);
  return { conversation, script, calls, box, seen, api, heard };
}

test('nothing is asked and nothing is stored before it is opened', () => {
  const { calls, box } = world();
  expect(calls).toEqual([]);
  expect(box.stored).toBeNull();
});

test('starts, sends in order, tells new messages', async () => {
  const { conversation, script, calls, box, seen } = world();
  script.start.push(started('s1'));
  await conversation.open();
  expect(conversation.view.prompts).toHaveLength(1);
  script.send.push(turn(message(2, 'shopper', 'a'), message(3, 'assistant', 'ra')), turn(message(4, 'shopper', 'b'), message(5, 'assistant', 'rb')));
  await Promise.all([conversation.send('a'), conversation.send('b')]);
  expect(seen()).toEqual(['welcome s1', 'a', 'ra', 'b', 'rb']);
  expect(calls).toEqual(['start', 'send s1 a k1', 'send s1 b k2']);
  expect(box.told).toEqual(['welcome s1', 'a', 'ra', 'b', 'rb']);
  expect(conversation.view.prompts).toEqual([]);
});

test('an answer is awaited from the moment of sending, before there is a session, and no longer than that', async () => {
  const { conversation, script, box } = world();
  script.start.push(started('s1'));
  script.send.push(turn(message(2, 'shopper', 'a'), message(3, 'assistant', 'ra')), failing({}));
  const sent = conversation.send('a');
  expect(box.views.at(-1)!.replying).toBe(true);
  await sent;
  expect(box.views.at(-1)!.replying).toBe(false);
  await conversation.send('b');
  expect(box.views.at(-1)!.replying).toBe(false);
});

test('a conversation does not wait for the store’s name and colours', async () => {
  let come!: (config: Outcome<WidgetConfig>) => void;
  const { conversation, script, api } = world();
  api.config = () => new Promise(done => (come = done));
  script.start.push(started('s1'));
  await conversation.open();
  expect(conversation.view).toMatchObject({ phase: 'ready', config: null });
  come({ ok: true, value: { name: 'Aurora', locale: 'en', quickPrompts: [] } });
  await expect.poll(() => conversation.view.config?.name).toBe('Aurora');
});

test('takes up a stored session without telling its old messages again', async () => {
  const { conversation, script, calls, box, seen } = world(session('s1'));
  script.after.push(turn(message(1, 'assistant', 'welcome'), message(2, 'shopper', 'a')));
  await conversation.open();
  expect(seen()).toEqual(['welcome', 'a']);
  expect(calls).toEqual(['after s1 0']);
  expect(box.told).toEqual([]);
});

test('a failed message is retried with its own key', async () => {
  const { conversation, script, calls, seen } = world();
  script.start.push(started('s1'));
  await conversation.open();
  script.send.push(failing({}), turn(message(2, 'shopper', 'a')));
  await conversation.send('a');
  expect(seen()).toEqual(['welcome s1', 'a [failed]']);
  await conversation.retry('k1');
  expect(calls.slice(1)).toEqual(['send s1 a k1', 'send s1 a k1']);
  expect(seen()).toEqual(['welcome s1', 'a']);
});

test('an ended session leaves its text, starts over and lets the message be sent again under a new key', async () => {
  const { conversation, script, calls, box, seen } = world();
  script.start.push(started('s1'), started('s2'));
  await conversation.open();
  script.send.push(sessionGone, turn(message(2, 'shopper', 'a'), message(3, 'assistant', 'ra')));
  await conversation.send('a');
  expect(seen()).toEqual(['welcome s1', '(sessionEnded)', 'welcome s2', 'a [stranded]']);
  expect(box.stored?.sessionId).toBe('s2');
  await conversation.retry('k1');
  expect(calls.at(-1)).toBe('send s2 a k2');
  expect(seen()).toEqual(['welcome s1', '(sessionEnded)', 'welcome s2', 'a', 'ra']);
});

test('a session another tab has started meanwhile is taken up instead of a third one', async () => {
  const { conversation, script, calls, box, seen } = world();
  script.start.push(started('s1'));
  await conversation.open();
  box.stored = session('s2');
  script.send.push(sessionGone);
  script.after.push(turn(message(1, 'assistant', 'welcome s2')));
  await conversation.send('a');
  expect(calls).toEqual(['start', 'send s1 a k1', 'after s2 0']);
  expect(seen()).toEqual(['welcome s1', '(sessionEnded)', 'welcome s2', 'a [stranded]']);
});

test('an ended session found on return starts a new one and says so', async () => {
  const { conversation, script, seen } = world(session('s1'));
  script.after.push(sessionGone);
  script.start.push(started('s2'));
  await conversation.open();
  expect(seen()).toEqual(['(sessionEndedBefore)', 'welcome s2']);
  expect(conversation.view.phase).toBe('ready');
});

test('a session that is over is resumed without a word, and the message goes out in it under its own key', async () => {
  const { conversation, script, calls, box, seen } = world();
  script.start.push(started('s1'), renewed('s1', message(1, 'assistant', 'welcome s1')));
  await conversation.open();
  script.send.push(sessionGone, turn(message(2, 'shopper', 'a'), message(3, 'assistant', 'ra')));
  await conversation.send('a');
  expect(calls).toEqual(['start', 'send s1 a k1', 'start resuming s1 token-s1', 'send s1 a k1']);
  expect(seen()).toEqual(['welcome s1', 'a', 'ra']);
  expect(box.stored?.token).toBe('token-s1-2');
  expect(box.trouble).toEqual([]);
});

test('what the server hides in a resumed conversation is gone from the screen, also where it stood before', async () => {
  const { conversation, script, seen } = world();
  script.start.push(started('s1'), renewed('s1', message(1, 'assistant', 'welcome s1'), message(2, 'shopper', 'a'), message(3, 'assistant', 'hidden')));
  await conversation.open();
  script.send.push(turn(message(2, 'shopper', 'a'), { ...message(3, 'assistant', 'secret'), order: {} as Order }));
  await conversation.send('a');
  script.after.push(sessionGone);
  await conversation.catchUp();
  expect(seen()).toEqual(['welcome s1', 'a', 'hidden']);
  expect(conversation.view.entries.some(entry => entry.kind === 'message' && entry.message.order)).toBe(false);
});

test('a later visit resumes the stored session', async () => {
  const { conversation, script, calls, seen } = world(session('s1'));
  script.after.push(sessionGone);
  script.start.push(renewed('s1', message(1, 'assistant', 'welcome'), message(2, 'shopper', 'a')));
  await conversation.open();
  expect(calls).toEqual(['after s1 0', 'start resuming s1 token-s1']);
  expect(seen()).toEqual(['welcome', 'a']);
});

test('a server that does not take the resumption is asked for a new session', async () => {
  const { conversation, script, calls, seen } = world(session('s1'));
  script.after.push(sessionGone);
  script.start.push(failing({ status: 400, slug: 'unknown-field', field: 'resume' }), started('s2'));
  await conversation.open();
  expect(calls).toEqual(['after s1 0', 'start resuming s1 token-s1', 'start']);
  expect(seen()).toEqual(['(sessionEndedBefore)', 'welcome s2']);
});

test('a session another tab has resumed meanwhile is taken up with its own hidden details', async () => {
  const { conversation, script, calls, box, seen } = world();
  script.start.push(started('s1'));
  await conversation.open();
  script.send.push(turn(message(2, 'shopper', 'a'), message(3, 'assistant', 'secret')), sessionGone, turn(message(4, 'shopper', 'b')));
  await conversation.send('a');
  box.stored = { ...session('s1'), token: 'token-other' };
  script.after.push(turn(message(1, 'assistant', 'welcome s1'), message(2, 'shopper', 'a'), message(3, 'assistant', 'hidden')));
  await conversation.send('b');
  expect(calls.slice(2)).toEqual(['send s1 b k2', 'after s1 0', 'send s1 b k2']);
  expect(seen()).toEqual(['welcome s1', 'a', 'hidden', 'b']);
});

test('a resumed session that is over again at once does not go round in circles', async () => {
  const { conversation, script, calls, seen } = world();
  script.start.push(started('s1'), renewed('s1', message(1, 'assistant', 'welcome s1')));
  await conversation.open();
  script.send.push(sessionGone, sessionGone);
  await conversation.send('a');
  expect(calls).toHaveLength(4);
  expect(seen()).toEqual(['welcome s1', 'a [stranded]']);
});

test('the language follows what the shopper writes until one is chosen', async () => {
  const { conversation, script, calls } = world();
  script.start.push(started('s1'));
  await conversation.open();
  const inGerman: Outcome<Turn> = { ok: true, value: { messages: [], state: { ...state, locale: 'de' } } };
  script.send.push(inGerman, inGerman);
  await conversation.send('a');
  expect(conversation.locale).toBe('de');
  conversation.speak('fr-FR');
  await conversation.send('b');
  expect(conversation.locale).toBe('fr-FR');
  expect(calls.slice(1)).toEqual(['send s1 a k1', 'send s1 b k2 fr-FR']);
});

test('a customer token given before the start goes with it, one given later by itself', async () => {
  const early = world(null, { customerToken: 'jwt' });
  early.script.start.push(started('s1'));
  await early.conversation.open();
  expect(early.calls).toEqual(['start jwt']);

  const late = world();
  late.script.start.push(started('s1'));
  await late.conversation.open();
  late.script.identify.push(turn(message(2, 'assistant', 'hello again')));
  await late.conversation.identify('jwt');
  expect(late.calls).toEqual(['start', 'identify s1 jwt']);
  expect(late.box.verified).toEqual(['identity']);
  late.script.identify.push(failing({ status: 401, slug: 'customer-token-invalid', field: 'customerToken' }));
  await late.conversation.identify('wrong');
  expect(late.box.verified).toEqual(['identity']);
  expect(late.box.trouble).toEqual(['customer-token-invalid']);

  const stored = world(session('s1'), { customerToken: 'jwt' });
  stored.script.after.push(turn());
  stored.script.identify.push(turn());
  await stored.conversation.open();
  expect(stored.calls).toEqual(['after s1 0', 'identify s1 jwt']);
});

test('who is known by the store sees again what was hidden, and a token the store did not sign does not end the chat', async () => {
  const { conversation, script, seen } = world(session('s1'));
  script.after.push(turn(message(1, 'assistant', 'welcome'), message(2, 'assistant', 'hidden')));
  await conversation.open();
  script.identify.push(turn(message(1, 'assistant', 'welcome'), message(2, 'assistant', 'shown')));
  await conversation.identify('jwt');
  expect(seen()).toEqual(['welcome', 'shown']);

  const wrong = world(null, { customerToken: 'forged' });
  wrong.script.start.push(failing({ status: 401, slug: 'customer-token-invalid', field: 'customerToken' }), started('s1'));
  await wrong.conversation.open();
  expect(wrong.calls).toEqual(['start forged', 'start']);
  expect(wrong.box.trouble).toEqual(['customer-token-invalid']);
  expect(wrong.conversation.view.phase).toBe('ready');
});

test('a conversation that goes on from another device is no news', async () => {
  const { conversation, script, box, seen } = world(null, { customerToken: 'jwt' });
  script.start.push(renewed('s9', message(1, 'assistant', 'welcome'), message(2, 'shopper', 'a')));
  await conversation.open();
  expect(seen()).toEqual(['welcome', 'a']);
  expect(box.told).toEqual([]);
});

test('a proven order is told once, without its name', async () => {
  const { conversation, script, box } = world();
  script.start.push(started('s1'));
  await conversation.open();
  const proven: Outcome<Turn> = { ok: true, value: { messages: [], state: { ...state, verifiedOrders: ['#1042'] } } };
  script.send.push(proven, proven);
  await conversation.send('a');
  await conversation.send('b');
  expect(box.verified).toEqual(['order']);
});

test('feedback is kept, sent in a renewed session if need be, and says when it did not arrive', async () => {
  const { conversation, script, calls } = world();
  script.start.push(started('s1'), renewed('s1'));
  await conversation.open();
  script.feedback.push(sessionGone as Outcome<unknown>, { ok: true, value: undefined }, failing({}));
  await conversation.rate({ messageId: 'm1', helpful: true });
  expect(conversation.view.ratings.get('m1')).toEqual({ helpful: true, delivery: 'sent' });
  await conversation.rate({ messageId: 'm1', helpful: false, remark: 'late' });
  expect(conversation.view.ratings.get('m1')).toEqual({ helpful: false, remark: 'late', delivery: 'failed' });
  expect(calls.slice(1)).toEqual([
    'feedback s1 m1 true', 'start resuming s1 token-s1', 'feedback s1 m1 true', 'feedback s1 m1 false late',
  ]);
});

test('without a line messages wait, and go out in order when it is back', async () => {
  const { conversation, script, calls, box, seen } = world();
  script.start.push(started('s1'));
  await conversation.open();
  box.online = false;
  await Promise.all([conversation.send('a'), conversation.send('b')]);
  expect(seen()).toEqual(['welcome s1', 'a [waiting]', 'b [waiting]']);
  expect(calls).toEqual(['start']);
  box.online = true;
  script.send.push(turn(message(2, 'shopper', 'a')), turn(message(3, 'shopper', 'b')));
  await conversation.lineChanged();
  expect(seen()).toEqual(['welcome s1', 'a', 'b']);
  expect(calls.slice(1)).toEqual(['send s1 a k1', 'send s1 b k2']);
});

test('asked to wait, it counts down and sends by itself afterwards', async () => {
  const { conversation, script, calls, box, seen } = world();
  script.start.push(started('s1'));
  await conversation.open();
  script.send.push(failing({ slug: 'rate-limited', status: 429, retryAfter: 3 }), turn(message(2, 'shopper', 'a')));
  await conversation.send('a');
  await expect.poll(seen).toEqual(['welcome s1', 'a']);
  expect(box.views.map(view => view.wait).filter((wait, i, all) => wait !== all[i - 1])).toEqual([0, 3, 2, 1, 0]);
  expect(calls.slice(1)).toEqual(['send s1 a k1', 'send s1 a k1']);
});

test('a refused text is not offered for retry; a key conflict gets a new key', async () => {
  const { conversation, script, calls, seen } = world();
  script.start.push(started('s1'));
  await conversation.open();
  script.send.push(failing({ slug: 'text-too-long', status: 400 }), failing({ slug: 'idempotency-conflict', status: 409 }), turn());
  await conversation.send('a');
  await conversation.send('b');
  expect(seen()).toEqual(['welcome s1', 'a [refused]', 'b [failed]']);
  await conversation.retry('k2');
  expect(calls.at(-1)).toBe('send s1 b k3');
});

test('an unreachable server can be tried again; a refused page cannot', async () => {
  const { conversation, script } = world();
  script.start.push(failing({}), started('s1'));
  await conversation.open();
  expect(conversation.view.phase).toBe('unreachable');
  await conversation.open();
  expect(conversation.view.phase).toBe('ready');

  const refused = world();
  refused.script.start.push(failing({ slug: 'origin-not-allowed', status: 403 }));
  await refused.conversation.open();
  await refused.conversation.open();
  expect(refused.conversation.view.phase).toBe('unavailable');
});

test('asking for a person after the session ended asks in the new one', async () => {
  const { conversation, script, calls } = world();
  script.start.push(started('s1'), started('s2'));
  await conversation.open();
  script.escalate.push(sessionGone as Outcome<never>, failing({ status: 400, slug: 'invalid-request', field: 'contactEmail' }));
  expect(await conversation.escalate({})).toEqual({ refused: 'contactEmail' });
  expect(calls).toEqual(['start', 'escalate s1', 'start resuming s1 token-s1', 'escalate s2']);
});

test('an answer nobody can read fails one message, not those after it', async () => {
  const { conversation, script, seen } = world();
  script.start.push(started('s1'));
  await conversation.open();
  script.send.push({ ok: true, value: { state } } as unknown as Outcome<Turn>, turn(message(2, 'shopper', 'b')));
  await expect(conversation.send('a')).rejects.toThrow(TypeError);
  await conversation.send('b');
  expect(seen()).toEqual(['welcome s1', 'b', 'a [failed]']);
  expect(conversation.view.replying).toBe(false);
});

test('after it is disposed nothing is told any more', async () => {
  const { conversation, script, box } = world();
  script.start.push(started('s1'));
  const opening = conversation.open();
  conversation.dispose();
  const told = box.views.length;
  await opening;
  expect(box.views).toHaveLength(told);
  expect(box.stored).toBeNull();
});

test('what another tab says is heard, told once, and an answer to it awaited', async () => {
  const { conversation, script, heard, seen, box } = world();
  script.start.push(started('a'));
  conversation.follow();
  expect(heard).toHaveLength(0);
  await conversation.open();
  heard[0]!.tell(message(1, 'assistant', 'welcome a'), message(2, 'shopper', 'from elsewhere'), { on: true });
  expect(seen()).toEqual(['welcome a', 'from elsewhere']);
  expect(conversation.view.replying).toBe(true);
  heard[0]!.tell(message(3, 'assistant', 'answer'), { ...state, awaiting: 'email' }, { on: false });
  expect(seen()).toEqual(['welcome a', 'from elsewhere', 'answer']);
  expect(conversation.view).toMatchObject({ replying: false, state: { awaiting: 'email' } });
  expect(box.told).toEqual(['welcome a', 'from elsewhere', 'answer']);
});

test('what is heard while a message is on its way waits for the answer, and the line stays the same', async () => {
  const { conversation, heard, seen, box, api, script } = world();
  script.start.push(started('a'));
  conversation.follow();
  await conversation.open();
  let answer!: (turn: Outcome<Turn>) => void;
  Object.assign(api, { send: () => new Promise<Outcome<Turn>>(done => (answer = done)) });
  const sent = conversation.send('mine');
  await expect.poll(() => conversation.view.replying && Boolean(answer)).toBe(true);
  const key = conversation.view.entries.at(-1)!.key;
  heard[0]!.tell(message(2, 'shopper', 'mine'), { on: true }, message(3, 'assistant', 'answer'));
  expect(seen()).toEqual(['welcome a', 'mine [sending]']);
  answer(turn(message(2, 'shopper', 'mine'), message(3, 'assistant', 'answer')));
  await sent;
  expect(seen()).toEqual(['welcome a', 'mine', 'answer']);
  expect(conversation.view.entries[1]!.key).toBe(key);
  expect(conversation.view.replying).toBe(false);
  expect(box.told).toEqual(['welcome a', 'mine', 'answer']);
});

test('a renewed session is followed instead of the old one; after the end nothing is heard', async () => {
  const { conversation, script, heard, seen } = world();
  script.start.push(started('a'), renewed('a', message(1, 'assistant', 'welcome a')));
  script.send.push(sessionGone, turn(message(2, 'shopper', 'x'), message(3, 'assistant', 'y')));
  conversation.follow();
  await conversation.open();
  await conversation.send('x');
  expect(heard.map(({ of, over }) => [of, over.aborted])).toEqual([['token-a', true], ['token-a-2', false]]);
  heard[0]!.tell(message(9, 'assistant', 'of the old one'));
  conversation.dispose();
  expect(heard[1]!.over.aborted).toBe(true);
  heard[1]!.tell(message(9, 'assistant', 'too late'));
  expect(seen()).toEqual(['welcome a', 'x', 'y']);
});
