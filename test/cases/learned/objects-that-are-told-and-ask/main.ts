import { EventEmitter } from 'node:events';
import { NotificationService, Pg, Redis, Replicas, Ses, Twilio } from './toall';
export const e = new EventEmitter();
const n = new NotificationService(); n.use(new Ses()); n.use(new Twilio());
const r = new Replicas(); r.add(new Redis()); r.add(new Pg());
export function signUp(to: string) { n.notify('email', to, 'hi'); e.emit('signed.up'); r.broadcastRow('user', { to }); }
export function order(to: string) { n.notify('sms', to, 'thanks'); e.emit('ordered'); r.broadcastRow('order', { to }); }
e.on('ordered', () => {});
