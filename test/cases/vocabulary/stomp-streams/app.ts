import { RxStomp } from '@stomp/rx-stomp';
import { map, type Observable } from 'rxjs';

class Chat {
  private readonly stomp = new RxStomp();

  say(text: string): void {
    this.stomp.publish({ destination: '/app/said', body: text });
  }

  listen(): void {
    this.stomp
      .watch('/app/said')
      .pipe(map((message) => message.body))
      .subscribe((text) => this.answer(text));
    this.stomp.watch({ destination: '/app/answered' }).subscribe(({ body }) => console.log(body));
  }

  topic(name: string): Observable<string> {
    return this.stomp.watch(name).pipe(map(({ body }) => body));
  }

  private answer(text: string): void {
    this.stomp.publish({ destination: '/app/answered', body: text });
    this.stomp.publish({ destination: '/topic/news', body: text });
  }
}

class Page {
  constructor(private readonly chat: Chat) {}

  open(): void {
    this.chat.topic("/topic/news").subscribe((news) => console.log(news));
    this.chat.listen();
  }
}

const chat = new Chat();
new Page(chat).open();
chat.say('hello');

/** Something else with the same words. */
class Birds {
  watch(of: string): void {
    console.log(of);
  }
}
new Birds().watch('/app/said');
