export class Ledger {
  on(_event: string, _listener: () => void) {}
}
export interface LedgerLike extends Ledger {}

export const book = (ledger: LedgerLike) => ledger.on('rang', () => {});
