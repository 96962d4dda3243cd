import { EventEmitter } from 'node:events';
import { fromEventPattern, type Observable } from 'rxjs';

export class Bus {
  private readonly emitter = new EventEmitter();

  on(name: string, run: (data: unknown) => void) {
    this.emitter.on(name, run);
  }
  off(name: string, run: (data: unknown) => void) {
    this.emitter.off(name, run);
  }
  emit(name: string, data: unknown) {
    this.emitter.emit(name, data);
  }
  observable(name: string): Observable<unknown> {
    return fromEventPattern(
      (handler) => this.on(name, handler),
      (handler) => this.off(name, handler),
    );
  }
}
