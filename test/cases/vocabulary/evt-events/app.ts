import { Evt, type NonPostableEvt } from 'evt';

export class Runner {
  public onExit: Evt<number> = new Evt();
  private readonly evtLog = Evt.create<string>();
  readonly log: NonPostableEvt<string> = Evt.asNonPostable(this.evtLog);

  async run() {
    this.evtLog.post('starts');
    await this.onExit.waitFor(1000);
    this.evtLog.postAsyncOnceHandled('ends');
  }
  exit(code: number) {
    this.onExit.post(code);
    mails.post('exit');
  }
  forget() {
    this.onExit.detach();
  }
}
const mails = { post: (_what: string) => {}, attach: (_told: () => void) => {} };
const evtFailed = Evt.create<number>();

export function watch(runner: Runner) {
  const ctx = Evt.newCtx();
  runner.onExit.attachOnce(
    (code) => code > 0,
    ctx,
    (code) => evtFailed.post(code),
  );
  runner.log.attach((line) => console.log(line));
  evtFailed.attach(failed);
  mails.attach(() => runner.exit(1));
}
function failed(code: number) {
  console.log(code);
}
