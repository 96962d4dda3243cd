import { User } from './user';

export class Mapper {
  static toDomain(row: { name: string }) {
    const id = `user-${row.name}`;
    return User.create({ name: row.name }, 'fixed');
  }
  static perhaps(row: { name: string; id: string }) {
    return User.create({ name: row.name }, row.id);
  }
}
export function register(name: string) {
  return User.create({ name });
}
export function load() {
  return Mapper.toDomain({ name: 'a' });
}
