import mitt from 'mitt';

const bus = mitt();

bus.on('page.opened', function onOpened() {
  console.log('opened');
});

export class Page {
  get next(): Page {
    return this.next;
  }

  constructor(id: string) {
    bus.emit('page.opened', id);
    console.log(this.next);
  }
}
