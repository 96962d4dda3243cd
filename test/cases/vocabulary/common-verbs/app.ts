import { All, Controller, Delete, Get, Head, Options, Patch, Post, Put } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';

@Controller()
export class Root {
  constructor(private readonly events: EventEmitter2) {}
  @Get()
  get() {
    this.events.emit('touched');
  }
  @Put('/a')
  put() {
    this.events.emit('touched');
  }
}

@Controller('/things/')
export class Things {
  constructor(private readonly events: EventEmitter2) {}
  @Post('/')
  post() {
    this.events.emit('touched');
  }
  @Patch(':id')
  patch() {
    this.events.emit('touched');
  }
  @Delete('/:id/parts/:part')
  remove() {
    this.events.emit('touched');
  }
  @Head('head')
  head() {
    this.events.emit('touched');
  }
  @Options('options')
  options() {
    this.events.emit('touched');
  }
  @All('any')
  all() {
    this.events.emit('touched');
  }
}
