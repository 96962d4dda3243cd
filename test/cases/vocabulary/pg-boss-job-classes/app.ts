import { Barn, Chore } from './chore';

export class MilkCows extends Chore<string> {
  protected static queueName = 'milk-cows';

  static async handle(_job: unknown) {
    await MakeCheese.send('gouda');
  }
}

export class MakeCheese extends Chore<string> {
  protected static queueName = 'make-cheese';

  static handle(_job: unknown) {
    return SellCheese.sendAll([1, 2]);
  }
}

export class SellCheese extends Chore<number> {
  static getQueueName() {
    return 'sell-cheese';
  }
}

Barn.register(MilkCows);
Barn.register(MakeCheese);

export const morning = () => MilkCows.send('Berta');
