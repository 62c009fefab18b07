import type { Role, Standing } from '../api/wire';
import { locale, texts, type TextKey } from './texts';

const ROLES: Readonly<Record<Role, TextKey>> = { owner: 'roleOwner', lead: 'roleLead', agent: 'roleAgent', viewer: 'roleViewer' };

const PLANS: Readonly<Record<string, TextKey>> = { free: 'planFree', starter: 'planStarter', growth: 'planGrowth', scale: 'planScale' };

const STANDINGS: Readonly<Record<Standing, TextKey>> = { active: 'statusActive', suspended: 'statusSuspended', closing: 'statusClosing', closed: 'statusClosed' };

/** The plans a tenant can be on, the smallest first. */
export const PLAN_CODES: readonly string[] = Object.keys(PLANS);

export function roleName(role: Role): string {
  return texts(ROLES[role]);
}

/** A plan that came later is shown by its code. */
export function planName(plan: string): string {
  const key = PLANS[plan];
  return key ? texts(key) : plan;
}

export function standingName(status: Standing): string {
  return texts(STANDINGS[status]);
}

/** The languages that Lumen speaks. */
export const LANGUAGE_CODES: readonly string[] = ['en', 'es', 'fr', 'de', 'pt', 'it', 'nl'];

const languages = new Intl.DisplayNames([locale], { type: 'language' });

/** A language by its name in the reader's own. */
export function languageName(code: string): string {
  return languages.of(code) ?? code;
}

const TROUBLES: Readonly<Record<string, TextKey>> = {
  token_refused: 'troubleTokenRefused',
  right_missing: 'troubleRightMissing',
  shop_not_found: 'troubleShopNotFound',
  shop_closed: 'troubleShopClosed',
  store_down: 'troubleStoreDown',
  too_slow: 'troubleTooSlow',
  throttled: 'troubleThrottled',
  unreadable: 'troubleUnreadable',
};

/** What is wrong between Lumen and a shop; what has no words yet is not understood. */
export function troubleText(code: string): string {
  return texts(TROUBLES[code] ?? 'troubleUnreadable');
}
