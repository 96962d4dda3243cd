export class Thread {
  private readonly messages: string[] = [];

  add(message: string): void {
    this.messages.push(message);
  }

  drop(message: string): void {
    this.messages.splice(this.messages.indexOf(message), 1);
  }

  close(message: string): void {
    this.messages.push(message);
  }
}

/** Keeps things under their ids: none of them hears anything. */
export class Room {
  private readonly threads = new Map<string, Thread>();

  keep(id: string, thread: Thread): void {
    this.threads.set(id, thread);
  }

  say(id: string, message: string): void {
    this.threads.get(id)?.add(message);
  }

  take(id: string, message: string): void {
    this.threads.get(id)?.drop(message);
  }

  close(id: string, message: string): void {
    this.threads.get(id)?.close(message);
  }
}

/** One question, asked of what is kept. */
export class Prices {
  private readonly lists = new Map<string, PriceList>();

  keep(id: string, list: PriceList): void {
    this.lists.set(id, list);
  }

  of(id: string, article: string): number {
    return this.lists.get(id)?.getPrice(article) ?? 0;
  }
}

export class PriceList {
  getPrice(article: string): number {
    return article.length;
  }
}

const room = new Room();
room.keep('main', new Thread());
room.say('main', 'hello');
room.take('main', 'hello');
room.close('main', 'bye');

const prices = new Prices();
prices.keep('retail', new PriceList());
prices.of('retail', 'book');
