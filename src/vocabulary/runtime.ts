import type { EmitInput, VocabularyInput } from './schema.js';

/** What the runtime says of itself: no events of the application, and found only when asked for. */

const LISTEN = ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener'];
/** These give back the emitter, so that calls can be chained. */
const CHAINED: VocabularyInput['values'] = [...LISTEN, 'setMaxListeners', 'off', 'removeListener'].map((call) => ({
  call,
  gives: 'receiver' as const,
}));

/** Objects of these types are heard and told as Node's emitters are. */
const speaks = (speaker: string, types: string[]): Pick<VocabularyInput, 'listens' | 'emits'> => ({
  listens: [{ call: LISTEN, types, event: { arg: 0, as: 'name', speaker }, callback: 1, kind: 'event' }],
  emits: [{ call: ['emit'], types, event: { arg: 0, as: 'name', speaker }, kind: 'event' }],
});

/** A vocabulary of several speakers. */
const runtime = (
  { name, docs, packages, values = [], shared }: Omit<VocabularyInput, 'listens' | 'emits'>,
  ...speakers: Pick<VocabularyInput, 'listens' | 'emits'>[]
): VocabularyInput => ({
  name,
  docs,
  packages,
  listens: speakers.flatMap((s) => s.listens ?? []),
  emits: speakers.flatMap((s) => s.emits ?? []),
  values: [...values, ...CHAINED],
  runtime: true,
  ...(shared && { shared }),
});

const STREAMS = ['Stream', 'Readable', 'Writable', 'Duplex', 'Transform', 'PassThrough', 'ReadStream', 'WriteStream', 'Interface'];
const STREAM_TYPES = [...STREAMS, ...['Readable', 'Writable', 'Duplex', 'Transform', 'PassThrough'].map((n) => `Stream.${n}`)];
const NODE_STREAMS = ['ReadableStream', 'WritableStream', 'ReadWriteStream'].map((n) => `NodeJS.${n}`);

/** https://nodejs.org/api/process.html */
export const process = runtime(
  {
    name: 'node:process',
    docs: 'https://nodejs.org/api/process.html',
    packages: ['', 'node:process', 'process'],
    values: [
      ...['process', 'globalThis.process', 'global.process', 'default'].map((exported) => ({ exported, type: 'Process' })),
      ...['process.stdin', 'process.stdout', 'process.stderr', 'stdin', 'stdout', 'stderr'].map((exported) => ({
        exported,
        type: 'Stream',
      })),
    ],
    shared: true,
  },
  speaks('process', ['Process', 'NodeJS.Process']),
  speaks('stream', ['Stream', ...NODE_STREAMS]),
);

/** https://nodejs.org/api/stream.html */
export const streams = runtime(
  {
    name: 'node:stream',
    docs: 'https://nodejs.org/api/stream.html',
    packages: ['node:stream', 'stream', 'node:fs', 'fs', 'node:zlib', 'zlib', 'node:readline', 'readline'],
    values: [
      { call: 'createReadStream', type: 'ReadStream' },
      { call: 'createWriteStream', type: 'WriteStream' },
      ...[
        'createGzip',
        'createGunzip',
        'createDeflate',
        'createInflate',
        'createUnzip',
        'createBrotliCompress',
        'createBrotliDecompress',
      ].map((call) => ({ call, type: 'Transform' })),
      { call: 'from', of: 'Readable', type: 'Readable' },
      { call: 'createInterface', type: 'Interface' },
      { call: 'watch', type: 'FSWatcher' },
      { call: 'pipe', gives: 'argument', arg: 0 },
    ],
  },
  speaks('stream', STREAM_TYPES),
  speaks('watcher', ['FSWatcher']),
);

/** https://nodejs.org/api/net.html */
export const net = runtime(
  {
    name: 'node:net',
    docs: 'https://nodejs.org/api/net.html',
    packages: ['node:net', 'net', 'node:tls', 'tls', 'node:dgram', 'dgram'],
    values: [
      { call: 'createServer', type: 'Server' },
      { call: 'connect', type: 'Socket' },
      { call: 'createConnection', type: 'Socket' },
      { call: 'createSocket', type: 'Socket' },
      { callbackOf: 'createServer', arg: 0, type: 'Socket' },
      { callbackOf: 'on', types: ['Server'], arg: 1, type: 'Socket' },
    ],
  },
  speaks('socket', ['Socket', 'TLSSocket']),
  speaks('server', ['Server']),
);

/** https://nodejs.org/api/http.html */
export const http = runtime(
  {
    name: 'node:http',
    docs: 'https://nodejs.org/api/http.html',
    packages: ['node:http', 'http', 'node:https', 'https', 'node:http2', 'http2'],
    values: [
      ...['createServer', 'createSecureServer'].flatMap((call) => [
        { call, type: 'Server' },
        ...[0, 1].flatMap((arg) => [
          { callbackOf: call, arg, type: 'IncomingMessage' },
          { callbackOf: call, arg, parameter: 1, type: 'ServerResponse' },
        ]),
      ]),
      ...['get', 'request'].flatMap((call) => [
        { call, type: 'ClientRequest' },
        ...[1, 2].map((arg) => ({ callbackOf: call, arg, type: 'IncomingMessage' })),
      ]),
    ],
  },
  speaks('http', ['Server', 'ClientRequest', 'Http2Server', 'Http2SecureServer']),
  speaks('stream', ['IncomingMessage', 'ServerResponse', 'Http2ServerRequest', 'Http2ServerResponse']),
);

/** https://nodejs.org/api/child_process.html */
export const childProcess = runtime(
  {
    name: 'node:child_process',
    docs: 'https://nodejs.org/api/child_process.html',
    packages: ['node:child_process', 'child_process'],
    values: [
      ...['spawn', 'fork', 'exec', 'execFile'].map((call) => ({ call, type: 'ChildProcess' })),
      ...['ChildProcess', 'ChildProcessWithoutNullStreams'].flatMap((of) =>
        ['stdin', 'stdout', 'stderr'].map((property) => ({ property, of, type: 'Readable' })),
      ),
    ],
  },
  speaks('child', ['ChildProcess', 'ChildProcessWithoutNullStreams']),
  speaks('stream', ['Readable']),
);

/** https://nodejs.org/api/worker_threads.html */
export const workerThreads = runtime(
  {
    name: 'node:worker_threads',
    docs: 'https://nodejs.org/api/worker_threads.html',
    packages: ['node:worker_threads', 'worker_threads', 'node:cluster', 'cluster'],
    values: [{ exported: 'parentPort', type: 'MessagePort' }],
  },
  speaks('worker', ['Worker', 'MessagePort']),
);

/** https://github.com/websockets/ws */
export const webSockets = runtime(
  {
    name: 'ws',
    docs: 'https://github.com/websockets/ws',
    packages: ['ws'],
    values: [{ callbackOf: 'on', types: ['WebSocketServer', 'WebSocket.Server', 'Server'], arg: 1, type: 'WebSocket' }],
  },
  speaks('websocket', ['WebSocket', 'default', '=']),
  speaks('websocket server', ['WebSocketServer', 'WebSocket.Server', 'Server']),
);

const ELEMENTS = [
  ...['Anchor', 'Audio', 'Body', 'Button', 'Canvas', 'Details', 'Dialog', 'Div', 'Form', 'Heading', 'IFrame', 'Image', 'Input', 'LI'],
  ...['Label', 'Link', 'Media', 'Menu', 'OList', 'Object', 'Option', 'Paragraph', 'Pre', 'Progress', 'Script', 'Select', 'Slot', 'Span'],
  ...['Source', 'Style', 'TableCell', 'Table', 'TableRow', 'Template', 'TextArea', 'Track', 'UList', 'Video'],
].map((n) => `HTML${n}Element`);
const PAGE = ['Window', 'Document', 'Node', 'Element', 'HTMLElement', 'SVGElement', 'ShadowRoot', ...ELEMENTS];
const TARGETS = ['AbortSignal', 'EventSource', 'WebSocket', 'Worker', 'BroadcastChannel', 'MessagePort', 'XMLHttpRequest'];

/** What objects of the page are told: `dispatchEvent(new CustomEvent('x'))`. */
const dispatched = (speaker: string, types: string[]): EmitInput[] =>
  ['Event', 'CustomEvent', 'MessageEvent', 'MouseEvent', 'KeyboardEvent'].map((made) => ({
    call: ['dispatchEvent'],
    types,
    event: { arg: 0, as: 'name', made, speaker },
    kind: 'event',
  }));

/** https://developer.mozilla.org/docs/Web/API/EventTarget */
export const page: VocabularyInput = {
  name: 'page',
  docs: 'https://developer.mozilla.org/docs/Web/API/EventTarget',
  packages: [''],
  listens: (
    [
      ['page', PAGE],
      ['target', TARGETS],
    ] as const
  ).map(([speaker, types]) => ({
    call: ['addEventListener'],
    types: [...types],
    event: { arg: 0, as: 'name', speaker },
    callback: 1,
    kind: 'event',
  })),
  emits: [...dispatched('page', PAGE), ...dispatched('target', TARGETS)],
  values: [
    ...['window', 'self', 'globalThis', 'globalThis.window'].map((exported) => ({ exported, type: 'Window' })),
    ...['document', 'window.document', 'globalThis.document'].map((exported) => ({ exported, type: 'Document' })),
    ...['document.body', 'document.documentElement', 'document.head'].map((exported) => ({ exported, type: 'HTMLElement' })),
    ...['document', 'window.document', 'Document'].flatMap((of) =>
      ['getElementById', 'createElement', 'querySelector'].map((call) => ({ call, of, type: 'HTMLElement' })),
    ),
    ...['Element', 'HTMLElement'].flatMap((of) => ['querySelector', 'closest'].map((call) => ({ call, of, type: 'HTMLElement' }))),
  ],
  // What happens at an element is heard by those around it.
  shared: true,
  runtime: true,
};
