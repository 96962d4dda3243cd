import { EventEmitter } from 'node:events';
import { Audit, AuditClient, Container, Inject, OnlyFor, Roles } from '@acme/kit';

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
