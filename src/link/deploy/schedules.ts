import type { E } from '../../extract/facts.js';
import { written } from '../learn/stores.js';
import type { File } from '../values.js';

/**
 * When a rule runs, in the platform's words: "rate(5 minutes)" of `Schedule.rate(Duration.minutes(5))`, "0 2 * * ? *" of
 * `Schedule.cron({ minute: '0', hour: '2' })`.
 * @param texts what the expression is known to be
 */
export function scheduleText(file: File, e: E, texts: readonly string[]): string {
  if (texts.length) return texts.map(scheduleOf).join('|');
  const { exprs } = file.facts;
  const x = exprs[written(file, e)];
  const callee = x.k === 'call' ? exprs[x.f] : undefined;
  const given = x.k === 'call' ? exprs[x.a[0] ?? 0] : undefined;
  if (callee?.k !== 'mem' || !given) return '…';
  const said = (at: E | undefined): string => {
    const one = exprs[written(file, at ?? 0)];
    return one.k === 'str' || one.k === 'num' ? one.v : '…';
  };
  if (given.k === 'str') return scheduleOf(given.v);
  if (given.k === 'call') {
    const unit = exprs[given.f];
    return `${callee.n}(${said(given.a[0])} ${unit.k === 'mem' ? unit.n : '…'})`;
  }
  if (given.k !== 'obj') return '…';
  const field = (n: string, or: string): string => {
    const property = given.p.find((p) => p.n === n);
    return property ? said(property.v) : or;
  };
  const isByWeek = given.p.some((p) => p.n === 'weekDay');
  return [
    field('minute', '*'),
    field('hour', '*'),
    field('day', isByWeek ? '?' : '*'),
    field('month', '*'),
    field('weekDay', '?'),
    field('year', '*'),
  ].join(' ');
}

/** `cron(0 2 * * ? *)` without the word, which a label says. */
export const scheduleOf = (text: string): string => /^cron\((.*)\)$/.exec(text)?.[1] ?? text;
