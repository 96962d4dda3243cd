import { Runs, WorksOn } from './marks';

@WorksOn('mails')
export class Mails {
  @Runs('send')
  async send() {}
}

@WorksOn('hooks')
export class Hooks {
  @Runs('send')
  async call() {}
}
