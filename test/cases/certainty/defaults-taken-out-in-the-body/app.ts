import { EventEmitter2 } from 'eventemitter2';
const ee = new EventEmitter2();
export const s1 = ({ notify = true } = {}) => { if (notify) ee.emit('p1'); };
export const a1 = () => s1();
export function s2(o: { notify?: boolean } = {}) { const { notify = true } = o; if (notify) ee.emit('p2'); }
export const a2 = () => s2();
export const a2b = () => s2({});
export function s3(o: { notify?: boolean }) { const { notify = true } = o; if (notify) ee.emit('p3'); }
export const a3 = () => s3({});
export const a3t = () => s3({ notify: true });
export function s4(o?: { notify?: boolean }) { const notify = o?.notify ?? true; if (notify) ee.emit('p4'); }
export const a4 = () => s4();
export function s5(o: { notify?: boolean } = {}) { const opts = { notify: true, ...o }; if (opts.notify) ee.emit('p5'); }
export const a5 = () => s5();
export function s6(o: { silent?: boolean } = {}) { const { silent = false } = o; if (!silent) ee.emit('p6'); }
export const a6 = () => s6();
