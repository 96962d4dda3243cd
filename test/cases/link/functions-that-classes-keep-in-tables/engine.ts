import { EventEmitter2 } from 'eventemitter2';
const ee = new EventEmitter2();
export class Engine {
  private readonly rules = [{ when: (o: any) => o.big, run: (o: any) => ee.emit('order.review', o) }];
  private readonly actions: Record<string, (o: any) => void> = { ship: (o) => ee.emit('order.ship', o), hold: this.hold.bind(this) };
  private hold(o: any) { ee.emit('order.hold', o); }
  check(o: any) { for (const r of this.rules) if (r.when(o)) r.run(o); }
  act(k: string, o: any) { this.actions[k](o); }
}
export const make = () => new Engine();
export const checkIt = (e: Engine) => e.check(1);
export const actIt = (e: Engine) => e.act('ship', 1);
