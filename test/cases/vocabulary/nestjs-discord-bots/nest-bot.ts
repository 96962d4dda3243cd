import { Command, Handler, On } from '@discord-nestjs/core';
import { Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import type { CommandInteraction, GuildMember } from 'discord.js';

@Injectable()
export class Members {
  constructor(private readonly events: EventEmitter2) {}

  @On('guildMemberAdd')
  joined(member: GuildMember) {
    this.events.emit('member.joined', member.id);
  }
}

@Command({ name: 'refund', description: 'Gives money back' })
export class Refund {
  constructor(private readonly events: EventEmitter2) {}

  @Handler()
  run(interaction: CommandInteraction) {
    this.events.emit('order.refunded', interaction.id);
  }
}
