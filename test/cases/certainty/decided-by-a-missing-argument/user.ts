import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();

export class User {
  private constructor(readonly id: string) {}
  static create(props: { name: string }, id?: string): User {
    const isNew = !!id === false;
    const user = new User(id ?? props.name);
    if (isNew) bus.emit('user.created', user);
    return user;
  }
}
