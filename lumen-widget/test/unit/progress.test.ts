import { expect, test } from '@playwright/test';
import { progressOfOrder, progressOfShipment, toneOf } from '../../src/kit/progress';
import { onTheWay, order1042, splitOrder } from '../fake/orders';

const coded = (code: string) => ({ code, label: code });

test('every state of a parcel that says where it is has its step', () => {
  const steps = Object.fromEntries(
    ['label_created', 'waiting_for_pickup', 'shipped', 'in_transit', 'delayed', 'exception', 'out_for_delivery', 'attempted', 'ready_for_pickup', 'delivered', 'cancelled', 'unknown', 'made_up']
      .map(code => [code, progressOfShipment({ ...onTheWay, status: coded(code) })?.current ?? null]));
  expect(steps).toEqual({
    label_created: 1, waiting_for_pickup: 1, shipped: 2, in_transit: 2, delayed: 2, exception: 2,
    out_for_delivery: 3, attempted: 3, ready_for_pickup: 3, delivered: 4, cancelled: null, unknown: null, made_up: null,
  });
});

test('a parcel to be picked up has no van on its way', () => {
  const progress = progressOfShipment({ ...onTheWay, status: coded('ready_for_pickup') });
  expect(progress?.steps).toContain('stepReadyForPickup');
  expect(progress?.steps).not.toContain('stepOutForDelivery');
});

test('an order without parcels stands where its own state says', () => {
  const at = (code: string) => progressOfOrder({ ...order1042, shipments: [], status: coded(code) })?.current ?? null;
  expect(['processing', 'shipped', 'delivered'].map(at)).toEqual([0, 2, 4]);
  expect(['on_hold', 'scheduled', 'cancelled', 'unknown', 'partially_shipped'].map(at)).toEqual([null, null, null, null, null]);
});

test('the only parcel knows better than the order', () => {
  expect(progressOfOrder({ ...order1042, shipments: [{ ...onTheWay, status: coded('out_for_delivery') }] })?.current).toBe(3);
});

test('a split order shows the way of each parcel, not one of its own', () => {
  expect(progressOfOrder(splitOrder)).toBeNull();
});

test('a cancelled order shows no way', () => {
  expect(progressOfOrder({ ...order1042, status: coded('cancelled') })).toBeNull();
});

test('tones', () => {
  expect(['delivered', 'delayed', 'cancelled', 'in_transit'].map(toneOf)).toEqual(['done', 'attention', 'quiet', 'moving']);
});
