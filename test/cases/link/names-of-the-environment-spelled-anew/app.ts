import { EventEmitter } from 'node:events';
const bus = new EventEmitter();
const A = process.env.A || 'a.default';
const B = process.env.B?.trim() || 'b.default';
const C = (process.env.C ?? 'c.default').toLowerCase();
const D = `${B}.dlq`;
const F = process.env.F?.trim() || process.env.G?.trim() || 'f.default';
const H = process.env.H?.toUpperCase();
const I = process.env.I ? process.env.I.trim() : 'i.default';
const J = String(process.env.J || 'j.default');
const K = (process.env.K as string).trim();
function opt(name: string, d: string) { const v = process.env[name]; return v && v.trim() ? v.trim() : d; }
const L = opt('L', 'l.default');
export function f() { for (const n of [A]) bus.emit(n); bus.emit(B); bus.emit(C); bus.emit(D); bus.emit(F); bus.emit(H!); bus.emit(I); bus.emit(J); bus.emit(K); bus.emit(L); }
