export enum NotificationEvent {
  Joined = 'COMMUNITY_JOINED',
  Left = 'COMMUNITY_LEFT',
}
