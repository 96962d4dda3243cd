import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

function step0(name: string): void {
  bus.emit(name);
}

function step1(name: string): void {
  step0(name);
  step0(name);
  step0(name);
  step0(name);
}

function step2(name: string): void {
  step1(name);
  step1(name);
  step1(name);
  step1(name);
}

function step3(name: string): void {
  step2(name);
  step2(name);
  step2(name);
  step2(name);
}

function step4(name: string): void {
  step3(name);
  step3(name);
  step3(name);
  step3(name);
}

function step5(name: string): void {
  step4(name);
  step4(name);
  step4(name);
  step4(name);
}

function step6(name: string): void {
  step5(name);
  step5(name);
  step5(name);
  step5(name);
}

function step7(name: string): void {
  step6(name);
  step6(name);
  step6(name);
  step6(name);
}

function step8(name: string): void {
  step7(name);
  step7(name);
  step7(name);
  step7(name);
}

function step9(name: string): void {
  step8(name);
  step8(name);
  step8(name);
  step8(name);
}

function step10(name: string): void {
  step9(name);
  step9(name);
  step9(name);
  step9(name);
}

function step11(name: string): void {
  step10(name);
  step10(name);
  step10(name);
  step10(name);
}

function step12(name: string): void {
  step11(name);
  step11(name);
  step11(name);
  step11(name);
}

function step13(name: string): void {
  step12(name);
  step12(name);
  step12(name);
  step12(name);
}

export function start(): void {
  step10('done');
}

bus.on('done', () => {});
