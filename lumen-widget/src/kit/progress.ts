import type { Order, Shipment } from '../api/wire';
import type { MessageKey } from '../messages/texts';

/** How far a parcel or order has come: the steps in order and the one it stands at. */
export interface Progress {
  readonly steps: readonly MessageKey[];
  readonly current: number;
}

/** How a state should feel at a glance. */
export type Tone = 'moving' | 'done' | 'attention' | 'quiet';

const DELIVERY: readonly MessageKey[] = ['stepPlaced', 'stepPacked', 'stepShipped', 'stepOutForDelivery', 'stepDelivered'];
const PICK_UP: readonly MessageKey[] = ['stepPlaced', 'stepPacked', 'stepShipped', 'stepReadyForPickup', 'stepDelivered'];

const SHIPMENT_STEP: Readonly<Record<string, number>> = {
  label_created: 1, waiting_for_pickup: 1,
  shipped: 2, in_transit: 2, delayed: 2, exception: 2,
  out_for_delivery: 3, attempted: 3, ready_for_pickup: 3,
  delivered: 4,
};

/** Only states that say where an order is; on hold, scheduled or cancelled have no place on the way. */
const ORDER_STEP: Readonly<Record<string, number>> = { processing: 0, shipped: 2, delivered: 4 };

const TONES: Readonly<Record<string, Tone>> = {
  delivered: 'done', paid: 'done',
  on_hold: 'attention', attempted: 'attention', delayed: 'attention', exception: 'attention', expired: 'attention',
  cancelled: 'quiet', unknown: 'quiet', voided: 'quiet', scheduled: 'quiet',
};

/** The way of one parcel, or null when its state says nothing about the way. */
export function progressOfShipment({ status }: Shipment): Progress | null {
  const current = SHIPMENT_STEP[status.code];
  if (current === undefined) return null;
  return { steps: status.code === 'ready_for_pickup' ? PICK_UP : DELIVERY, current };
}

/** The way of an order that is not split: its only parcel knows best, then the order's own state. */
export function progressOfOrder({ status, shipments }: Order): Progress | null {
  if (shipments.length > 1 || status.code === 'cancelled') return null;
  const ofShipment = shipments[0] && progressOfShipment(shipments[0]);
  if (ofShipment) return ofShipment;
  const current = ORDER_STEP[status.code];
  return current === undefined ? null : { steps: DELIVERY, current };
}

export function toneOf(code: string): Tone {
  return TONES[code] ?? 'moving';
}
