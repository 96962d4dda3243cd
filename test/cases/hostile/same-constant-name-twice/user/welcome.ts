import { OnEvent } from '@nestjs/event-emitter';
import { CREATED } from './events';

export class Welcome {
  @OnEvent(CREATED)
  onCreated() {}
}
