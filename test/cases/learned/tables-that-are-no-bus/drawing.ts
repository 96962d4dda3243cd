import { CommandDispatcher, UndoDispatcher } from './canvas';
const d = new CommandDispatcher();
const u = new UndoDispatcher();
export function line() { d.dispatch({ type: 'line', to: 3 }); u.dispatch({ type: 'line', to: 3 }); }
export function clear() { d.dispatch({ type: 'clear' }); }
d.events.on('drawn', () => clear());
