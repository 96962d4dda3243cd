import { CommandBus } from '@nestjs/cqrs';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { HandlerOf, ListenerOf, processorOf, publisherOf } from './factories';

export class WrapParcel {}
export class ParcelWrapped {
  constructor(readonly id: string) {}
}

export class OnOrdered extends ListenerOf('parcel.ordered') {
  constructor(private readonly commands: CommandBus) {
    super();
  }

  protected handle() {
    this.commands.execute(new WrapParcel());
  }
}

export class OnLost extends ListenerOf('parcel.lost') {
  protected handle(payload: unknown) {
    console.log(payload);
  }
}

export const Sorting = processorOf('sorting', 'sort-parcel');

export class WrappingDesk extends publisherOf(ParcelWrapped) {
  wrap() {
    this.publish('1');
  }
}

export class WrapParcelHandler extends HandlerOf(WrapParcel) {
  constructor(private readonly desk: WrappingDesk) {
    super();
  }

  protected async check() {}

  protected async run() {
    this.desk.wrap();
  }
}

export class SendParcel {}

export class SendParcelHandler extends HandlerOf(SendParcel) {
  protected async check(command: SendParcel) {
    console.log(command);
  }

  protected async run() {}
}

export class Shop {
  constructor(private readonly emitter: EventEmitter2) {}

  order() {
    this.emitter.emit('parcel.ordered');
  }
}
