import { Topic } from 'encore.dev/pubsub';

export interface Signup {
  userID: string;
}
export const signups = new Topic<Signup>('signups', { deliveryGuarantee: 'at-least-once' });
export const mails = new Topic<Signup>('mails', { deliveryGuarantee: 'at-least-once' });
