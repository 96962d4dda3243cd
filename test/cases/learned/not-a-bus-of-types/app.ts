import { useReducer } from 'react';

type Action = { type: 'added'; n: number } | { type: 'cleared' };

function reducer(state: number, action: Action): number {
  switch (action.type) {
    case 'added':
      return state + action.n;
    default:
      return 0;
  }
}

export function Counter() {
  const [state, dispatch] = useReducer(reducer, 0);
  dispatch({ type: 'added', n: state });
}

export class Store {
  private state = 0;
  private readonly reducers: ((state: number, action: Action) => number)[] = [];
  private readonly listeners: (() => void)[] = [];
  use(reduce: (state: number, action: Action) => number) {
    this.reducers.push(reduce);
  }
  subscribe(listener: () => void) {
    this.listeners.push(listener);
  }
  dispatch(action: Action) {
    for (const reduce of this.reducers) this.state = reduce(this.state, action);
    for (const listener of this.listeners) listener();
  }
}

/** Shapes are told apart by their type, and nobody subscribes. */
export class Shapes {
  private readonly filters: ((shape: { type: string }) => boolean)[] = [(shape) => shape.type === 'added'];
  add(filter: (shape: { type: string }) => boolean) {
    this.filters.push(filter);
  }
  keep(shape: { type: string }) {
    return this.filters.every((filter) => filter(shape));
  }
}

export function run(store: Store, shapes: Shapes) {
  store.use(reducer);
  store.subscribe(() => {});
  store.dispatch({ type: 'cleared' });
  shapes.add((shape) => shape.type === 'added');
  shapes.keep({ type: 'added' });
}

interface Job {
  queueName: string;
}

/** Buffers are asked whether they want a job, by its queue. */
export class Buffers {
  private readonly buffers: { collect(job: Job): boolean }[] = [];
  add(buffer: { collect(job: Job): boolean }) {
    this.buffers.push(buffer);
  }
  offer(job: Job) {
    for (const buffer of this.buffers) {
      const wanted = buffer.collect(job);
      if (wanted) return true;
    }
    return false;
  }
}

export class MailBuffer {
  collect(job: Job) {
    return job.queueName === 'mail';
  }
}

export function fill(buffers: Buffers) {
  buffers.add(new MailBuffer());
  buffers.offer({ queueName: 'mail' });
}
