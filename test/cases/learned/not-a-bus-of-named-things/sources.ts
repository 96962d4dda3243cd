export class Source {
  constructor(readonly name: string) {}

  start(): void {}
}

type Hook = (source: Source) => void;

export class Sources {
  private readonly hooks: Hook[] = [];

  afterAdd(hook: Hook): void {
    this.hooks.push(hook);
  }

  add(source: Source): void {
    for (const hook of this.hooks) hook(source);
  }
}

export const sources = new Sources();
sources.afterAdd((source) => source.start());
sources.afterAdd((source) => console.log(source));
sources.afterAdd((source) => {
  if (source.name === 'main') source.start();
});
sources.add(new Source('main'));
