/** How a state should feel at a glance. */
export type Tone = 'moving' | 'done' | 'attention' | 'quiet';

/** Codes of orders and of parcels as the server knows them; a new one moves until it is named here. */
const TONES: Readonly<Record<Exclude<Tone, 'moving'>, readonly string[]>> = {
  done: ['delivered', 'collected', 'handed_over', 'sent_digitally'],
  attention: [
    'on_hold', 'request_declined', 'attempted', 'delayed', 'address_issue', 'exception', 'not_delivered', 'damaged', 'lost',
    'refused', 'returning',
  ],
  quiet: [
    'cancelled', 'cancelled_shipped', 'unknown', 'scheduled', 'returned', 'label_voided', 'nothing_to_ship', 'refunded', 'restocked',
  ],
};

export function toneOf(code: string): Tone {
  const found = Object.entries(TONES).find(([, codes]) => codes.includes(code));
  return (found?.[0] ?? 'moving') as Tone;
}
