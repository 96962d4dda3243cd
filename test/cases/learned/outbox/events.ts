export const USER_CREATED = 'user-created' as const;
export const USER_DELETED = 'user-deleted' as const;
export const TEAM_CREATED = 'team-created' as const;
export const TYPES = [USER_CREATED, USER_DELETED, TEAM_CREATED] as const;
export type EventType = (typeof TYPES)[number];

export interface StoredEvent {
  type: EventType;
  ip: string;
  data: unknown;
}
export interface ReadEvent extends Omit<StoredEvent, 'ip'> {
  id: number;
}
export class BaseEvent implements StoredEvent {
  readonly type: EventType;
  readonly ip = '';
  data: unknown;
  constructor(type: EventType) {
    this.type = type;
  }
}
export class UserCreatedEvent extends BaseEvent {
  constructor(p: { data: unknown }) {
    super(USER_CREATED);
    this.data = p.data;
  }
}
export class UserDeletedEvent extends BaseEvent {
  constructor() {
    super(USER_DELETED);
  }
}
