import type { BrowserWindow } from 'electron';

export class Server {
  constructor(
    private readonly window: BrowserWindow,
    private readonly id: string,
  ) {}

  emit(ch: string, data?: unknown) {
    this.window.webContents.send(this.id, { ch, data });
  }
}

export class Pages {
  constructor(private readonly server: Server) {}

  open(path: string) {
    this.server.emit('page opened', { path });
  }

  close() {
    this.server.emit('page closed');
  }
}
