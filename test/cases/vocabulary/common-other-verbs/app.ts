import { Controller, Propfind, Query, RequestMapping, RequestMethod, Search } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';

@Controller('files')
export class FilesController {
  constructor(private readonly events: EventEmitter2) {}
  @Search('text')
  search(@Query('q') _q: string) {
    this.events.emit('files.searched');
  }
  @Propfind(':id')
  props() {
    this.events.emit('files.asked');
  }
  @RequestMapping({ path: 'old', method: RequestMethod.POST })
  old() {
    this.events.emit('files.old');
  }
}
