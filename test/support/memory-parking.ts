import type { Parked, Parking, TakenUp } from '../../functions/runtime/aws/parking-queue.ts';

/** A parking queue in memory: what lies in it, and how often something was laid back. */
export type MemoryParking = Parking & {
  readonly records: Map<string, Parked | null>;
  readonly laidBack: string[];
  readonly put: (parked: Parked | null) => void;
};

export const memoryParking = (): MemoryParking => {
  const records: MemoryParking['records'] = new Map();
  const laidBack: string[] = [];
  return {
    records,
    laidBack,
    put: (parked) => void records.set(`receipt-${records.size + 1}`, parked),
    takeUp: async (most) =>
      [...records].slice(0, most).map(([receipt, parked]): TakenUp => ({ receipt, parked })),
    remove: async (receipt) => void records.delete(receipt),
    layBack: async (receipt) => void laidBack.push(receipt),
  };
};
