import { Backlog, Cache, Limit, Loader, Logger, Outgoing, Sorter, TaskQueue, TaskStore, Tokens, type Tree, UndoStack, Walker, WorkerPool } from './all';

export const limit = new Limit((task) => task());
export const tasks = new TaskQueue<() => void>();
tasks.setExecutor((task) => task());
export const steps = new TaskQueue<{ id: number; run: () => void }>();
steps.setExecutor((step) => step.run());
export const pool = new WorkerPool(async (n: number) => n * 2);
export const loader = new Loader(async (keys) => console.log(keys));
export const undo = new UndoStack<string>();
undo.setHandler((c) => console.log(c));
export const logger = new Logger();
logger.setFormatter((line) => line.trim());
export const tokens = new Tokens();
tokens.setHandler((kind) => console.log(kind));
export const walker = new Walker();
walker.setProcess((tree) => console.log(tree));
export const cache = new Cache((value) => console.log(value));
export const store = new TaskStore((task) => console.log(task.id));
export const sorter = new Sorter<number>((n) => [n + 1]);
export const outgoing = new Outgoing();
export const backlog = new Backlog();

export async function all(tree: Tree) {
  limit.add(async () => console.log('limited'));
  tasks.add(() => console.log('task'));
  later(() => console.log('later'));
  steps.add({ id: 1, run: () => console.log('step') });
  await pool.run(2);
  loader.load('a');
  undo.add('type');
  logger.log('line');
  tokens.push('{');
  walker.walk(tree);
  cache.set('a', 'b');
  store.add({ id: 'a' });
  sorter.add(1);
  outgoing.add('m');
  outgoing.flush((message) => console.log(message));
  backlog.add('c');
}
function later(task: () => void) {
  tasks.add(task);
}
