import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

export class Hostile {
  constructor(private readonly emitter: EventEmitter2) {}

  emitAll() {
    this.emitter.emit('"double" & \'single\'');
    this.emitter.emit('</title><script>alert(1)</script>');
    this.emitter.emit('C:\\temp\\new');
    this.emitter.emit('`tick` ${not.code}');
    this.emitter.emit('a|b{c}[d]');
    this.emitter.emit('a -> b');
  }

  @OnEvent(`</title><script>alert(1)</script>`)
  hear() {}
}
