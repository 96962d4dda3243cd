import { EventPattern, type ClientKafka } from '@nestjs/microservices';
import { Controller, Get } from '@nestjs/common';
import { Messages } from './events';
export class MessagesRepository {
  constructor(private readonly kafka: ClientKafka) {}
  private publishDomainEvent(message: Messages): void {
    message.domainEvents.forEach((event) => {
      this.kafka.emit(event.topic, event.payload);
    });
  }
  async save(message: Messages) {
    this.publishDomainEvent(message);
    return message;
  }
}
@Controller()
export class MessagesController {
  constructor(private readonly repo: MessagesRepository) {}
  @Get() async create() {
    const made = Messages.createNew({});
    await this.repo.save(made.value);
  }
  @EventPattern('message.created')
  onCreated() {}
}
