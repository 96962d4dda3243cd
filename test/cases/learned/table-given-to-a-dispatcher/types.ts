export interface Message {
  type: string;
  payload: unknown;
}
export interface UserRegistered extends Message {
  type: 'USER_REGISTERED';
}
export interface Handler {
  handle(message: Message): Promise<void>;
}
export interface Publisher {
  publish(message: Message): Promise<void>;
}
