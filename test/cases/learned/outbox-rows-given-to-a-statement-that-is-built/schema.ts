import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';

export const outboxEvents = pgTable('outbox_events', { id: text('id'), eventName: text('event_name'), payload: jsonb('payload') });
export const auditLog = pgTable('audit_log', { id: text('id'), eventName: text('event_name') });
