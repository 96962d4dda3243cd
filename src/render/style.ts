import type { EventKind, Role } from '../graph/model.js';

/** How a kind of node looks: the colours of event storming, and a shape and a word that say the same. */
export interface Style {
  word: string;
  fill: string;
  border: string;
  /** Of Graphviz. */
  shape: string;
  /** What the legend says. */
  meaning: string;
}

export const EVENTS: Record<EventKind, Style> = {
  event: { word: 'event', fill: '#ffcf94', border: '#c9700c', shape: 'box', meaning: 'it happened' },
  command: { word: 'command', fill: '#a9cdf7', border: '#2f6fb7', shape: 'cds', meaning: 'asked of one receiver' },
  query: { word: 'query', fill: '#c9ecf2', border: '#2a8a9a', shape: 'hexagon', meaning: 'asks for data' },
  job: { word: 'job', fill: '#a5e0d3', border: '#19806c', shape: 'cylinder', meaning: 'waits in a queue' },
  message: { word: 'message', fill: '#a5e0d3', border: '#19806c', shape: 'note', meaning: 'goes through a broker' },
};

export const ROLES: Record<Role, Style> = {
  handler: { word: 'handler', fill: '#dfcbf5', border: '#7c4fb3', shape: 'box', meaning: 'listens' },
  archiver: { word: 'archiver', fill: '#fff2a8', border: '#a38a0a', shape: 'box', meaning: 'keeps state' },
  controller: { word: 'controller', fill: '#fbc9dc', border: '#b83a6e', shape: 'box', meaning: 'starts from outside' },
  other: { word: '', fill: '#eceff2', border: '#6b7683', shape: 'box', meaning: 'other code' },
};

export const INK = '#1f2328';
export const FAINT = '#57606a';
export const LINE = '#4b5563';
/** The line between the methods of a class. */
export const BETWEEN = '#d5dae0';
export const PAPER = '#ffffff';
/** The border of an event that goes from one service to another, and what the legend says of it. */
export const CROSSING = { width: 3, sign: 'a → b', meaning: 'crosses services' };
export const GROUP = { fill: '#f6f8fa', border: '#c5ccd3' };

/** Widths in characters, at which names are broken and guards cut. */
export const WIDTH = { name: 20, longest: 66, guard: 36, guardLine: 20, tooltip: 600 };

/** A colour with most of it taken out, for what is only there to be recognised. */
export const faint = (color: string): string =>
  `#${[1, 3, 5]
    .map((at) => Math.round(255 - (255 - Number.parseInt(color.slice(at, at + 2), 16)) * 0.35))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;
