import { EntityService } from './entity.service';

export class OrdersService extends EntityService {
  constructor() {
    super('order');
  }
}

export class UsersService extends EntityService {
  constructor() {
    super('user');
  }
}
