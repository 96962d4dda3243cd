/** What is put in runs itself. */
export class Limit {
  private queue: (() => Promise<void>)[] = [];
  constructor(private readonly worker: (task: () => Promise<void>) => Promise<void>) {}
  add(task: () => Promise<void>) {
    this.queue.push(task);
    void this.worker(this.queue.shift()!);
  }
}
export class TaskQueue<T> {
  private tasks: T[] = [];
  private execute?: (task: T) => void;
  setExecutor(execute: (task: T) => void) {
    this.execute = execute;
  }
  add(task: T) {
    this.tasks.push(task);
  }
  run() {
    const task = this.tasks.shift();
    if (task) this.execute?.(task);
  }
}
/** Whoever gives it something waits for what comes of it. */
export class WorkerPool<I, O> {
  private jobs: { input: I; resolve: (o: O) => void }[] = [];
  constructor(private readonly work: (input: I) => Promise<O>) {}
  run(input: I): Promise<O> {
    return new Promise((resolve) => {
      this.jobs.push({ input, resolve });
      void this.next();
    });
  }
  private async next() {
    const job = this.jobs.shift();
    if (!job) return;
    const out = await this.work(job.input);
    job.resolve(out);
  }
}
/** All of it at once, for answers. */
export class Loader {
  private queue: string[] = [];
  constructor(private readonly work: (keys: string[]) => Promise<void>) {}
  load(key: string) {
    this.queue.push(key);
  }
  dispatch() {
    void this.work(this.queue.splice(0));
  }
}
export class UndoStack<C> {
  private jobs: C[] = [];
  private onUndo?: (c: C) => void;
  setHandler(onUndo: (c: C) => void) {
    this.onUndo = onUndo;
  }
  add(c: C) {
    this.jobs.push(c);
  }
  undo() {
    const last = this.jobs.pop();
    if (last) this.onUndo?.(last);
  }
}
export class Logger {
  private queue: string[] = [];
  private formatter: (line: string) => string = (line) => line;
  setFormatter(formatter: (line: string) => string) {
    this.formatter = formatter;
  }
  log(line: string) {
    this.queue.push(line);
  }
  flush() {
    while (this.queue.length) console.log(this.formatter(this.queue.shift()!));
  }
}
export class Tokens {
  private queue: string[] = [];
  private onToken: (kind: number) => void = () => {};
  setHandler(onToken: (kind: number) => void) {
    this.onToken = onToken;
  }
  push(token: string) {
    this.queue.push(token);
  }
  read() {
    const token = this.queue.shift()!;
    this.onToken(token.length);
  }
}
export interface Tree {
  children: Tree[];
}
export class Walker {
  private queue: Tree[] = [];
  private process?: (tree: Tree) => void;
  setProcess(process: (tree: Tree) => void) {
    this.process = process;
  }
  walk(tree: Tree) {
    this.queue.push(tree);
    while (this.queue.length) {
      const one = this.queue.shift()!;
      this.process?.(one);
      for (const child of one.children) this.queue.push(child);
    }
  }
}
export class Cache {
  private jobs = new Map<string, string>();
  constructor(private readonly onEach: (value: string) => void) {}
  set(key: string, value: string) {
    this.jobs.set(key, value);
  }
  each() {
    for (const value of this.jobs.values()) this.onEach(value);
  }
}
/** Nobody is given what this one keeps. */
export class Backlog {
  private jobs: string[] = [];
  add(job: string) {
    this.jobs.push(job);
  }
  next() {
    return this.jobs.shift();
  }
}
/** What is looked through stays. */
export class TaskStore {
  private tasks = new Map<string, { id: string }>();
  constructor(private readonly onTask: (task: { id: string }) => void) {}
  add(task: { id: string }) {
    this.tasks.set(task.id, task);
  }
  remove(id: string) {
    this.tasks.delete(id);
  }
  each() {
    for (const task of this.tasks.values()) this.onTask(task);
  }
}
/** What others are asked for decides what is next. */
export class Sorter<T> {
  private queue: T[] = [];
  constructor(private readonly visit: (one: T) => T[]) {}
  add(one: T) {
    this.queue.push(one);
  }
  run() {
    while (this.queue.length) for (const next of this.visit(this.queue.shift()!)) this.add(next);
  }
}
/** Whoever empties it is at work by itself. */
export class Outgoing {
  private queue: string[] = [];
  add(message: string) {
    this.queue.push(message);
  }
  flush(handler: (message: string) => void) {
    while (this.queue.length) handler(this.queue.shift()!);
  }
}
