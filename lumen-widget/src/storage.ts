/**
 * Browser storage that may be missing. A reader who blocks storage makes every access throw;
 * the widget then simply remembers nothing across pages.
 */
export type Area = 'localStorage' | 'sessionStorage';

export function recall(area: Area, name: string): string | null {
  return attempt(() => window[area].getItem(name));
}

export function keep(area: Area, name: string, value: string): void {
  attempt(() => window[area].setItem(name, value));
}

export function forget(area: Area, name: string): void {
  attempt(() => window[area].removeItem(name));
}

function attempt<T>(access: () => T): T | null {
  try {
    return access();
  } catch {
    return null;
  }
}
