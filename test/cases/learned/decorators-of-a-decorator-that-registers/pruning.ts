import { OnRest, OnStepdown, OnTakeover } from './handlers.js';

export class Pruning {
  @OnTakeover()
  start() {}

  @OnStepdown()
  stop() {}

  @OnRest()
  sleep() {}
}

export class Licence {
  @OnTakeover()
  renew() {}
}
