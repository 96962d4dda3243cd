interface Overload {
  request: unknown;
  handler(request: unknown): Promise<unknown>;
}

/** One or several, by what each is for. */
export function endpoint(...args: [readonly string[], (version: string) => Overload] | [Overload]) {
  const versions = args.length > 1 ? (args[0] as readonly string[]) : ['latest'];
  const make = args.length > 1 ? (args[1] as (version: string) => Overload) : () => args[0] as Overload;
  const overloads = new Map(versions.map((version) => [version, make(version)]));
  return async (request: unknown): Promise<unknown> => {
    const parsed: [string, Overload][] = [];
    for (const [version, overload] of overloads.entries()) parsed.push([version, overload]);
    return parsed[0][1].handler(request);
  };
}
