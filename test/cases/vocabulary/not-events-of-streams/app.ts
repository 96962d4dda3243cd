import { fork, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { createReadStream } from 'node:fs';
import { createServer, get } from 'node:http';
import { createInterface } from 'node:readline';
import { parentPort, Worker } from 'node:worker_threads';

export const bus = new EventEmitter();

export function run(file: string) {
  createReadStream(file).on('data', () => {}).on('end', () => {});
  createInterface({ input: process.stdin }).on('line', () => {});
  const child = spawn('ls');
  child.stdout.on('data', () => {});
  child.once('exit', () => {});
  fork('x.js').on('message', () => {});
  new Worker('x.js').on('error', () => {});
  parentPort?.on('message', () => {});
  const server = createServer();
  server.on('request', () => {});
  server.emit('request');
  get('http://localhost', (response) => response.on('data', () => {}));
  process.on('SIGTERM', () => {});
  process.once('uncaughtException', () => {});
  process.emit('SIGINT');
}
