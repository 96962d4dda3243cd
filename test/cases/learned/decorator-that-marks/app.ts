import { Injectable } from '@nestjs/common';
import { Events } from './events';
import { OnEvent } from './on-event';

@Injectable()
export class Assets {
  constructor(private readonly events: Events) {}
  async create() {
    await this.events.emit('AssetCreate', {});
  }
}

@Injectable()
export class Albums {
  constructor(private readonly events: Events) {}
  @OnEvent({ name: 'AssetCreate', priority: 1 })
  async onAsset() {
    await this.events.emit('AlbumUpdate', {});
  }
}
