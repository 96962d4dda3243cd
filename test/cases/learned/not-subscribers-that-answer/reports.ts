export class SiteReport {}
export class NurseryReport {}

export abstract class Processor {
  abstract get models(): unknown[];
  abstract getAssociations(report: SiteReport | NurseryReport): unknown;
}

export class SiteProcessor extends Processor {
  get models() {
    return [SiteReport];
  }
  getAssociations(report: SiteReport) {
    return [report];
  }
}

export class NurseryProcessor extends Processor {
  get models() {
    return [NurseryReport];
  }
  getAssociations(report: NurseryReport) {
    return [report];
  }
}

export class Reports {
  constructor(private readonly processors: Processor[]) {}

  load(report: SiteReport | NurseryReport) {
    for (const processor of this.processors)
      if (processor.models.some((model) => report instanceof (model as typeof SiteReport))) processor.getAssociations(report);
  }

  all() {
    this.load(new SiteReport());
    this.load(new NurseryReport());
  }
}
