import type EventEmitter from 'node:events';
import { taskEvents } from './events.js';

export const wait = (emitter: EventEmitter) => async (id: string) => {
  const event = taskEvents.completed(id);
  const onDone = () => console.log('done');
  if (event) emitter.once(event, onDone);
};

export const next = (emitter: EventEmitter) => async (group: string) => {
  const onCreated = () => console.log('created');
  emitter.once(taskEvents.created(group), onCreated);
};

export const noted = (emitter: EventEmitter, id: string) => {
  emitter.once(`task:noted:${id}`, () => console.log('noted'));
};
