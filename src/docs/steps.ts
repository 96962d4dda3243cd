import type { CallableNode } from '../graph/model.js';
import type { Step } from './cascades.js';
import { enumerated, type Inline, link, md, text } from './markdown.js';
import type { Picture } from './pictures.js';
import { certainty, GLOSSARY, type Site } from './site.js';
import { counted } from './words.js';

/** Lines of a cascade that is told step by step. */
const LONGEST = 60;
const DEEPEST = 8;

type Line = { depth: number; item: Inline };

/** A cascade in words: what follows, and what follows that; each event is told once. */
export function stepByStep(site: Site, start: { event: string } | { entry: string }, from: string): Line[] {
  const { cascades } = site;
  const lines: Line[] = [];
  const told = new Set('event' in start ? [start.event] : []);
  let left = 0;
  const tell = (steps: readonly Step[], depth: number): void => {
    for (const step of sureFirst(steps)) {
      if (lines.length >= LONGEST) {
        left++;
        continue;
      }
      const again = told.has(step.event);
      told.add(step.event);
      const by = step.cause === null ? text('') : md`, by ${site.callable(step.by, from)}`;
      const following = cascades.following(step.event);
      const deeper = following.length > 0 && !again && depth < DEEPEST;
      const end = again && following.length ? md` (what follows is told above)` : deeper ? text('') : ending(site, step.event, from);
      lines.push({ depth, item: md`${certainty(step)}: ${site.event(step.event, from)}${by}${end}` });
      if (deeper) tell(following, depth + 1);
    }
  };
  tell('event' in start ? cascades.following(start.event) : cascades.startingAt(start.entry), 0);
  if (left) lines.push({ depth: 0, item: text(`… and ${counted(left, 'more step')}; the pages of the events above tell them`) });
  return lines;
}

const sureFirst = (steps: readonly Step[]): Step[] =>
  [...steps].sort((a, b) => Number(a.certainty === 'may') - Number(b.certainty === 'may'));

function ending(site: Site, event: string, from: string): Inline {
  const rest = site.cascades.restAt(event);
  if (rest === 'unheard') return md` – ${link(md`a resting place`, `${site.to(GLOSSARY, from)}#resting-place`)}`;
  return rest === 'ends' ? md` – its handlers emit nothing more` : text('');
}

/** What a cut picture leaves out, and where that is. */
export function whereTheRestIs(site: Site, picture: Picture, all: readonly string[], way: 'down' | 'up', from: string): Inline {
  const missing = all.filter((id) => !picture.events.has(id));
  if (!missing.length) return text('');
  const { cascades } = site;
  const goesOn = [...picture.events].filter((id) =>
    way === 'down'
      ? cascades.following(id).some((s) => !picture.events.has(s.event))
      : cascades.leadingTo(id).some((s) => s.cause !== null && !picture.events.has(s.cause)),
  );
  const shown = goesOn.slice(0, 12).map((id) => site.event(id, from));
  const more = goesOn.length - shown.length;
  const pages = enumerated(more > 0 ? [...shown, text(`${more} more`)] : shown);
  const what = way === 'down' ? text('follow further on') : text('lead here from further back');
  return md`The picture leaves out ${text(counted(missing.length, 'event'))} that ${what}: the rest is on the pages of ${pages}.`;
}

/** Where a cascade can come to an end, one item for each way of ending. */
export function restingPlaces(site: Site, events: readonly string[], from: string, most = 30): Inline[] {
  const { cascades } = site;
  const at = (rest: string) => events.filter((id) => cascades.restAt(id) === rest);
  const names = (ids: string[]): Inline => {
    const shown = ids.slice(0, most).map((id) => site.event(id, from));
    return enumerated(ids.length > most ? [...shown, text(`${ids.length - most} more`)] : shown);
  };
  const [unheard, ends, unsure, unknown] = [at('unheard'), at('ends'), at('unsure'), at('unknown')];
  return [
    ...(unheard.length ? [md`${names(unheard)}: nobody here listens`] : []),
    ...(ends.length ? [md`${names(ends)}: who listens emits nothing more`] : []),
    ...(unsure.length ? [md`${names(unsure)}: what follows depends on a condition, so it may be nothing`] : []),
    ...(unknown.length ? [md`${names(unknown)}: what follows is known only when the code runs`] : []),
  ];
}

/** What a handler or entry point leads to, the surest first. */
export function outcome(site: Site, callable: CallableNode, from: string, most = 6): Inline {
  const steps = sureFirst(callable.entry ? site.cascades.startingAt(callable.id) : stepsOf(site, callable));
  if (!steps.length) return site.cascades.unknownFrom(callable.id).length ? md`known only when the code runs` : md`nothing more`;
  const shown = steps.slice(0, most).map((s) => md`${certainty(s)}: ${site.event(s.event, from)}`);
  return md`${shown.join('; ') as Inline}${steps.length > most ? text(`; and ${steps.length - most} more`) : text('')}`;
}

function stepsOf(site: Site, callable: CallableNode): Step[] {
  const heard = site.index.listens.get(callable.id)?.[0]?.event;
  return heard === undefined ? [] : site.cascades.following(heard).filter((s) => s.by.id === callable.id);
}
