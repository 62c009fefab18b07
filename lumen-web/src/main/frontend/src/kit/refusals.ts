import type { Problem } from '../api/doors';
import { texts } from './texts';

/**
 * Why something was not done, and what helps. The server's own sentence comes first where it knows more than we do; what is
 * typed stays in its fields in any case.
 */
export function refusal({ status, detail, retryAfter }: Problem): string {
  if (status === 0) return texts('notReached');
  if (status === 401) return texts('notSignedInNow');
  if (status === 429 && (retryAfter || !detail)) return texts('busyText', { count: retryAfter ?? 60 });
  if (status >= 500) return texts('notDoneByFault');
  if (detail) return detail;
  if (status === 403) return texts('roleLacking');
  return texts(status === 409 ? 'changedMeanwhile' : 'notSaved');
}
