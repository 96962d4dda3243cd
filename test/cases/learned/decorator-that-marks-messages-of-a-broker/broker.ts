import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SetMetadata } from '@nestjs/common';

export enum Topic {
  ROOM_BOOKED = 'RoomBooked',
  ROOM_LEFT = 'RoomLeft',
}
export const Hears = (name: string) => SetMetadata(Symbol.for('hears'), { name });
export const Roles = (name: string) => SetMetadata('roles', [name]);

export interface Outlet {
  publish(name: string, body: unknown): Promise<void>;
}
export class SnsOutlet implements Outlet {
  private readonly sns = new SNSClient({});
  async publish(name: string, body: unknown): Promise<void> {
    const message = { TopicArn: process.env.TOPIC, Message: JSON.stringify({ name, body }) };
    await this.sns.send(new PublishCommand(message));
  }
}
