import { Server } from 'socket.io';
import { Gateway, Orders } from './gateway.js';

const orders = new Orders();
const gateway = new Gateway(orders);
gateway.onTrouble((reason) => console.error(reason));
gateway.onOrder((id) => console.log(id));
orders.onCancel((id) => console.log(id));
gateway.serve(new Server());
