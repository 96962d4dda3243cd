export type DocumentEvent = { name: 'documents.publish' | 'documents.publish.late' | 'documents.delete'; documentId: string };
export type UserEvent = { name: 'users.invite'; userId: string };
export type Incoming = DocumentEvent | UserEvent;
