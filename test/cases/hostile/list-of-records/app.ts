import { EventEmitter } from 'node:events';

interface Request {
  path: string;
}
const routes: { path: string; handler: (r: Request) => string }[] = [];
export const get = (path: string, handler: (r: Request) => string) => routes.push({ path, handler });
export const serve = (request: Request) => routes.find((r) => r.path === request.path)?.handler(request);
get('/orders', () => 'orders');

const commands: { name: string; run: (args: string[]) => void }[] = [];
export function command(name: string, run: (args: string[]) => void) {
  commands.push({ name, run });
}
command('build', () => {});
const [, , name, ...args] = process.argv;
commands.find((c) => c.name === name)?.run(args);

export const bus = new EventEmitter();
bus.on('started', () => {});
