import { createServer, type Socket } from 'node:net';
import { createClient } from 'redis';
import { Server } from 'socket.io';
import { Subject } from 'rxjs';
import { Component, EventEmitter, Output } from '@angular/core';
import { EventEmitter2 } from '@nestjs/event-emitter';

const client = createClient();
client.on('error', console.error);
process.on('SIGTERM', () => process.exit(0));
process.emit('warning', new Error('x'));
createServer((socket: Socket) => socket.on('data', () => socket.emit('close')));
const io = new Server();
io.on('connection', (socket) => socket.emit('hello'));
io.emit('news');
document.addEventListener('click', () => {});
const subject = new Subject<string>();
subject.next('x');
const names = new Set<string>();
names.add('order.placed');

@Component({ selector: 'x' })
export class Button {
  @Output() pressed = new EventEmitter<string>();
  press() {
    this.pressed.emit('pressed');
  }
}

export class Real {
  constructor(private readonly events: EventEmitter2) {}
  run() {
    this.events.emit('real');
  }
}
