import { createEventBuilder, EventHandler } from 'sst/node/event-bus';

const event = createEventBuilder({ bus: 'bus' });
export const Todo = { Created: event('todo.created', {}) };
export const create = () => Todo.Created.publish({ id: '1' });
export const handler = EventHandler(Todo.Created, async () => {
  await create();
});
