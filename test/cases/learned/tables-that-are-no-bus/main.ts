import { EventEmitter } from 'node:events';
import http from 'node:http';
import { RequestDispatcher } from './request-dispatcher';
const events = new EventEmitter();
const dispatcher = new RequestDispatcher(events);
dispatcher.register('GET', async () => 'ok');
dispatcher.register('POST', async (req) => { events.emit('posted', req.url); return 'made'; });
events.on('posted', () => console.log('posted'));
http.createServer(async (req, res) => { res.end(await dispatcher.dispatch({ url: req.url!, method: req.method! })); }).listen(3000);
