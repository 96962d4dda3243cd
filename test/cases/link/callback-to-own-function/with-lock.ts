const locks = new Set<string>();

export async function withLock<T>(key: string, work: () => Promise<T>): Promise<T> {
  locks.add(key);
  const result = await work();
  locks.delete(key);
  return result;
}
