import { Cache, Client, Pool, Silent } from './clients';

export class Factory {
  client() {
    return new Client('http://localhost');
  }

  cache() {
    return new Cache();
  }

  pool() {
    return new Pool();
  }

  silent() {
    return new Silent('http://localhost');
  }
}
