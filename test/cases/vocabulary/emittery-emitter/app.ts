import Emittery from 'emittery';

const bus = new Emittery<{ opened: string; closed: string; locked: undefined }>();

export async function open(door: string) {
  await bus.emit('opened', door);
  await bus.emitSerial('closed', door);
}
bus.on(['opened', 'closed'], async () => {
  await bus.emit('locked');
});
bus.onAny((name) => console.log(name));

export async function night() {
  await bus.once('locked');
  await bus.emit('closed', 'all');
}

export class House extends Emittery<{ built: undefined }> {
  async build() {
    await this.emit('built');
  }
}
new House().on('built', () => bus.emit('opened', 'front'));
