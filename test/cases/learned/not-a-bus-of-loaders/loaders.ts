export interface Loader {
  load(): Promise<string>;
}

class TextLoader implements Loader {
  constructor(private readonly blob: Blob) {}

  load(): Promise<string> {
    return this.blob.text();
  }
}

class Loaders {
  constructor(
    private readonly files: { kind: string; blob: Blob }[],
    private readonly loaders: Record<string, (blob: Blob) => Loader>,
  ) {}

  async all(): Promise<string[]> {
    const found: string[] = [];
    for (const file of this.files) {
      const make = this.loaders[file.kind];
      const loader = make(file.blob);
      found.push(await loader.load());
    }
    return found;
  }
}

export const texts = (blob: Blob) =>
  new Loaders([{ kind: 'text', blob }], { text: (given) => new TextLoader(given), css: (given) => new TextLoader(given) }).all();
