import type { Option } from './option';

export interface Repository<T> {
  findById(id: string): Promise<Option<T>>;
  save(entity: T): Promise<void>;
}
