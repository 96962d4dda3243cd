class Option {
  constructor(readonly value: string) {}

  toJSON(): string {
    return this.value;
  }
}

export class Options {
  private readonly options = new Map<string, Option>();

  constructor(private kind: string) {}

  use(kind: string, option: Option): void {
    this.kind = kind;
    this.options.set(kind, option);
  }

  toJSON(kind = this.kind): unknown {
    return this.options.get(kind)?.toJSON();
  }
}

export const basic = (options: Options) => options.use('basic', new Option('a'));
export const bearer = (options: Options) => {
  options.use('bearer', new Option('b'));
  return options.toJSON('bearer');
};
