export const subscribers = new Map<string, (text: string) => Promise<void>>();
export const lists = new Map<string, [string, (text: string) => Promise<void>][]>();

export function SubscribeTo(topic: string) {
  return (target: any, key: string, descriptor: PropertyDescriptor) => {
    const method = target[key];
    subscribers.set(topic, method);
    return descriptor;
  };
}

export function AlsoSubscribeTo(topic: string, by: string) {
  return (_target: object, _key: string, descriptor: PropertyDescriptor) => {
    if (!lists.has(topic)) lists.set(topic, []);
    lists.set(topic, lists.get(topic)!.concat([[by, descriptor.value]]));
  };
}
