export class User {
  constructor(readonly name: string) {}
}
export class Team {
  constructor(readonly title: string) {}
}
export abstract class Store<T> {
  abstract get model(): new (...args: string[]) => T;
  items: T[] = [];
  create(item: T): T {
    this.items.push(item);
    return item;
  }
}
export class UserStore extends Store<User> {
  get model() {
    return User;
  }
  create(item: User): User {
    return super.create(item);
  }
}
export class TeamStore extends Store<Team> {
  get model() {
    return Team;
  }
  create(item: Team): Team {
    return super.create(item);
  }
}
export function add(store: Store<User>, item: User) {
  console.log(store.model);
  return store.create(item);
}
