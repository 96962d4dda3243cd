import { EventEmitter } from 'node:events';
import { defineComponent } from 'vue';

export const bus = new EventEmitter();

export const Button = defineComponent({
  emits: ['pressed'],
  setup(_props, { emit }) {
    return () => emit('pressed');
  },
});

export function build(router: { on(path: string, handler: () => void): void; add(path: string): void }) {
  router.on('/orders', () => {});
  router.add('order.placed');
}
