import { EventEmitter } from 'node:events';

const emitter = new EventEmitter();

export class ItemsService {
  collection: string;
  scope: string;

  constructor(collection: string) {
    this.collection = collection;
    this.scope = this.collection.startsWith('app_') ? this.collection.substring(4) : 'items';
  }

  create(data: object) {
    emitter.emit(this.scope === 'items' ? `${this.collection}.items.create` : `${this.scope}.create`, data);
  }
}

export class UsersService extends ItemsService {
  constructor() {
    super('app_users');
  }

  signUp() {
    this.create({});
  }
}

export function upload() {
  new ItemsService('app_files').create({});
}

export function write() {
  new ItemsService('articles').create({});
}

emitter.on('users.create', () => {});
emitter.on('files.create', () => {});
emitter.on('articles.items.create', () => {});
