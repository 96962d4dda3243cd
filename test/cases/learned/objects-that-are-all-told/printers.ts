/** How something shall look is nothing that happened. */
export enum Format {
  Long = 1,
  Short = 2,
}

export interface Printer {
  print(format: Format, text: string): void;
}

class Printers {
  private all: Printer[] = [];

  add(printers: Printer[]) {
    this.all = [...this.all, ...printers];
  }

  printAll(format: Format, text: string) {
    for (const printer of this.all) printer.print(format, text);
  }
}

export const printers = new Printers();
