import { EventBus } from '@nestjs/cqrs';
import { KafkaService, SubscribeTo } from './kafka';
const ordersTopic = process.env.ORDERS_TOPIC || '';
export class OrderPlaced {}
export class Orders {
  constructor(private readonly kafka: KafkaService, private bus: EventBus) {}
  onModuleInit() { this.kafka.subscribeToResponseOf(ordersTopic, this); this.kafka.subscribeToResponseOf('stock', this); }
  @SubscribeTo(ordersTopic)
  async incoming(message: any) { this.bus.publish(new OrderPlaced()); }
  @SubscribeTo('stock')
  async stock(message: any) { this.bus.publish(new OrderPlaced()); }
}
