import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();

abstract class Store {
  protected abstract readonly name: string;

  remove(id: string) {
    bus.emit(`${this.name}.removed`, id);
  }

  /** Goes on with the next page of the same store: whoever starts it chooses. */
  async clear(page = 0) {
    const { ids, isLast } = await this.page(page);
    for (const id of ids) this.remove(id);
    if (!isLast) await this.clear(page + 1);
  }

  /** The other store is another object: who goes on with it is the one that knows of it. */
  async clearBoth(other: Users) {
    await this.clear();
    await other.clear();
  }

  protected async page(at: number) {
    return { ids: [`${at}`], isLast: at > 2 };
  }
}

export class Users extends Store {
  protected readonly name = 'users';
}

export class Teams extends Store {
  protected readonly name = 'teams';
}

export function reset(users: Users) {
  return users.clear();
}

export function disband(teams: Teams) {
  return teams.clear();
}

bus.on('users.removed', function onUserRemoved() {});
bus.on('teams.removed', function onTeamRemoved() {});
