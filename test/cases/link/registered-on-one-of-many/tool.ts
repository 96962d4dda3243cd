import { createChannel } from './channel';

const tools = createChannel<string>({ name: 'tool' });

export const toolChanged = (id: string) => tools.publish(id);
export function watchTools() {
  tools.subscribe((id) => console.log(id));
}
