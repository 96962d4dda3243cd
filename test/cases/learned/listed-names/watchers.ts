import { sequelize } from './database';
import type { DocumentEvent } from './types';

/** What a package runs is given nothing of the event. */
export const watch = async (event: DocumentEvent) => {
  const run = (transaction: unknown) => note({ id: event.documentId, transaction });
  await sequelize.transaction(run);
};

const note = async (row: { id: string; transaction: unknown }) => console.log(row);

export const watchPublished = async (id: string) => watch({ name: 'documents.publish', documentId: id });
export const watchDeleted = async (id: string) => watch({ name: 'documents.delete', documentId: id });
