import { EventEmitter } from 'node:events';
import express from 'express';
import { users } from './users';

const app = express();
const events = new EventEmitter();
app.set('events', events);
app.set('port', 3000);
events.on('user.created', welcome);
events.on('user.removed', welcome);
app.use('/users', users);
app.listen(app.get('port'));

function welcome() {}
