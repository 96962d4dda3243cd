import { EventEmitter } from 'node:events';
import * as path from 'node:path';
import { dirname, resolve } from 'node:path';
import * as url from 'node:url';
import { Router } from 'express';

const bus = new EventEmitter();
const router = Router();

bus.on('orders/placed', function onPlaced() {});
bus.on('orders/paid', function onPaid() {});
bus.on('/payments', function onPayments() {});

export function place() {
  bus.emit(path.posix.join('orders/', '', 'placed'));
}

export function pay() {
  bus.emit(path.join('orders', 'open', '..', 'paid'));
}

export function settle() {
  bus.emit(resolve('/orders', '/payments/'));
}

// Where the sources stand is no name.
export function whereItStands() {
  bus.emit(__dirname);
  bus.emit(path.join(__dirname, 'orders'));
  bus.emit(dirname(url.fileURLToPath(import.meta.url)));
}

// No path.
export function address() {
  bus.emit(url.resolve('http://shop/orders', '/payments'));
}

export function any(steps: string[]) {
  bus.emit(path.join(...steps));
  bus.emit(path.join());
}

router.get(path.join('/api/', 'orders'), () => place());
router.get(path.join('/api', '..', 'v2', '/payments'), () => pay());
