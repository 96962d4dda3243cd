import { EventsHandler, IEventHandler } from '@nestjs/cqrs';
import { Created } from './created';

@EventsHandler(Created)
export class UserCreatedHandler implements IEventHandler<Created> {
  handle(event: Created) {
    console.log(event.userId);
  }
}
