import { readProblem, unreachable, type Problem as Refusal } from 'lumen-widget/src/api/problem';

const PATIENCE_MS = 15_000;

/** Why a call did not succeed. */
export interface Problem extends Refusal {
  /** The server's own sentence about it, in the reader's language. */
  readonly detail?: string;
}

/** What a call brought: a value or a problem. Both are expected. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** A call that its caller gave up; nobody waits for its answer. */
export const abandoned: Problem = { slug: 'abandoned', status: 0 };

/** Told to the document when a write met the end of the session. */
export const SESSION_OVER = 'lumen-session-over';

/** Reads from a door. Only a caller that hands in a signal can meet `abandoned`. */
export async function read<T>(address: string, signal?: AbortSignal): Promise<Outcome<T>> {
  return call<T>(address, { method: 'GET' }, signal);
}

/** Writes through a door, which may answer something; the extra header is one that no page of another origin can send. */
export async function write<T = null>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', address: string, body?: object): Promise<Outcome<T>> {
  return told(await call<T>(address, {
    method,
    headers: { 'X-Lumen-Request': '1', ...(body && { 'Content-Type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  }));
}

/** Sends a file through a door, as the type that the browser takes it for. */
export async function upload<T>(address: string, file: File): Promise<Outcome<T>> {
  return told(await call<T>(address, { method: 'POST', headers: { 'X-Lumen-Request': '1', 'Content-Type': file.type || 'application/octet-stream' }, body: file }));
}

/** Lets the page know when the session is over while somebody is at work on it. */
export function told<T>(outcome: Outcome<T>): Outcome<T> {
  if (!outcome.ok && outcome.problem.status === 401) document.dispatchEvent(new CustomEvent(SESSION_OVER));
  return outcome;
}

async function call<T>(address: string, init: RequestInit & { headers?: Record<string, string> }, signal?: AbortSignal): Promise<Outcome<T>> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  try {
    const response = await fetch(address, {
      ...init,
      headers: { Accept: 'application/json, application/problem+json', 'Accept-Language': document.documentElement.lang, ...init.headers },
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
    if (!response.ok) return { ok: false, problem: await problemOf(response) };
    return { ok: true, value: (response.status === 204 ? null : await response.json()) as T };
  } catch {
    return { ok: false, problem: signal?.aborted ? abandoned : unreachable };
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const told = response.clone().json().then((body: { detail?: unknown } | null) => body?.detail, () => undefined);
  const problem = await readProblem(response);
  const detail = await told;
  return typeof detail === 'string' ? { ...problem, detail } : problem;
}
