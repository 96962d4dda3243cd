import { MailClient } from '@acme/mails';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';

enum Happened {
  Applied = 'club.applied',
  Joined = 'club.joined',
  Left = 'club.left',
}

interface EventPayload {
  eventType: string;
  addresses: string[];
}

export class Mails {
  constructor(private readonly client: MailClient) {}

  async processEvent(eventPayload: EventPayload) {
    await this.buildAndSend(eventPayload);
  }

  completed(raw: { address: string }, eventType: Happened): EventPayload {
    return { ...raw, eventType, addresses: [raw.address] };
  }

  private async buildAndSend(eventPayload: EventPayload) {
    const texts: string[] = [];
    for (const address of this.client.allowed(eventPayload.addresses)) texts.push(`${address}: ${this.textFor(eventPayload)}`);
    await this.client.send(texts);
  }

  private textFor(eventPayload: EventPayload): string {
    switch (eventPayload.eventType) {
      case Happened.Applied:
        return 'applied';
      case Happened.Joined:
        return 'joined';
      case Happened.Left:
        return 'left';
      default:
        throw new Error(eventPayload.eventType);
    }
  }
}

/** Each hears its own event; the mails ask once more which it was. */
@Controller()
export class Clubs {
  constructor(private readonly mails: Mails) {}

  @EventPattern(Happened.Applied)
  applied(@Payload() eventPayload: EventPayload) {
    return this.mails.processEvent(eventPayload);
  }

  @EventPattern(Happened.Joined)
  joined(@Payload() raw: { address: string }) {
    return this.mails.processEvent(this.mails.completed(raw, Happened.Joined));
  }

  @EventPattern(Happened.Left)
  left(@Payload() raw: { address: string }) {
    return this.mails.processEvent(this.mails.completed(raw, Happened.Left));
  }
}
