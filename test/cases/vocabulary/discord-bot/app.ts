import { EventEmitter } from 'node:events';
import { type ChatInputCommandInteraction, Client, Collection, Events, GatewayIntentBits, type Message } from 'discord.js';

export const bus = new EventEmitter();
const client = new Client({ intents: [GatewayIntentBits.Guilds] });
const commands = new Collection<string, Command>();

interface Command {
  execute(interaction: ChatInputCommandInteraction): Promise<void>;
}

export const ban: Command = {
  async execute(interaction) {
    bus.emit('member.banned', interaction.user.id);
  },
};
commands.set('ban', ban);

client.once(Events.ClientReady, (ready) => bus.emit('bot.ready', ready.user.tag));

client.on('messageCreate', answer).on('guildMemberAdd', (member) => {
  bus.emit('member.joined', member.id);
});

client.on(Events.InteractionCreate, async (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  await commands.get(interaction.commandName)?.execute(interaction);
});

async function answer(message: Message) {
  if (message.author.bot) return;
  bus.emit('message.said', message.content);
}

export class Bot extends Client {
  listen() {
    this.on('guildMemberRemove', (member) => this.left(member.id));
  }
  private left(id: string) {
    bus.emit('member.left', id);
  }
}

bus.on('message.said', (text: string) => client.user?.setActivity(text));
