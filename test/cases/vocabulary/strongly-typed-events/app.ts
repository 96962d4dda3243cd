import { EventDispatcher, type IEvent, SignalDispatcher, SimpleEventDispatcher } from 'strongly-typed-events';

export class Clock {
  private _onTick = new SimpleEventDispatcher<number>();
  private readonly stopped = new SignalDispatcher();
  private readonly changed = new EventDispatcher<Clock, string>();
  get onTick() {
    return this._onTick.asEvent();
  }
  get onStop() {
    return this.stopped.asEvent();
  }
  get onChange(): IEvent<Clock, string> {
    return this.changed.asEvent();
  }
  tick(at: number) {
    this._onTick.dispatch(at);
    if (at > 9) this.stopped.dispatch();
  }
  change() {
    this.changed.dispatch(this, 'x');
  }
}
const clock = new Clock();
clock.onTick.subscribe((at) => console.log(at));
clock.onStop.one(stop);
clock.onChange.sub(() => {});
function stop() {
  clock.change();
}
