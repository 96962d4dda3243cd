import { Parser } from './parser';

export class Till {
  private readonly parser = new Parser();

  open() {
    this.parser.on('scanned', this.onScanned.bind(this));
    this.parser.on('data', () => this.onScanned('data'));
    this.parser.on('error', () => this.onScanned('error'));
  }

  onScanned(_code: string) {}
}
