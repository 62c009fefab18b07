import { expect, test } from '@playwright/test';
import { WidgetApi } from '../../src/api/widget-api';

const session = { sessionId: 's/1', token: 't1', expiresAt: '' };
type Answer = Response | 'dropped';

function apiWith(...answers: Answer[]) {
  const calls: { readonly address: string; readonly init: RequestInit; readonly headers: Record<string, string> }[] = [];
  const pauses: number[] = [];
  const over = new AbortController();
  const api = new WidgetApi('http://lumen/widget/v1', {
    fetch: async (address, init) => {
      calls.push({ address, init, headers: init.headers as Record<string, string> });
      const answer = answers.shift() ?? 'dropped';
      if (answer === 'dropped') throw new TypeError('Failed to fetch');
      return answer;
    },
    pause: async milliseconds => void pauses.push(milliseconds),
  }, over.signal);
  return { api, calls, pauses, over };
}

const turn = (): Response => Response.json({ messages: [], state: { awaiting: 'none', verifiedOrders: [], ticket: null } });

test('sends text, token and key where they belong, and no cookie', async () => {
  const { api, calls } = apiWith(turn());
  await api.send(session, 'hello', 'k1');
  expect(calls[0]!.address).toBe('http://lumen/widget/v1/sessions/s%2F1/messages');
  expect(calls[0]!.headers).toMatchObject({ 'Authorization': 'Bearer t1', 'Idempotency-Key': 'k1', 'Content-Type': 'application/json' });
  expect(calls[0]!.init).toMatchObject({ method: 'POST', body: '{"text":"hello"}', credentials: 'omit' });
});

test('begins with what is known and leaves out what is not', async () => {
  const { api, calls } = apiWith(Response.json({}), Response.json({}));
  await api.start('wk', { locale: 'en' });
  await api.start('wk', { locale: 'de', customerToken: 'jwt', resume: session });
  expect(calls.map(({ init }) => JSON.parse(String(init.body)))).toEqual([
    { key: 'wk', locale: 'en' },
    { key: 'wk', locale: 'de', customerToken: 'jwt', resume: { sessionId: 's/1', token: 't1' } },
  ]);
});

test('an answer without content is an answer', async () => {
  const { api, calls } = apiWith(new Response(null, { status: 204 }));
  expect((await api.feedback(session, { messageId: 'm1', helpful: true })).ok).toBe(true);
  expect(calls[0]!.init).toMatchObject({ method: 'POST', body: '{"messageId":"m1","helpful":true}' });
});

test('a dropped line is tried once more with the same key', async () => {
  const { api, calls, pauses } = apiWith('dropped', turn());
  expect((await api.send(session, 'hello', 'k1')).ok).toBe(true);
  expect(calls.map(call => call.headers['Idempotency-Key'])).toEqual(['k1', 'k1']);
  expect(pauses).toHaveLength(1);
});

test('after the second failure the caller is told', async () => {
  const { api, calls } = apiWith('dropped', 'dropped', turn());
  expect(await api.send(session, 'hello', 'k1')).toEqual({ ok: false, problem: { slug: 'unreachable', status: 0 } });
  expect(calls).toHaveLength(2);
});

test('a ticket is never asked for twice by itself', async () => {
  const { api, calls } = apiWith('dropped', Response.json({}));
  expect((await api.escalate(session, {})).ok).toBe(false);
  expect(calls).toHaveLength(1);
});

test('nothing goes out any more once the widget is shut down', async () => {
  const { api, calls, over } = apiWith('dropped', turn());
  over.abort();
  expect((await api.after(session, 3)).ok).toBe(false);
  expect(calls).toHaveLength(1);
  expect(calls[0]!.init.signal!.aborted).toBe(true);
});

test('reads problem documents, and refusals no Lumen server wrote', async () => {
  const problem = (body: BodyInit, status: number, headers = {}): Response => new Response(body, { status, headers });
  const { api } = apiWith(
    problem('{"type":"/problems/rate-limited","status":429,"retryAfter":11.2}', 429),
    problem('<html>', 503, { 'Retry-After': '30' }),
    problem('{"type":"/problems/invalid-request","field":"text"}', 400),
    problem('null', 500),
    problem('[]', 403, { 'Retry-After': 'Wed, 21 Oct 2015 07:28:00 GMT' }),
  );
  const met = [];
  for (let i = 0; i < 5; i++) met.push(await api.send(session, 'x', 'k'));
  expect(met.map(outcome => !outcome.ok && outcome.problem)).toEqual([
    { slug: 'rate-limited', status: 429, retryAfter: 12 },
    { slug: '', status: 503, retryAfter: 30 },
    { slug: 'invalid-request', status: 400, field: 'text' },
    { slug: '', status: 500 },
    { slug: '', status: 403 },
  ]);
});

test('an answer that is no JSON counts as no answer', async () => {
  const { api } = apiWith(new Response('<html>'), new Response('<html>'));
  expect(await api.after(session, 0)).toEqual({ ok: false, problem: { slug: 'unreachable', status: 0 } });
});

/** A stream in parts, and pauses that end when the test says so. */
function streaming(answer: (() => Response) | 'never') {
  const ends: (() => void)[] = [];
  const calls: { readonly address: string; readonly init: RequestInit }[] = [];
  const api = new WidgetApi('http://lumen/widget/v1', {
    fetch: (address, init) => {
      calls.push({ address, init });
      return answer === 'never' ? new Promise(() => {}) : Promise.resolve(answer());
    },
    pause: () => new Promise(done => ends.push(done)),
  }, new AbortController().signal);
  return { api, calls, silence: () => ends.forEach(end => end()) };
}

const eventsOf = (...parts: string[]): Response => new Response(new ReadableStream({
  start: line => {
    parts.forEach(part => line.enqueue(new TextEncoder().encode(part)));
    line.close();
  },
}), { headers: { 'Content-Type': 'text/event-stream;charset=UTF-8' } });

test('tells the events of a stream until it ends, with the token in a header', async () => {
  const { api, calls } = streaming(() => eventsOf('event: typing\nda', 'ta: {"on":true}\n\n'));
  const heard: unknown[] = [];
  expect(await api.events(session, 4, new AbortController().signal, events => heard.push(...events))).toMatchObject({ status: 0 });
  expect(heard).toEqual([{ name: 'typing', data: '{"on":true}' }]);
  expect(calls[0]!.address).toBe('http://lumen/widget/v1/sessions/s%2F1/events?after=4');
  expect(calls[0]!.init).toMatchObject({ credentials: 'omit', headers: { Authorization: 'Bearer t1' } });
  expect(calls[0]!.init.signal!.aborted).toBe(true);
});

test('a refusal is read as any other, and an answer that is no stream is none', async () => {
  const none = new AbortController().signal;
  const full = streaming(() => Response.json({ type: '/problems/service-unavailable', retryAfter: 30 }, { status: 503 }));
  expect(await full.api.events(session, 0, none, () => {})).toEqual({ slug: 'service-unavailable', status: 503, retryAfter: 30 });
  const page = streaming(() => new Response('<html>', { headers: { 'Content-Type': 'text/html' } }));
  expect(await page.api.events(session, 0, none, () => {})).toMatchObject({ status: 406 });
});

test('a stream that is silent from the beginning is none; one that falls silent has broken', async () => {
  const none = new AbortController().signal;
  const kept = streaming('never');
  const answer = kept.api.events(session, 0, none, () => {});
  kept.silence();
  expect(await answer).toMatchObject({ status: 406 });
  expect(kept.calls[0]!.init.signal!.aborted).toBe(true);
  const open = (): Response => new Response(new ReadableStream({ start: line => line.enqueue(new TextEncoder().encode(': ping\n\n')) }),
    { headers: { 'Content-Type': 'text/event-stream' } });
  const fallen = streaming(open);
  let pings = 0;
  const broken = fallen.api.events(session, 0, none, () => void pings++);
  while (pings === 0) await Promise.resolve();
  await Promise.resolve();
  fallen.silence();
  expect(await broken).toEqual({ slug: 'unreachable', status: 0 });
});
