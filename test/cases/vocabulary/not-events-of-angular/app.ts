import { Component, EventEmitter, Output } from '@angular/core';
import { EventEmitter as NodeEmitter } from 'events';

const bus = new NodeEmitter();

@Component({ selector: 'shop-button' })
export class Button {
  @Output() readonly pressed = new EventEmitter<string>();
  @Output() released: EventEmitter<void> = new EventEmitter();

  press() {
    this.pressed.emit('order.placed');
    this.released.emit();
    this.pressed.subscribe(() => {});
    bus.emit('button.pressed');
  }
}
