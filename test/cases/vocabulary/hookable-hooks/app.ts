import { createHooks, Hookable } from 'hookable';

interface Hooks {
  'build:before': (dir: string) => void;
  'build:done': () => Promise<void>;
  close: () => void;
}
export const hooks = createHooks<Hooks>();

export class Builder extends Hookable<{ start: () => void }> {
  async run() {
    await this.callHook('start');
    await hooks.callHook('build:before', '.');
    await hooks.callHookParallel('build:done');
  }
}
const builder = new Builder();
builder.hook('start', () => console.log('start'));
hooks.hookOnce('build:before', prepare);
hooks.addHooks({ 'build:done': async () => finish(), close: () => {} });
function prepare() {}
function finish() {
  hooks.callHookWith((all) => all.forEach((one) => one()), 'close', []);
}
