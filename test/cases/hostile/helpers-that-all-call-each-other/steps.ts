import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

function send(name: string): void {
  bus.emit(name);
}

function stepA(name: string): void {
  send(name);
  stepB(`${name}.a`);
  stepC(`${name}.a`);
  stepD(`${name}.a`);
  stepE(`${name}.a`);
  stepF(`${name}.a`);
  stepG(`${name}.a`);
  stepH(`${name}.a`);
  stepI(`${name}.a`);
  stepJ(`${name}.a`);
}

function stepB(name: string): void {
  send(name);
  stepA(`${name}.b`);
  stepC(`${name}.b`);
  stepD(`${name}.b`);
  stepE(`${name}.b`);
  stepF(`${name}.b`);
  stepG(`${name}.b`);
  stepH(`${name}.b`);
  stepI(`${name}.b`);
  stepJ(`${name}.b`);
}

function stepC(name: string): void {
  send(name);
  stepA(`${name}.c`);
  stepB(`${name}.c`);
  stepD(`${name}.c`);
  stepE(`${name}.c`);
  stepF(`${name}.c`);
  stepG(`${name}.c`);
  stepH(`${name}.c`);
  stepI(`${name}.c`);
  stepJ(`${name}.c`);
}

function stepD(name: string): void {
  send(name);
  stepA(`${name}.d`);
  stepB(`${name}.d`);
  stepC(`${name}.d`);
  stepE(`${name}.d`);
  stepF(`${name}.d`);
  stepG(`${name}.d`);
  stepH(`${name}.d`);
  stepI(`${name}.d`);
  stepJ(`${name}.d`);
}

function stepE(name: string): void {
  send(name);
  stepA(`${name}.e`);
  stepB(`${name}.e`);
  stepC(`${name}.e`);
  stepD(`${name}.e`);
  stepF(`${name}.e`);
  stepG(`${name}.e`);
  stepH(`${name}.e`);
  stepI(`${name}.e`);
  stepJ(`${name}.e`);
}

function stepF(name: string): void {
  send(name);
  stepA(`${name}.f`);
  stepB(`${name}.f`);
  stepC(`${name}.f`);
  stepD(`${name}.f`);
  stepE(`${name}.f`);
  stepG(`${name}.f`);
  stepH(`${name}.f`);
  stepI(`${name}.f`);
  stepJ(`${name}.f`);
}

function stepG(name: string): void {
  send(name);
  stepA(`${name}.g`);
  stepB(`${name}.g`);
  stepC(`${name}.g`);
  stepD(`${name}.g`);
  stepE(`${name}.g`);
  stepF(`${name}.g`);
  stepH(`${name}.g`);
  stepI(`${name}.g`);
  stepJ(`${name}.g`);
}

function stepH(name: string): void {
  send(name);
  stepA(`${name}.h`);
  stepB(`${name}.h`);
  stepC(`${name}.h`);
  stepD(`${name}.h`);
  stepE(`${name}.h`);
  stepF(`${name}.h`);
  stepG(`${name}.h`);
  stepI(`${name}.h`);
  stepJ(`${name}.h`);
}

function stepI(name: string): void {
  send(name);
  stepA(`${name}.i`);
  stepB(`${name}.i`);
  stepC(`${name}.i`);
  stepD(`${name}.i`);
  stepE(`${name}.i`);
  stepF(`${name}.i`);
  stepG(`${name}.i`);
  stepH(`${name}.i`);
  stepJ(`${name}.i`);
}

function stepJ(name: string): void {
  send(name);
  stepA(`${name}.j`);
  stepB(`${name}.j`);
  stepC(`${name}.j`);
  stepD(`${name}.j`);
  stepE(`${name}.j`);
  stepF(`${name}.j`);
  stepG(`${name}.j`);
  stepH(`${name}.j`);
  stepI(`${name}.j`);
}

export function start(): void {
  send('started');
  stepA('begun');
}

bus.on('started', () => {});
