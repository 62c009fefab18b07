import { html, nothing, type TemplateResult } from 'lit';
import type { Why } from '../api/wire-assistant';
import { languageName } from '../kit/names';
import { badge, type Tone } from '../kit/states';
import { language, texts, type TextKey } from '../kit/texts';

const INTENTS: Readonly<Record<string, TextKey>> = {
  track_order: 'intentTrackOrder', tracking_link: 'intentTrackingLink', delivery_date: 'intentDeliveryDate', order_items: 'intentOrderItems',
  payment_status: 'intentPaymentStatus', order_list: 'intentOrderList', not_received: 'intentNotReceived', damaged_item: 'intentDamagedItem',
  cancel_order: 'intentCancelOrder', refund_request: 'intentRefundRequest', return_exchange: 'intentReturnExchange',
  change_address: 'intentChangeAddress', shipping_policy: 'intentShippingPolicy', human_agent: 'intentHumanAgent', frustrated: 'intentFrustrated',
  provide_order_number: 'intentProvideOrderNumber', provide_email: 'intentProvideEmail', greeting: 'intentGreeting', thanks_bye: 'intentThanksBye',
  product_question: 'intentProductQuestion', out_of_scope: 'intentOutOfScope',
};

const RULES: Readonly<Record<string, TextKey>> = {
  courtesy: 'ruleCourtesy', ask_number: 'ruleAskNumber', ask_email: 'ruleAskEmail', ask_code: 'ruleAskCode', no_list: 'ruleNoList', verify: 'ruleVerify',
  send_code: 'ruleSendCode', redeem_code: 'ruleRedeemCode', tell_proven: 'ruleTellProven', tell_signed: 'ruleTellSigned', list: 'ruleList',
  policy: 'rulePolicy', clarify: 'ruleClarify', for_a_person: 'ruleForAPerson', hand_over: 'ruleHandOver', ticket_is_open: 'ruleTicketIsOpen',
  not_understood: 'ruleNotUnderstood',
};

const RESULTS: Readonly<Record<string, readonly [TextKey, Tone]>> = {
  told: ['resultTold', 'done'], quoted: ['resultQuoted', 'done'], courtesy: ['resultCourtesy', 'done'], asked: ['resultAsked', 'quiet'],
  refused: ['resultRefused', 'attention'], explained: ['resultExplained', 'attention'], handed_over: ['resultHandedOver', 'attention'],
  not_known: ['resultNotKnown', 'attention'], store_not_ready: ['resultStoreNotReady', 'attention'],
};

const AWAITING: Readonly<Record<string, TextKey>> = {
  none: 'awaitingNone', order_number: 'awaitingOrderNumber', email: 'awaitingEmail', code: 'awaitingCode',
};

/** What a message came to, in a word or two; what came later is shown by its code. */
export function result(code: string): TemplateResult {
  const known = RESULTS[code];
  return known ? badge(texts(known[0]), known[1]) : badge(code);
}

/** All results, in the order of interest. */
export const RESULT_CODES: readonly string[] = Object.keys(RESULTS);

export function resultName(code: string): string {
  const known = RESULTS[code];
  return known ? texts(known[0]) : code;
}

export function intentName(code: string): string {
  return named(INTENTS, code);
}

/** The rule that a message was answered by, as a sentence. */
export function rule(code: string): string {
  return named(RULES, code);
}

/** The whole reading: what was understood, what had been asked, which rule, what came of it. */
export function reading(why: Why): TemplateResult {
  return html`
    <dl class="reading">
      ${pair('whyUnderstood', html`${intentName(why.intent)}${why.alsoWanted.map(other => html`, ${intentName(other)}`)}`)}
      ${why.sure || why.alternatives.length === 0 ? nothing : pair('whyUnsure', why.alternatives.map(intentName).join(', '))}
      ${pair('whyFound', found(why))}
      ${why.language === language ? nothing : pair('whyLanguage', languageName(why.language))}
      ${pair('whyAwaiting', named(AWAITING, why.awaiting))}
      ${pair('whyRule', rule(why.rule))}
      ${pair('whyResult', result(why.result))}
    </dl>`;
}

function pair(name: TextKey, value: unknown): TemplateResult {
  return html`<div><dt>${texts(name)}</dt><dd>${value}</dd></div>`;
}

function found({ orderNumbers, email, mood }: Why): string {
  const parts = [
    ...orderNumbers.map(number => texts('foundNumber', { number })),
    ...(email ? [texts('foundEmail')] : []),
    ...(mood === 'unhappy' ? [texts('foundUnhappy')] : []),
  ];
  return parts.length > 0 ? parts.join(' · ') : texts('foundNothing');
}

function named(names: Readonly<Record<string, TextKey>>, code: string): string {
  const key = names[code];
  return key ? texts(key) : code;
}
