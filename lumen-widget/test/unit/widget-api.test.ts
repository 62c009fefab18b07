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
