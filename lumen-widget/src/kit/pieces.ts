import type { Item, Order } from '../api/wire';

/** Whether each piece of a split order is named in a parcel, or as still to come. */
export function isSpread({ items, moreItems, shipments, waiting }: Order): boolean {
  if (shipments.length < 2 || moreItems) return false;
  const inParcels = pieces([...shipments.flatMap(shipment => shipment.items ?? []), ...(waiting ?? [])]);
  return [...pieces(items)].every(([title, quantity]) => (inParcels.get(title) ?? 0) >= quantity);
}

function pieces(items: readonly Item[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const { title, quantity } of items) counted.set(title, (counted.get(title) ?? 0) + quantity);
  return counted;
}
