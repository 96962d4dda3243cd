import { Context } from './bus';
export function main(ctx: Context) {
  ctx.eventBus.on('started', (event) => console.log(event.id));
  ctx.eventBus.onAny((event) => console.log('any', event));
}
