import { CrudService } from './crud.service';

export abstract class AuditedCrudService<T> extends CrudService<T> {
  protected actor = 'system';
}
