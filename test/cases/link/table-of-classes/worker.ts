import { type Chore, house, Wash } from './chores';
import { chores } from './table';

house.on('asked', (name: string, room: string) => {
  const Found = chores[name];
  new Found().perform(room);
});

export class Cellar {
  private readonly chores: { [name: string]: Chore } = {};

  clean(name: string): void {
    this.chores[name].perform('cellar');
  }
}

const known: Record<string, Chore> = {};
known[process.argv[2]] = new Wash();

/** What is put into the table says more than its type. */
export function clean(name: string): void {
  known[name].perform('kitchen');
}
