import { Bell, Job, Listener, Model, Repository } from 'far-core';

/** What is found in a table is heard by nobody. */
class Doors extends Repository {
  table = 'doors';
}
export class Door extends Model {
  table = 'doors';
  onLoad(row: object) {
    return row;
  }
}
export const find = () => new Doors().findOne({ id: 1 });

/** Nobody says the name of what is sent, and no name says that something is. */
class Rang extends Bell {
  subject = 'rang';
}
export class OpenedListener extends Listener {
  subject = 'opened';
  onMessage(data: object) {
    return data;
  }
}
export const ring = () => new Rang().publish({});

/** Who hears is called here. */
export class RangJob extends Job {
  subject = 'rang';
  handle(data: object) {
    return data;
  }
}
export const work = () => new RangJob().handle({});
