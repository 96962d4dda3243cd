import { EventEmitter2 } from '@nestjs/event-emitter';
import { BehaviorSubject, fromEvent, Subject } from 'rxjs';

export class Page {
  private readonly changes = new Subject<string>();
  private readonly state = new BehaviorSubject(0);

  constructor(
    readonly events: EventEmitter2,
    private readonly element: HTMLElement,
  ) {
    window.addEventListener('load', () => this.changes.next('loaded'));
    this.element.addEventListener('click', () => this.state.next(1));
    this.element.dispatchEvent(new CustomEvent('order.placed'));
    fromEvent(document, 'scroll').subscribe(() => {});
    this.changes.subscribe((name) => console.log(name));
  }
}
