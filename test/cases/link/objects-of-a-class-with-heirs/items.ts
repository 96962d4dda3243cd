import { EventEmitter } from 'node:events';
const emitter = new EventEmitter();
export class ItemsService {
  constructor(readonly collection: string) {}
  createOne(data: object) {
    emitter.emit(`${this.collection}.create`, data);
  }
  upsertOne(data: object) {
    this.createOne(data);
  }
}
export class UsersService extends ItemsService {
  constructor() {
    super('users');
  }
  createOne(data: object) {
    return super.createOne(data);
  }
}
export class Articles {
  add() {
    new ItemsService('articles').createOne({});
  }
}
export class Books {
  private items = new ItemsService('books');
  add() {
    this.items.createOne({});
  }
  put() {
    const items = new ItemsService('pages');
    items.upsertOne({});
  }
  user(users: UsersService) {
    users.upsertOne({});
  }
}
emitter.on('articles.create', () => {});
emitter.on('users.create', () => {});
