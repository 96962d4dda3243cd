import { place } from '#app/place.js';
import { bus } from '#bus';
import { names } from '#events/names';

bus.on(names.placed, () => console.log('placed'));
export const start = () => place();
