import { EventEmitter } from 'node:events';

export interface Surroundings {
  id: string;
  tell: (event: string, id: string) => void;
}

export class Runner {
  constructor(private readonly events: EventEmitter) {
    events.on('started', function onStarted() {});
    events.on('stepped', function onStepped() {});
  }
  private tell(event: string, id: string) {
    this.events.emit(event, id);
  }
  start() {
    this.tell('started', '1');
    step(this.surroundings());
  }
  private surroundings(): Surroundings {
    const made: Surroundings = { id: '1', tell: (event, id) => this.tell(event, id) };
    return made;
  }
}

function step(around: Surroundings) {
  around.tell('stepped', around.id);
}
