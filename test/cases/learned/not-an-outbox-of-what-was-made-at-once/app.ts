import { PrismaClient, Channel } from '@prisma/client';

interface Note { id: string; text: string; channel: Channel }

class WebSocketChannel {
  async send(note: Note) { console.log('ws', note.text); }
}

class Dispatcher {
  private readonly channels = new Map<Channel, WebSocketChannel>();
  constructor(socket: WebSocketChannel) {
    this.channels.set('WEBSOCKET', socket);
  }
  async dispatch(note: Note) {
    return this.channels.get(note.channel)?.send(note);
  }
}

class NoteRepository {
  constructor(private readonly prisma: PrismaClient) {}
  async create(data: { text: string; channel?: Channel }): Promise<Note> {
    return this.prisma.note.create({ data: { text: data.text, channel: data.channel || 'WEBSOCKET' } });
  }
}

export class Notes {
  constructor(private readonly repository: NoteRepository, private readonly dispatcher: Dispatcher) {}
  async send(text: string, channel?: Channel) {
    const note = await this.repository.create({ text, channel: channel || 'WEBSOCKET' });
    await this.dispatcher.dispatch(note);
  }
}
