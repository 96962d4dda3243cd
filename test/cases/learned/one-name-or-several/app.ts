import events from './events';
export function index(note: any) {}
export function load(note: any) {}
events.subscribe(events.CREATED, function plan(note) {});
events.subscribe([events.CREATED, events.CHANGED], index);
events.first([events.CHANGED, 'removed'], load);
export function create() { events.emit(events.CREATED, {}); }
export function change() { events.emit(events.CHANGED, {}); events.emit('removed'); }
