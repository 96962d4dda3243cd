type Loader = (place: string) => unknown;
const libraries = new Map<string, { load: Loader }>();

export function addLibrary(name: string, load: Loader) {
  libraries.set(name, { load });
}
const loaded: Record<string, unknown> = {};
export function library(name: string, place: string) {
  const found = libraries.get(name);
  if (!found) return undefined;
  const made = found.load(place);
  loaded[name] = made;
  return made;
}
addLibrary('dates', (place) => ({ place }));
addLibrary('money', (place) => [place]);
export const clock = () => library('dates', 'shop');
export const till = () => library('money', 'shop');

/** One that is told, and gives nothing. */
const doors = new Map<string, (who: string) => void>();
export const knock = (name: string, who: string) => doors.get(name)?.(who);
export const answer = (name: string, open: (who: string) => void) => doors.set(name, open);
answer('front', (who) => console.log(who));
export const deliver = () => knock('front', 'postman');
