import { Counter, count, Publisher, Subscriptions } from './bus';
import { WhenAdded, WhenMoved } from './cards';

const subscriptions = new Subscriptions();
await subscriptions.subscribe('CardAdded', new WhenAdded(new Publisher()));
await subscriptions.subscribe('CardMoved', new WhenMoved());
count('CardMoved', new Counter());
