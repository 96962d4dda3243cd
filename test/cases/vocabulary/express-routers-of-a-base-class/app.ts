import { EventEmitter } from 'node:events';
import express from 'express';
import { Controller } from './base';

export const bus = new EventEmitter();
bus.on('user-created', () => console.log('created'));
bus.on('order-created', () => console.log('created'));

export class UserController extends Controller {
  constructor() {
    super();
    this.app.post('/users', () => bus.emit('user-created'));
  }
}
export class OrderController extends Controller {
  constructor() {
    super();
    this.post('/orders', this.create);
    this.use('/self', new UserController().router);
  }
  async create() {
    bus.emit('order-created');
  }
}
export class Admin extends Controller {
  constructor() {
    super();
    this.app.use('/admin', new UserController().router);
    this.use('/admin', new OrderController().router);
  }
}
const app = express();
app.use('/api', new Admin().router);
