import { fork, spawn } from 'node:child_process';
import { parentPort, Worker } from 'node:worker_threads';

export function start() {
  const worker = new Worker('worker.js');
  worker.on('message', done);
  worker.once('exit', () => {});
  fork('child.js').on('message', done);
  const child = spawn('ls');
  child.stdout.on('data', () => {});
  child.on('exit', () => {});
}

parentPort?.on('message', (text) => done(text));

function done(_text: unknown) {}
