interface Step { name: string; execute(p: unknown): Promise<unknown> }
class Steps {
  private steps: Map<string, Map<string, Step>> = new Map();
  register(module: string, step: Step) {
    let all = this.steps.get(module);
    if (!all) {
      all = new Map<string, Step>();
      this.steps.set(module, all);
    }
    all.set(step.name, step);
  }
  run(module: string, name: string, p: unknown) {
    const all = this.steps.get(module);
    if (!all) throw new Error('');
    const step = all.get(name);
    if (!step) throw new Error('');
    return step.execute(p);
  }
}
const steps = new Steps();
class CopyRoom implements Step { name = 'copy'; constructor() { steps.register('room', this); } async execute(p: unknown) { await steps.run('board', 'copy', p); } }
class DropRoom implements Step { name = 'drop'; constructor() { steps.register('room', this); } async execute(p: unknown) {} }
class CopyBoard implements Step { name = 'copy'; constructor() { steps.register('board', this); } async execute(p: unknown) {} }
new CopyRoom(); new DropRoom(); new CopyBoard();
export async function copy() { await steps.run('room', 'copy', 1); }
export async function drop() { await steps.run('room', 'drop', 1); }
