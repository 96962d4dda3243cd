import { app } from './app';
import { build } from './build';
import { events } from './events';

app.events = events;
app.name = 'typesetter';

export function activate(path: string) {
  app.events.on(app.events.FileChanged, () => build(path));
  app.events.on(app.events.BuildDone, () => console.log(app.name, 'is done'));
}
