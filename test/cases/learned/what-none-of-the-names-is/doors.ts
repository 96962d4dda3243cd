interface DoorEvent {
  type: 'opened' | 'closed' | 'locked' | 'broken';
}
type Listener = (event: DoorEvent) => void;

export class DoorBus {
  private readonly listeners: Listener[] = [];

  subscribe(listener: Listener) {
    this.listeners.push(listener);
  }

  publish(event: DoorEvent) {
    for (const listener of this.listeners) listener(event);
  }
}

export const doors = new DoorBus();
export const open = () => doors.publish({ type: 'opened' });
export const close = () => doors.publish({ type: 'closed' });
export const lock = () => doors.publish({ type: 'locked' });
export const smash = () => doors.publish({ type: 'broken' });

doors.subscribe((event) => {
  switch (event.type) {
    case 'opened':
      close();
      break;
    case 'closed':
    default:
      lock();
  }
});
