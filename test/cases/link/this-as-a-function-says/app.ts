import { Table } from './table';

const table = new Table();
table.on('closed', () => {});

export function evening() {
  table.close();
}
