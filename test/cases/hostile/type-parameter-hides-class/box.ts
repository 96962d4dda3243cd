import { Orders } from './orders';

export const kinds = [Orders];

export class Box<Orders extends { place(): void }> {
  constructor(private readonly content: Orders) {}

  open() {
    this.content.place();
  }
}
