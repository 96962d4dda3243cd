import { EventEmitter } from 'node:events';
import { useCase } from './builder';

export const bus = new EventEmitter();
const makeSendMail = useCase('mail').build(async ({ input }) => {
  bus.emit('mailed', input);
});
const makeTakeStock = useCase('stock').build(async ({ input }) => {
  bus.emit('taken', input);
});
const useCases = { sendMail: makeSendMail({ deps: {} }), takeStock: makeTakeStock({ deps: {} }) };
const on = (topic: string, listener: (input: unknown) => Promise<void>) => bus.on(topic, listener);
on('placed', useCases.sendMail.execute);
on('mailed', useCases.takeStock.execute);
