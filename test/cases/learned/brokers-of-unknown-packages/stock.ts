import { publish, subjects, subscribe } from '@shop/messages';
import { publishEvent, Topics } from '@shop/streams';

export const count = (left: number) => publish(subjects.StockCounted, { left });

export async function watch() {
  await subscribe(subjects.OrderPlaced, async () => count(3));
}

/** What is carried comes first. */
export const empty = (shelf: { id: string }) => publishEvent(shelf, Topics.ShelfEmptied);
