/** Why a call did not succeed. */
export interface Problem {
  /** Last part of the problem type ("rate-limited"), or "unreachable" when no answer came. */
  readonly slug: string;
  /** HTTP status, 0 when no answer came. */
  readonly status: number;
  /** The field the server refused, if it named one. */
  readonly field?: string;
  /** Seconds to wait, if the server named them. */
  readonly retryAfter?: number;
}

/** What a call brought: a value or a problem. Both are expected. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export const unreachable: Problem = { slug: 'unreachable', status: 0 };

/** The session is over; only a new one helps. A refused customer token is a 401 too, and leaves the session as it is. */
export function isSessionGone({ status, slug }: Problem): boolean {
  return status === 401 && slug !== 'customer-token-invalid';
}

/** This widget will not work on this page, now or on a second try. */
export function isRefused({ slug }: Problem): boolean {
  return slug === 'origin-not-allowed' || slug === 'tenant-suspended' || slug === 'widget-unknown';
}

/** The server does not accept what was said; saying it without the part it did not like may help. */
export function isUnaccepted({ status }: Problem): boolean {
  return status === 400 || status === 404 || status === 409 || status === 422;
}

/** Reads a refusal; also one that no Lumen server wrote, such as a proxy's own page. */
export async function readProblem(response: Response): Promise<Problem> {
  const body = await response.json().then(asRecord, () => ({} as Record<string, unknown>));
  const seconds = Number(body['retryAfter'] ?? response.headers.get('Retry-After') ?? NaN);
  return {
    slug: String(body['type'] ?? '').split('/').pop()!,
    status: response.status,
    ...(typeof body['field'] === 'string' && { field: body['field'] }),
    ...(seconds >= 0 && { retryAfter: Math.ceil(seconds) }),
  };
}

function asRecord(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}
