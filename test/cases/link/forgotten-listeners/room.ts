import { EventEmitter } from 'node:events';

class Room extends EventEmitter {
  constructor(
    private readonly devices: MediaDevices,
    private readonly engine: any,
  ) {
    super();
    this.devices.addEventListener('devicechange', this.devicesChanged);
    this.engine.on('closed', this.closed);
  }

  leave() {
    this.devices.removeEventListener('devicechange', this.devicesChanged);
    this.engine.off('closed', this.closed).removeListener('closed', this.closed);
  }

  private devicesChanged = () => {
    this.emit('devices');
  };

  private closed = () => {
    this.emit('disconnected');
  };
}

export const join = (devices: MediaDevices, engine: any) => new Room(devices, engine);
