import { EventEmitter } from 'node:events';
import { Audit, AuditClient, Container, EventName, Inject, OnlyFor, Roles } from '@acme/kit';

export const bus = new EventEmitter();

export enum Role {
  Admin = 'admin',
  Clerk = 'clerk',
}

export const TOKENS = { Store: Symbol('store'), Mails: Symbol('mails') };

export class Doors {
  constructor(
    @Inject(TOKENS.Store) readonly store: unknown,
    @Inject(TOKENS.Mails) readonly mails: unknown,
    private readonly container: Container,
    private readonly roles: Roles,
    private readonly audit: AuditClient,
  ) {}

  /** Who may is asked, not told. */
  @OnlyFor(Role.Admin)
  open() {
    return this.roles.has(Role.Admin) && this.roles.has(Role.Clerk);
  }

  @OnlyFor(Role.Clerk)
  close() {
    return [this.container.get(TOKENS.Store), this.container.get(TOKENS.Mails)];
  }

  /** One name that is the same may be chance. */
  @Audit('door.opened')
  log() {
    this.audit.send('door.opened');
    this.audit.send('door.closed');
  }
}

export const WINDOW_OPENED = 'window.opened';
export const WINDOW_CLOSED = 'window.closed';

/** What says which names a method has is told nothing. */
export class Windows {
  constructor(private readonly audit: AuditClient) {}

  @EventName(WINDOW_OPENED)
  open() {
    this.audit.send(WINDOW_OPENED);
  }

  @EventName(WINDOW_CLOSED)
  close() {
    this.audit.send(WINDOW_CLOSED);
  }
}
