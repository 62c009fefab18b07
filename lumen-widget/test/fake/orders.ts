import type { Order, Progress, Shipment } from '../../src/api/wire';

const HOUR = 3_600_000;

/** An instant relative to now, in hours. */
export function hours(offset: number): string {
  return new Date(Date.now() + offset * HOUR).toISOString();
}

const WAY = ['Placed', 'Packed', 'Shipped', 'Out for delivery', 'Delivered'];
const way = (step: number): Progress => ({ step, of: WAY.length, labels: WAY });

export const onTheWay: Shipment = {
  carrier: 'UPS',
  trackingNumber: '1Z999AA10123456784',
  trackingUrl: 'https://www.ups.com/track?tracknum=1Z999AA10123456784',
  status: { code: 'in_transit', label: 'In transit' },
  progress: way(3),
  lastEvent: { at: hours(-3), text: 'Departed from facility in Memphis, TN', source: 'UPS' },
  estimatedDelivery: { earliest: hours(40), latest: hours(66) },
};

export const order1042: Order = {
  name: '#1042',
  placedAt: hours(-90),
  status: { code: 'shipped', label: 'Shipped' },
  progress: way(3),
  payment: { code: 'paid', label: 'Paid' },
  items: [
    { title: 'Linen overshirt, sand, M', quantity: 1 },
    { title: 'Merino socks, three pairs', quantity: 2 },
  ],
  shipments: [onTheWay],
  asOf: hours(0),
};

/** Three parcels: one delivered, one on the way, one without number, link or date. */
export const splitOrder: Order = {
  ...order1042,
  name: '#1077',
  status: { code: 'partially_shipped', label: 'Partly shipped' },
  progress: null,
  returned: { code: 'requested', label: 'Return requested' },
  waiting: [{ title: 'Candle', quantity: 1 }],
  items: ['Desk lamp', 'Oak shelf', 'Wool blanket', 'Stoneware bowl', 'Candle'].map(title => ({ title, quantity: 1 })),
  shipments: [
    {
      ...onTheWay, carrier: 'DHL', trackingNumber: '00340434161094042557', trackingUrl: 'https://www.dhl.com/track?id=00340434161094042557',
      status: { code: 'delivered', label: 'Delivered' }, progress: way(5), deliveredAt: hours(-20),
      items: [{ title: 'Desk lamp', quantity: 1 }, { title: 'Oak shelf', quantity: 1 }],
      lastEvent: { at: hours(-20), text: 'Delivered, left with a neighbour', source: 'DHL' }, estimatedDelivery: null,
    },
    {
      ...onTheWay, status: { code: 'delayed', label: 'Delayed' }, carrierGuessed: true, overdue: true,
      estimatedDelivery: { earliest: hours(-40), latest: hours(-40) },
      lastEvent: { at: hours(-150), text: 'Delay on the way', source: 'store', old: true },
    },
    {
      carrier: null, trackingNumber: null, trackingUrl: 'javascript:alert(1)',
      status: { code: 'label_created', label: 'Label created' }, progress: way(2), lastEvent: null, estimatedDelivery: null,
    },
  ],
};
