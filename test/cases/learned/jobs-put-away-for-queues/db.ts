import { Pool } from 'pg';

export type Query = <T>(text: string, values?: unknown[]) => Promise<T[]>;

const pool = new Pool();

export const db = {
  query: async <T>(text: string, values?: unknown[]): Promise<T[]> => (await pool.query(text, values)).rows,
  transaction: async <T>(run: (query: Query) => Promise<T>): Promise<T> => run(db.query),
};
