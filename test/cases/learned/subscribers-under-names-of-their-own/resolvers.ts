type Query = { type: 'users' | 'orders'; text: string };
type Resolver = (query: Query) => Promise<string[]>;

/** Who looks at the answer asked for it. */
export class Suggestions {
  private readonly resolvers = new Set<Resolver>();

  register(resolver: Resolver) {
    this.resolvers.add(resolver);
  }

  search(query: Query, show: (found: string[]) => void) {
    for (const resolver of this.resolvers) {
      const pending = resolver(query);
      pending.then((found) => show(found)).catch(() => show([]));
    }
  }
}

const suggestions = new Suggestions();
suggestions.register(async (query) => (query.type === 'users' ? [query.text] : []));

export const onUser = (text: string) => suggestions.search({ type: 'users', text }, console.log);
