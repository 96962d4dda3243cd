import { EventEmitter } from 'node:events';

const bus = new EventEmitter();
const NAMES = { paid: { done: 'paid' }, shipped: { done: 'shipped' } };
const step0 = () => Object.keys(NAMES).map((key) => NAMES[key as keyof typeof NAMES].done);
const step1 = () => step0();
const step2 = () => step1();
const step3 = () => step2();
const step4 = () => step3();
const step5 = () => step4();
const step6 = () => step5();
const step7 = () => step6();
const step8 = () => step7();
const step9 = () => step8();
const step10 = () => step9();
const step11 = () => step10();
const step12 = () => step11();
const step13 = () => step12();
const step14 = () => step13();
const step15 = () => step14();
const step16 = () => step15();
const step17 = () => step16();
const step18 = () => step17();
const step19 = () => step18();
const step20 = () => step19();
const step21 = () => step20();
const step22 = () => step21();
const step23 = () => step22();
const step24 = () => step23();
const step25 = () => step24();
const step26 = () => step25();
const step27 = () => step26();
const step28 = () => step27();
const step29 = () => step28();
const step30 = () => step29();

export function listenFar() {
  for (const name of step30()) bus.on(name, function far() {});
}

export function listenNear() {
  for (const name of step1()) bus.on(name, function near() {});
}

export function pay() {
  bus.emit('paid');
}
