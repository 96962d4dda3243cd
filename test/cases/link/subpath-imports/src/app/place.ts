import { bus } from '#bus';
import { names } from '#events/names';

export const place = () => bus.emit(names.placed);
