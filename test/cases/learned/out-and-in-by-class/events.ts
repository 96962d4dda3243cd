export class PersonAdded {
  constructor(readonly name: string) {}
}
export class PersonRenamed {
  constructor(readonly name: string) {}
}
export class ImportDone {
  constructor(readonly file: string) {}
}

export const MAPPING: Record<string, { type: new (...args: never[]) => object; topic: string }> = {
  'person.added': { type: PersonAdded, topic: 'persons' },
  'person.renamed': { type: PersonRenamed, topic: 'persons' },
  'import.done': { type: ImportDone, topic: 'imports' },
};

export const KEYS = Object.keys(MAPPING);
