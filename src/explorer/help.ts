import { byId, el, given } from './dom.js';

const KEYS: [string, string][] = [
  ['/', 'search'],
  ['← ↑ ↓ →', 'in the drawing: to the next box that way (with Shift: move the drawing)'],
  ['Enter', 'choose the box: its cascade stays, the rest fades'],
  ['d  u  b', 'downstream, upstream, both'],
  ['a', 'draw the cascade alone, or the rest with it'],
  ['w', 'the way from what is chosen to something else'],
  ['1  2  3', 'events, classes, methods'],
  ['+  −  f', 'nearer, farther, fit'],
  ['Esc', 'one step back: arrow, way, choice'],
];

/** The page's keys, and whose work is in it. */
export function help(): void {
  const dialog = byId<HTMLDialogElement>('help');
  byId('help-button').addEventListener('click', () => {
    if (!dialog.childElementCount) dialog.append(...content(() => dialog.close()));
    dialog.showModal();
  });
}

const content = (close: () => void): HTMLElement[] => [
  el('h2', { id: 'help-title' }, 'Keys'),
  el('dl', {}, ...KEYS.flatMap(([key, what]) => [el('dt', {}, el('kbd', {}, key)), el('dd', {}, what)])),
  el('p', {}, 'The address in the browser carries what you see: copy it to share the view.'),
  el(
    'details',
    {},
    el('summary', {}, 'Licences of what is built in'),
    el(
      'pre',
      { tabindex: '0' },
      ...given<string>('licences')
        .split('\n')
        .flatMap((line) => [line, el('br')]),
    ),
  ),
  el('p', {}, el('button', { type: 'button', click: close }, 'Close')),
];
