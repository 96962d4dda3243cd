/** Steps that change what they are given, one after the other, hear nothing. */
type Step = (text: string) => string;
export class Pipeline {
  constructor(private readonly steps: Step[]) {}
  run(text: string): string {
    let now = text;
    for (const step of this.steps) now = step(now);
    return now;
  }
}
export const tidy = new Pipeline([(text) => text.trim(), (text) => text.toLowerCase()]);
export const tidied = (text: string) => tidy.run(text);
