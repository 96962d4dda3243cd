import { BusEvent, EventBus, forget, type Handler } from './bus';

export class UserUpdated extends BusEvent {}
export class LoggedIn extends BusEvent {}

const updateContact: Handler<UserUpdated> = (event) => console.log(event);
const welcome: Handler<LoggedIn> = (event) => console.log(event);

EventBus.on(UserUpdated, updateContact);
EventBus.on(LoggedIn, welcome);

export async function update(id: string): Promise<void> {
  EventBus.emit(new UserUpdated({ id }));
}

export async function login(id: string): Promise<void> {
  const event = new LoggedIn({ id });
  EventBus.emit(event).emit(new UserUpdated({ id }));
}

forget(LoggedIn, updateContact);
