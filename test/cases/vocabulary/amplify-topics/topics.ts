import { amplify } from 'amplify';

export const Topics = { SHOWN: 'call.shown', HIDDEN: 'call.hidden' };

export class Calls {
  constructor() {
    amplify.subscribe(Topics.SHOWN, this.onShown.bind(this));
    amplify.subscribe(Topics.HIDDEN, this, () => {}, 5);
  }

  private onShown() {
    amplify.publish(Topics.HIDDEN);
  }

  show() {
    amplify.publish(Topics.SHOWN, { id: 1 });
  }
}
