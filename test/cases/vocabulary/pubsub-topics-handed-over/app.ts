import { notifyLeft, triggerTyped } from './pubsub';
export async function signUp() { await triggerTyped(console, 'user-created', { id: '1' }); }
export async function leave() { await notifyLeft(console, '1'); }
