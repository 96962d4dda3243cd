import { Controller, Module, Post } from '@nestjs/common';
import { MailModule, Sender, TextModule } from './senders';

@Controller('letters')
export class Letters {
  constructor(private readonly sender: Sender) {}

  @Post()
  write() {
    this.sender.send();
  }
}

@Controller('calls')
export class Calls {
  constructor(private readonly sender: Sender) {}

  @Post()
  call() {
    this.sender.send();
  }
}

@Module({ imports: [MailModule], controllers: [Letters] })
export class LettersModule {}

@Module({ imports: [TextModule.forRoot()], controllers: [Calls] })
export class CallsModule {}
