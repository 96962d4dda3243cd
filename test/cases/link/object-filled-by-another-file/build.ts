import { app } from './app';

export function build(path: string) {
  console.log('building', path, app.clock?.now());
  app.events.fire(app.events.BuildDone, path);
}

export function changed(path: string) {
  app.events.fire(app.events.FileChanged, path);
}
