/** New lines by old ones, for each file where lines moved. */
export type Moved = ReadonlyMap<string, ReadonlyMap<number, number>>;

/**
 * What was said of files that say the same now, at other lines: every place in it, wherever it stands, and the ids that hold a line.
 * Rows that were sorted by lines stay sorted: lines keep their order in their file, and files theirs.
 * @returns null when it has a place that nothing is known of
 */
export function relocate<T extends { graph: { callables: readonly { id: string; name: string; file: string; line: number }[] } }>(
  whole: T,
  moved: Moved,
): T | null {
  const ids = new Map<string, string>();
  for (const { id, name, file, line } of whole.graph.callables) {
    const to = moved.get(file)?.get(line);
    // The id of a closure holds its line; those of other callables hold none.
    const closure = `${file}#${name}:${line}`;
    const rest = id.slice(closure.length);
    if (to !== undefined && to !== line && id.startsWith(closure) && /^(~\d+)?$/.test(rest)) ids.set(id, `${file}#${name}:${to}${rest}`);
  }
  let unknown = false;
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return ids.get(value) ?? value;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(walk);
    const row = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
    const lines = typeof row.file === 'string' && typeof row.line === 'number' ? moved.get(row.file) : undefined;
    if (!lines) return row;
    const to = lines.get(row.line as number);
    // What has no place of its own is said to be on the first line.
    if (to === undefined && row.line !== 1) unknown = true;
    else row.line = to ?? row.line;
    return row;
  };
  const found = walk(whole) as T;
  return unknown ? null : found;
}
