type Label = (id: string) => string;

/** Keeps ways to say something: no bus, even if somebody adds one some day. */
export class Labels {
  private readonly labels = new Map<string, Label>();
  add(kind: string, label: Label) {
    this.labels.set(kind, label);
  }
  print(kind: string, id: string) {
    return this.labels.get(kind)?.(id);
  }
}
