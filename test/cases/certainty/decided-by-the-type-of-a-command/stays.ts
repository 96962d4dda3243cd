import { EventEmitter } from 'node:events';

type Command<T extends string, D> = { type: T; data: D };
type CheckIn = Command<'check-in', { guest: string }>;
type CheckOut = { type: 'check-out'; data: { guest: string } };
type StayCommand = CheckIn | CheckOut;
type StayEvent = { type: 'stay.opened' | 'stay.closed' | 'stay.refused'; guest: string };

export class Bus {
  private readonly emitter = new EventEmitter();

  publish(event: StayEvent) {
    this.emitter.emit(event.type, event);
  }
}

const decide = (command: StayCommand, open: boolean): StayEvent => {
  const { type, data } = command;
  switch (type) {
    case 'check-in':
      return { type: 'stay.opened', guest: data.guest };
    case 'check-out':
      if (!open) return { type: 'stay.refused', guest: data.guest };
      return { type: 'stay.closed', guest: data.guest };
  }
};

const evolve = (command: StayCommand): StayEvent => {
  switch (command.type) {
    case 'check-in':
      return { type: 'stay.opened', guest: command.data.guest };
    default:
      return { type: 'stay.closed', guest: command.data.guest };
  }
};

export class Stays {
  constructor(private readonly bus: Bus) {}

  checkIn(command: CheckIn) {
    this.bus.publish(decide(command, false));
  }

  checkOut(command: CheckOut, open: boolean) {
    this.bus.publish(decide(command, open));
  }

  leave(guest: string) {
    this.bus.publish(evolve({ type: 'check-out', data: { guest } }));
  }

  any(command: StayCommand) {
    this.bus.publish(evolve(command));
  }
}
