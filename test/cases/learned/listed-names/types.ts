export type DocumentEvent = { name: 'documents.publish' | 'documents.delete'; documentId: string };
export type UserEvent = { name: 'users.invite'; userId: string };
export type Incoming = DocumentEvent | UserEvent;
