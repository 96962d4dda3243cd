export interface Message {
  type: string;
}
export enum Work {
  Import = 'import',
  Export = 'export',
  Check = 'check',
}
export class ImportMessage implements Message {
  readonly type: string = Work.Import;
  constructor(readonly id: string) {}
}
export class ExportMessage implements Message {
  readonly type: string = Work.Export;
}
export class CheckMessage implements Message {
  readonly type: string = Work.Check;
}
/** Nobody hears it. */
export class AuditMessage implements Message {
  readonly type: string = 'audit';
}
