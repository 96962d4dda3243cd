import { BaseService } from './base.service';

export class UsersService extends BaseService {
  create() {
    this.emit('user.created', { id: 1 });
  }
}
