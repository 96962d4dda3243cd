import { EventEmitter2 } from 'eventemitter2';

export class Diary extends EventEmitter2 {
  constructor() {
    super({ wildcard: true, delimiter: '/' });
  }
  begin(who: string) {
    this.emit(['visit', 'begun'], who);
  }
}

export function follow(diary: Diary) {
  diary.many('visit/*', 2, note);
  diary.on('visit/begun', () => {});
}

function note() {}
