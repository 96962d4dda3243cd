import express, { type Application } from 'express';

export const app = express();

app.on('mount', () => {});
app.once('ready', () => listen(app));
app.get('/reload', (_req, res) => {
  app.emit('reloaded');
  res.end();
});
export async function connect(server: Application) {
  await Promise.resolve();
  server.emit('ready');
}
function listen(server: Application) {
  server.listen(3000);
  server.emit('listening');
}
