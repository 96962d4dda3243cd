import { BaseEvent } from '@adonisjs/core/events';

export default class OrderShipped extends BaseEvent {
  constructor(public id: string) {
    super();
  }
}
