const extras = new Map<string, ((model: Model) => string[])[]>();

export class Executor {
  dispatchEvent(model: Model, name: string): string {
    return `${name} of ${model.title}`;
  }
}

const executor = new Executor();

export class Model {
  title = '';

  rerender(): void {
    executor.dispatchEvent(this, 'render');
  }
}

export class Page extends Model {}

export class Block extends Model {}

export function addExtras(name: string, run: (model: Model) => string[]): void {
  extras.set(name, [...(extras.get(name) ?? []), run]);
}

export function extrasOf(name: string, model: Model): void {
  for (const run of extras.get(name) ?? []) run(model);
}

addExtras('Block', () => ['copy']);
extrasOf('Page', new Page());
