const SPECIFIER = /\b(?:from|import|require|declare\s+module)\s*\(?\s*(['"])([^'"\n]+)\1/g;
const GLOBAL = /\bdeclare\s+global\b/;
const MODULE = /^\s*(?:import|export)\b/m;

/** Module specifiers that a file's text mentions: those that it adds to as well, and more than it imports where comments or strings look like imports, never fewer. */
export function specifiersIn(text: string): string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(SPECIFIER)) found.add(match[2]);
  return [...found];
}

const HEAD = /\b(?:class|interface)\b[^{;]*?\b(?:extends|implements)\s([^{;]*)\{/g;
/** What a class is made of by a function: `const Base = Emitting(Plain)`. */
const MADE = /\b(?:const|let)\s+[A-Z]\w*\s*=\s*([A-Z]\w*\([^;{]*)/g;
const IMPORT = /\bimport\s+([^'";]+?)\s+from\s*(['"])([^'"\n]+)\2/g;

/** Specifiers of the modules that give a file the interfaces and classes which its own implement or extend: who calls it may know no more than those. */
export function basesIn(text: string): string[] {
  const heads = [HEAD, MADE].flatMap((of) => [...text.matchAll(of)].map((m) => m[1]));
  if (!heads.length) return [];
  const names = new Set(heads.flatMap((head) => withoutArguments(head).match(/[\w$]+/g) ?? []));
  const found = new Set<string>();
  for (const [, what, , specifier] of text.matchAll(IMPORT))
    if (what.match(/[\w$]+/g)?.some((name) => names.has(name))) found.add(specifier);
  return [...found];
}

/** `A<B<C>>` without what is between the brackets. */
function withoutArguments(text: string): string {
  const without = text.replace(/<[^<>]*>/g, ' ');
  return without === text ? text : withoutArguments(without);
}

/** Whether a declaration file gives names to files that don't import it. */
export const declaresGlobals = (text: string): boolean => GLOBAL.test(text) || !MODULE.test(text);

/** How a preload script of Electron gives pages what they may ask of the main process. */
const EXPOSES = /\.\s*exposeInMainWorld\s*\(/;

/** Whether a file puts something on the global object of pages, or asks that for something. */
export const pageOf = (text: string): 'puts' | 'asks' | null => (EXPOSES.test(text) ? 'puts' : /\bwindow\b/.test(text) ? 'asks' : null);

/** Names under which code keeps a bus of its own, subscribes to one, or lets an aggregate say what happened: what a file declares. */
const BUS =
  /\b(?:class|interface|const|let|function|type)\s+\w*(?:[eE]vents?|[mM]essages?|[cC]ommands?|[qQ]uery|[dD]omain|[pP]ub|[sS]ub|[hH]ooks?|[nN]otif\w*|[jJ]obs?)?(?:Bus|Emitter|Dispatcher|Publisher|Mediator|Broker|Hub|PubSub|Pubsub|Events|Subscriber|Subscribers|Handler|Handlers|Listener|Listeners|Queue|JobQueue|Signal|Observable|Subject|EventStore|Notifier|Hooks|bus|emitter|dispatcher|events|pubsub|mediator)(?:Interface|Port|Base|Contract|Abstract|Service|Client|Adapter|Wrapper|Impl|Mixin)?\b|\bnew\s+(?:Subject|ReplaySubject)\b|\bextends\s+(?:[\w.]*Aggregate(?:Root)?|EventTarget)\b|\.(?:add|raise|record|register)\w*Events?\(/;

/** A collection, empty at first, that says by its name that it keeps who is to hear. */
const KEEPS =
  /\b(?:\w*(?:[hH]andlers|[lL]isteners|[sS]ubscribers|[oO]bservers|[cC]allbacks)|[A-Z_]*(?:HANDLER|LISTENER|SUBSCRIBER|CONSUMER|OBSERVER|CALLBACK)[A-Z_]*)(?:\s*:[^;\n]*?)?\s*=\s*(?:new (?:Set|Map|WeakMap)\b|\[\]|\{\})/;

/** What is called a bus, and of which nothing says what it is. */
const OPEN = /(?:[bB]us|[eE]mitter|[pP]ublisher|[dD]ispatcher)[?!]?\s*:\s*(?:any|unknown)\b/;

/** What a package that nobody knows may have of a bus: its type, and decorators of what hears. */
const IMPORTED =
  /\bimport\s+(?:type\s+)?\{[^}]*\b(?:\w*(?:Bus|Emitter|Dispatcher|Publisher|Mediator|Broker|PubSub|Pubsub|Messenger|EventService|EventManager)|On\w*(?:Event|Message|Command)|(?:Event|Events|Message|Command|Domain\w*)(?:Listener|Handler|Subscriber|Consumer)|Subscribe|Listen|Handles?|Consume)\b[^}]*\}\s*from\s*['"][^.'"]/;

/** The same of what is around a broker. */
const OF_BROKERS =
  /\bimport\s[^'"]*?(?:[rR]abbit|[kK]afka|[aA]mqp|\b[nN]ats|NATS|AMQP|[bB]roker|[bB]us\b|[pP]ub[sS]ub|[pP]ublish|[pP]roducer|[cC]onsumer|\b(?:consume|subscribe)(?:[A-Z]\w*)?\b|[eE]mit\w*Event|[dD]ispatch\w*Event|ToQueue|ToTopic)[^'"]*?\bfrom\s*['"][^.'"]/;

/** What a browser gives an extension without an import, by which it sends and hears. */
const GIVEN = /\b(?:chrome|browser)\s*\.\s*(?:runtime|tabs|alarms|commands|contextMenus|action|browserAction|storage|webNavigation)\b/;

/** A table of what is to be told: whoever writes it sends, by way of whatever ORM or statement. */
const OUTBOX =
  /outbox|Outbox|OUTBOX|\bcollection\([^)]*(?:[eE]vents?|[cC]ommands?|[jJ]obs?|[qQ]ueue)['"`]|\.(?:domain|integration|stored|pending)Events?\.(?:create|insert|save)/;

/** Whether a file may declare or use a bus that no known package has: told by names, before it is parsed. */
export const mayDeclareBus = (text: string): boolean =>
  BUS.test(text) ||
  KEEPS.test(text) ||
  OPEN.test(text) ||
  IMPORTED.test(text) ||
  OF_BROKERS.test(text) ||
  GIVEN.test(text) ||
  OUTBOX.test(text);
