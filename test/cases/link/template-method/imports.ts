import { Import } from './import';

export class CsvImport extends Import {
  protected async import() {
    this.events.emit('csv.imported');
  }
}

export class XmlImport extends Import {
  protected async import() {
    this.events.emit('xml.imported');
  }
}

export class DryRun extends Import {
  protected async import() {
    console.log('would import');
  }
}
