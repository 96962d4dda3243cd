import { EventEmitter } from 'node:events';

export const events = new EventEmitter();

export class Cards {
  constructor(private readonly cards: { save(card: Card): Promise<Card> }) {}

  async add(card: Card) {
    const added = await this.cards.save(card);
    events.emit('card-added', { cardType: added.type, cardId: added.id });
    events.emit('card-counted', { kind: added.type, id: added.id });
  }
}

interface Card {
  id: string;
  type: string;
}

events.on('card-added', (card: { cardId: string }) => console.log(card.cardId));
