import { AppEvent, Kind } from './bus';
export function createMailHandler(send: (text: string) => void) {
  return async function mailHandler(event: AppEvent) {
    switch (event.type) {
      case Kind.PLACED: { send('placed'); break; }
      case Kind.PAID: { send('paid'); break; }
    }
  };
}
export function createLogHandler() {
  return async (event: AppEvent) => { console.log(event.type); };
}
