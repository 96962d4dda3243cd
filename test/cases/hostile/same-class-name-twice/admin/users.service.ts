import { AdminUsers } from './admin-users';

export class UsersService {
  constructor(private readonly users: AdminUsers) {}

  create() {
    console.log('the admin service has no events', this.users);
  }
}
