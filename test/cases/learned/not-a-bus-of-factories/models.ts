export interface Model {
  find(id: string): unknown;
}

const makers = new Map<string, () => Model>();
const models = new Map<string, Model>();

export function register(name: string, model: Model | (() => Model)): void {
  if (typeof model === 'function') makers.set(name, model);
  else models.set(name, model);
}

/** What is made when it is first asked for hears of nothing. */
export function modelOf(name: string): Model {
  if (!models.has(name) && makers.has(name)) {
    const make = makers.get(name);
    if (make) models.set(name, make());
  }
  return models.get(name)!;
}
