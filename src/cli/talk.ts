import type { WriteStream } from 'node:tty';
import { Chalk, type ChalkInstance, supportsColor, supportsColorStderr } from 'chalk';

/** What was asked can't be done; the message says why and what to do. */
export class CannotError extends Error {}

/** Says things to the person: on stderr, never on stdout, which is the result. */
export class Talk {
  private readonly color: ChalkInstance;
  verbose = false;

  /** Whether the result may have colours: stdout is a terminal that shows them. */
  readonly colored: boolean;

  constructor(private readonly out: NodeJS.WriteStream | WriteStream) {
    const plain = process.env.NO_COLOR !== undefined && process.env.NO_COLOR !== '';
    this.colored = !plain && supportsColor !== false;
    this.color = new Chalk({ level: plain || !supportsColorStderr ? 0 : supportsColorStderr.level });
  }

  /** The one line of a failure. */
  error(text: string): void {
    this.out.write(`${this.color.red('error')} ${printable(text)}\n`);
  }

  /** Something about the input that the person should know; the rest goes on. */
  warn(text: string): void {
    this.out.write(`${this.color.yellow('warning')} ${printable(text)}\n`);
  }

  /** Progress, figures and hints: for a terminal or with --verbose. */
  say(text: string): void {
    if (this.verbose || this.out.isTTY) this.out.write(`${this.color.dim(printable(text))}\n`);
  }

  /** What the tool did other than asked: always said. */
  note(text: string): void {
    this.out.write(`${this.color.cyan('note')} ${printable(text)}\n`);
  }
}

/** Text without control characters that a terminal would obey. */
const printable = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�');
