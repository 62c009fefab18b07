import { readProblem, unreachable, type Outcome, type Problem } from './problem';
import { ServerEvents, type ServerEvent } from './server-events';
import type { Escalated, Session, StartedSession, Turn, WidgetConfig } from './wire';

/** What the widget API needs from the browser; tests hand in their own. */
export interface Transport {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  readonly pause: (milliseconds: number) => Promise<void>;
}

export interface EscalationRequest {
  readonly reason?: string;
  readonly contactEmail?: string;
}

/** How a session begins. */
export interface Beginning {
  readonly locale: string;
  /** Signed by the store for a shopper who is signed in there. */
  readonly customerToken?: string | undefined;
  /** A session of this browser that is over: its conversation goes on, without what was proven in it. */
  readonly resume?: Session | undefined;
}

export interface FeedbackRequest {
  readonly messageId: string;
  readonly helpful: boolean;
  readonly remark?: string;
}

interface Call {
  readonly method?: 'GET' | 'POST';
  readonly body?: object;
  readonly session?: Session;
  readonly idempotencyKey?: string;
  /** Whether the same call may be sent twice without harm. */
  readonly repeatable: boolean;
}

const TIME_LIMIT_MS = 20_000;
const SECOND_TRY_AFTER_MS = 700;
/** A stream is heard of at once and every twenty seconds. */
const SILENCE_MS = 45_000;
/** What a server or a proxy without streams amounts to. */
const noStream: Problem = { slug: 'no-stream', status: 406 };

/**
 * The widget API of one Lumen server. Calls never throw for what the network or the server may do;
 * they answer with an outcome. Calls that are safe to repeat are repeated once when the line drops.
 */
export class WidgetApi {
  constructor(
    private readonly base: string,
    private readonly transport: Transport,
    private readonly cancelled: AbortSignal,
  ) {}

  config(widgetKey: string, locale: string): Promise<Outcome<WidgetConfig>> {
    return this.#call(`/config/${encodeURIComponent(widgetKey)}?${new URLSearchParams({ locale })}`, { repeatable: true });
  }

  start(widgetKey: string, { locale, customerToken, resume }: Beginning): Promise<Outcome<StartedSession>> {
    const body = {
      key: widgetKey, locale, customerToken, resume: resume && { sessionId: resume.sessionId, token: resume.token },
    };
    return this.#call('/sessions', { method: 'POST', body, repeatable: true });
  }

  /** Sends a message, with a locale when the shopper has chosen one. The same key again is the same message, answered once. */
  send(session: Session, text: string, idempotencyKey: string, locale?: string): Promise<Outcome<Turn>> {
    return this.#call(`${pathOf(session)}/messages`, {
      method: 'POST', body: { text, locale }, session, idempotencyKey, repeatable: true,
    });
  }

  /** Tells who the shopper is, in a session that is under way. */
  identify(session: Session, customerToken: string): Promise<Outcome<Turn>> {
    return this.#call(`${pathOf(session)}/identity`, {
      method: 'POST', body: { customerToken }, session, repeatable: true,
    });
  }

  /** Says whether an answer helped; said again, the later word counts. */
  feedback(session: Session, request: FeedbackRequest): Promise<Outcome<unknown>> {
    return this.#call(`${pathOf(session)}/feedback`, {
      method: 'POST', body: request, session, repeatable: true,
    });
  }

  /** Brings every message after the given position. */
  after(session: Session, seq: number): Promise<Outcome<Turn>> {
    return this.#call(`${pathOf(session)}/messages?after=${seq}`, { session, repeatable: true });
  }

  /**
   * Tells what happens after the given position, as it happens, until the stream ends; answers why it ended. One that is
   * silent from the beginning is kept back on its way and no stream at all.
   */
  async events(session: Session, seq: number, over: AbortSignal, tell: (events: readonly ServerEvent[]) => void): Promise<Problem> {
    const left = new AbortController();
    let heard = false;
    let silent = false;
    const soon = <T>(work: Promise<T>): Promise<T> => Promise.race([work, this.transport.pause(SILENCE_MS).then(() => {
      silent = true;
      throw unreachable;
    })]);
    try {
      const response = await soon(this.transport.fetch(`${this.base}${pathOf(session)}/events?after=${seq}`, {
        headers: { Accept: 'text/event-stream, application/problem+json', Authorization: `Bearer ${session.token}` },
        cache: 'no-store',
        credentials: 'omit',
        signal: AbortSignal.any([this.cancelled, over, left.signal]),
      }));
      if (!response.ok) return await readProblem(response);
      if (!response.body || !response.headers.get('Content-Type')?.startsWith('text/event-stream')) return noStream;
      const reader = response.body.getReader();
      const events = new ServerEvents();
      for (;;) {
        const { done, value } = await soon(reader.read());
        if (done) return unreachable;
        heard = true;
        tell(events.take(value));
      }
    } catch {
      return silent && !heard ? noStream : unreachable;
    } finally {
      left.abort();
    }
  }

  escalate(session: Session, request: EscalationRequest): Promise<Outcome<Escalated>> {
    return this.#call(`${pathOf(session)}/escalations`, {
      method: 'POST', body: request, session, repeatable: false,
    });
  }

  async #call<T>(path: string, call: Call): Promise<Outcome<T>> {
    const first = await this.#once<T>(path, call);
    if (first.ok || !call.repeatable || !isPassing(first.problem) || this.cancelled.aborted) return first;
    await this.transport.pause(SECOND_TRY_AFTER_MS);
    return this.#once(path, call);
  }

  async #once<T>(path: string, call: Call): Promise<Outcome<T>> {
    try {
      const response = await this.transport.fetch(this.base + path, {
        method: call.method ?? 'GET',
        headers: headersOf(call),
        ...(call.body && { body: JSON.stringify(call.body) }),
        credentials: 'omit',
        signal: AbortSignal.any([this.cancelled, AbortSignal.timeout(TIME_LIMIT_MS)]),
      });
      return response.ok
        ? { ok: true, value: (response.status === 204 ? undefined : await response.json()) as T }
        : { ok: false, problem: await readProblem(response) };
    } catch {
      // fetch tells a dropped line, a refused connection and a time-out apart only by wording
      return { ok: false, problem: unreachable };
    }
  }
}

function pathOf(session: Session): string {
  return `/sessions/${encodeURIComponent(session.sessionId)}`;
}

function headersOf(call: Call): Record<string, string> {
  return {
    Accept: 'application/json, application/problem+json',
    ...(call.body && { 'Content-Type': 'application/json' }),
    ...(call.session && { Authorization: `Bearer ${call.session.token}` }),
    ...(call.idempotencyKey && { 'Idempotency-Key': call.idempotencyKey }),
  };
}

/** A dropped line or a gateway between two server starts: likely gone a moment later. */
function isPassing({ status }: Problem): boolean {
  return status === 0 || status === 502 || status === 504;
}
