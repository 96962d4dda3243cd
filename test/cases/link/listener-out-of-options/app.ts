import { EventEmitter } from 'node:events';

const emitter = new EventEmitter();
interface Options {
  name: string;
  run: (data: unknown) => void;
}

function destructured({ name, run }: Options) {
  emitter.on(name, async (data) => {
    if (data) run(data);
  });
}
function asked(options: Options) {
  emitter.on(options.name, (data) => options.run(data));
}
function takenOut(options: Options) {
  const { name, run } = options;
  emitter.on(name, (data) => {
    console.log(name);
    run(data);
  });
}

/** What a class has is called. */
class Store {
  save(data: unknown) {
    emitter.emit('saved', data);
  }
}
function saving({ name, store }: { name: string; store: Store }) {
  emitter.on(name, (data) => store.save(data));
}

destructured({ name: 'opened', run: ring });
asked({ name: 'rang', run: () => emitter.emit('answered') });
takenOut({ name: 'answered', run: note });
saving({ name: 'noted', store: new Store() });

function ring() {
  emitter.emit('rang');
}
function note() {
  emitter.emit('noted');
}
