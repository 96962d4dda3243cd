/** A table that nobody looks into for what a broker says is none. */
const pages = new Map<string, () => void>();
export function Page(topic: string) {
  return (target: any, key: string) => {
    pages.set(topic, target[key]);
  };
}
export function open({ topic, user }: { topic: string; user: string }) {
  return pages.get(topic)?.call(user);
}
export class Pages {
  @Page('help')
  help() {}
}
