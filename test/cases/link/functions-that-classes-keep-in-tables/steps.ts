import { EventEmitter } from 'node:events';
const ee = new EventEmitter();
const steps = [(p: any) => ee.emit('m.1', p), function two(p: any) { ee.emit('m.2', p); }];
export function run(p: any) { for (const s of steps) s(p); }
function named(p: any) { ee.emit('m.3', p); }
const more = [named];
export function run2(p: any) { more.forEach((f) => f(p)); }
export class D { private readonly steps = [(p: any) => ee.emit('d.1', p), (p: any) => this.two(p)]; two(p: any) { ee.emit('d.2', p); } run(p: any) { for (const s of this.steps) s(p); } }
export class G { private readonly steps = [named]; run(p: any) { for (const s of this.steps) s(p); } run3(p: any) { this.steps.forEach((s) => s(p)); } }
