import { Injectable } from '@nestjs/common';
import type { Courier } from './topics';

// Each says its one name in a method, and is kept under that by one that is given them all.
@Injectable()
export class Couriers {
  private readonly byCarrier = new Map<string, Courier>();
  add(courier: Courier): void {
    this.byCarrier.set(courier.carrier(), courier);
  }
  addAll(couriers: Courier[]): void {
    for (const courier of couriers) this.add(courier);
  }
  dispatch(type: string, parcel: unknown): void {
    this.byCarrier.get(type)?.deliver(parcel);
  }
}
