import { expect, test } from '@playwright/test';
import type { Item, Order } from '../../src/api/wire';
import { isSpread } from '../../src/kit/pieces';
import { order1042, onTheWay } from '../fake/orders';

const item = (title: string, quantity = 1): Item => ({ title, quantity });
const order = (items: readonly Item[], parcels: readonly (readonly Item[])[], more: Partial<Order> = {}): Order =>
  ({ ...order1042, items, shipments: parcels.map(inside => ({ ...onTheWay, items: inside })), ...more });

test('an order is spread when each piece is in a parcel or still to come', () => {
  const items = [item('lamp', 2), item('lamp'), item('shelf')];
  expect(isSpread(order(items, [[item('lamp', 3)], [item('shelf')]]))).toBe(true);
  expect(isSpread(order(items, [[item('lamp', 2)], [item('lamp')]], { waiting: [item('shelf')] }))).toBe(true);
});

test('a piece that is named nowhere, or not as often, keeps the list', () => {
  const items = [item('lamp'), item('lamp'), item('shelf')];
  expect(isSpread(order(items, [[item('lamp')], [item('shelf')]]))).toBe(false);
  expect(isSpread(order(items, [[item('lamp', 2)], []]))).toBe(false);
});

test('one parcel, or more at the store than is listed, keeps the list', () => {
  const items = [item('lamp')];
  expect(isSpread(order(items, [items]))).toBe(false);
  expect(isSpread(order(items, [items, items], { moreItems: true }))).toBe(false);
});
