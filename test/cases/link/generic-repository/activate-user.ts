import type { Repository } from './repository';
import type { User } from './user';

export class ActivateUser {
  constructor(private readonly users: Repository<User>) {}

  async run(id: string) {
    const found = await this.users.findById(id);
    const user = found.unwrap();
    user.activate();
    await this.users.save(user);
  }
}
