import { expect, test } from '@playwright/test';
import { unreachable, type Problem } from '../../src/api/problem';
import type { ServerEvent } from '../../src/api/server-events';
import type { Session } from '../../src/api/wire';
import { Live } from '../../src/conversation/live';

const session = (name: string): Session => ({ sessionId: name, token: `token-${name}`, expiresAt: '' });
const event = (name: string, data: object): ServerEvent => ({ name, data: JSON.stringify(data) });

interface Stream {
  readonly of: string;
  readonly after: number;
  readonly over: AbortSignal;
  readonly tell: (...events: ServerEvent[]) => void;
  readonly end: (problem?: Partial<Problem>) => Promise<void>;
}

/** A line whose server is the test, and whose pauses end at once. */
function world(chance = 0.999) {
  const streams: Stream[] = [];
  const pauses: number[] = [];
  const box = { session: session('a') as Session | null, place: 3, changes: 0 };
  const api = {
    events: (of: Session, after: number, over: AbortSignal, tell: (events: readonly ServerEvent[]) => void) =>
      new Promise<Problem>(done => streams.push({
        of: of.sessionId, after, over,
        tell: (...events) => tell(events),
        end: async (problem = {}) => {
          done({ ...unreachable, ...problem });
          for (let i = 0; i < 20; i++) await Promise.resolve();
        },
      })),
  };
  const live: Live = new Live(api, { pause: async milliseconds => void pauses.push(Math.round(milliseconds)), chance: () => chance }, {
    session: () => box.session, place: () => box.place, changed: () => void box.changes++,
  });
  return { live, streams, pauses, box };
}

test('nothing is heard before somebody looks, and one stream then', () => {
  const { live, streams } = world();
  live.tend();
  expect(streams).toHaveLength(0);
  live.follow();
  live.follow();
  live.tend();
  expect(streams.map(({ of, after }) => [of, after])).toEqual([['a', 3]]);
});

test('what was heard is handed over once', () => {
  const { live, streams, box } = world();
  live.follow();
  streams[0]!.tell(event('message', { seq: 4 }), event('state', { awaiting: 'email' }), event('something later', {}));
  expect(box.changes).toBe(1);
  expect(live.take()).toEqual({ messages: [{ seq: 4 }], state: { awaiting: 'email' } });
  expect(live.take()).toBeNull();
});

test('typing is shown until it ends, an answer comes some other way, or the line breaks', async () => {
  const { live, streams } = world();
  live.follow();
  const typing = (on: boolean): void => streams.at(-1)!.tell(event('typing', { on }));
  typing(true);
  expect(live.typing).toBe(true);
  typing(false);
  expect(live.typing).toBe(false);
  typing(true);
  live.still();
  expect(live.typing).toBe(false);
  typing(true);
  await streams[0]!.end();
  expect(live.typing).toBe(false);
});

test('comes again after growing pauses, from where it was, and soon again once something was heard', async () => {
  const { streams, pauses, live, box } = world();
  live.follow();
  for (let i = 0; i < 7; i++) await streams.at(-1)!.end();
  expect(pauses).toEqual([1000, 1999, 3998, 7996, 15992, 29985, 29985]);
  box.place = 9;
  streams.at(-1)!.tell(event('state', {}));
  await streams.at(-1)!.end();
  expect(pauses.at(-1)).toBe(1000);
  expect(streams.at(-1)!.after).toBe(9);
});

test('pauses differ by chance, and never come below what the server asked for', async () => {
  const { live, streams, pauses } = world(0);
  live.follow();
  await streams[0]!.end();
  await streams[1]!.end({ status: 503, retryAfter: 30 });
  await streams[2]!.end({ status: 429, retryAfter: 1 });
  expect(pauses).toEqual([500, 30_000, 2000]);
});

for (const status of [401, 403, 404, 406, 410]) {
  test(`${status}: is not asked again for this session until somebody looks again`, async () => {
    const { live, streams, pauses, box } = world();
    live.follow();
    await streams[0]!.end({ status });
    live.tend();
    expect(streams).toHaveLength(1);
    expect(pauses).toEqual([]);
    box.session = session('b');
    live.tend();
    expect(streams.map(({ of }) => of)).toEqual(['a', 'b']);
    await streams[1]!.end({ status });
    live.follow();
    expect(streams).toHaveLength(3);
  });
}

for (const reason of ['expired', 'closed', 'replaced']) {
  test(`an end that says "${reason}" is one`, async () => {
    const { live, streams } = world();
    live.follow();
    streams[0]!.tell(event('end', { reason }));
    await streams[0]!.end();
    live.tend();
    expect(streams).toHaveLength(1);
  });
}

test('an end that says "renew" is followed by another stream', async () => {
  const { live, streams } = world();
  live.follow();
  streams[0]!.tell(event('end', { reason: 'renew' }));
  await streams[0]!.end();
  expect(streams).toHaveLength(2);
});

test('nobody looks any more: the stream ends, and what it still says is not heard', async () => {
  const { live, streams } = world();
  live.follow();
  live.rest();
  expect(streams[0]!.over.aborted).toBe(true);
  streams[0]!.tell(event('message', { seq: 4 }));
  await streams[0]!.end();
  expect(live.take()).toBeNull();
  expect(streams).toHaveLength(1);
  live.follow();
  expect(streams).toHaveLength(2);
});

test('another session takes the place of the one before, with all that was heard of that', () => {
  const { live, streams, box } = world();
  live.follow();
  streams[0]!.tell(event('message', { seq: 4 }));
  box.session = session('b');
  live.tend();
  expect(streams[0]!.over.aborted).toBe(true);
  expect(live.take()).toBeNull();
  expect(streams[1]!.of).toBe('b');
});

test('without a line nothing is asked', async () => {
  const { live, streams, box } = world();
  live.follow();
  box.session = null;
  await streams[0]!.end();
  expect(streams).toHaveLength(1);
  box.session = session('a');
  live.tend();
  expect(streams).toHaveLength(2);
});

test('a line that is back is used at once', () => {
  const { live, streams } = world();
  live.again();
  expect(streams).toHaveLength(0);
  live.follow();
  live.again();
  expect(streams[0]!.over.aborted).toBe(true);
  expect(streams).toHaveLength(2);
});
