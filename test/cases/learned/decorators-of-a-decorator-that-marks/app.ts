import { Injectable } from '@nestjs/common';
import { Events } from './events';
import { OnAlbum, OnAsset } from './on-event';

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
  @OnAsset(1)
  async onAsset() {
    await this.events.emit('AlbumUpdate', {});
  }
}

@Injectable()
export class Mails {
  @OnAlbum('Update')
  onAlbum() {}
}
