import { bus, Chat, hear } from './chats';

interface Session {
  id: string;
}

export function open(session: Session) {
  hear(session.id, () => {});
  return new Chat(session.id);
}

export function receive(session: Session) {
  bus.emit(`message-${session.id}`);
  bus.emit(`closed-${session.id}`);
}
