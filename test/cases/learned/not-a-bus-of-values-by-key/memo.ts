import { Live } from './live';

export interface Memory {
  get<T>(key: string): T | undefined;
  set<T>(key: string, value: T): void;
}

export class Memo implements Memory {
  private readonly all = new Map<string, Live<any>>();

  private live(key: string): Live<any> {
    let one = this.all.get(key);
    if (!one) {
      one = new Live<any>(undefined);
      this.all.set(key, one);
    }
    return one;
  }

  get<T>(key: string): T | undefined {
    return this.live(key).now;
  }

  set<T>(key: string, value: T): void {
    this.live(key).next(value);
  }
}
