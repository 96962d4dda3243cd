import { EntityService } from './entity.service';

export class OrdersService extends EntityService {
  protected readonly savedEvent = 'order.saved';
}

export class UsersService extends EntityService {
  protected savedEvent = 'user.saved' as const;
}

export class AdminsService extends UsersService {}
