import { connect } from 'far-wire';

const wire = connect();

type Listener = (data: object) => void;

/** Two classes around one package. */
export class Sender {
  notify(name: string, data: object) {
    wire.channel('bills').push(name, data);
  }
}
export class Receiver {
  onMessage(name: string, listener: Listener) {
    wire.channel('bills').bind(name, listener);
  }
}
