import type { VocabularyInput } from './schema.js';

/** What the browser tells an extension, by the namespace that tells it. */
const told = {
  runtime: ['onInstalled', 'onStartup', 'onSuspend', 'onUpdateAvailable'],
  alarms: ['onAlarm'],
  action: ['onClicked'],
  browserAction: ['onClicked'],
  pageAction: ['onClicked'],
  commands: ['onCommand'],
  contextMenus: ['onClicked'],
  menus: ['onClicked'],
  notifications: ['onClicked', 'onButtonClicked', 'onClosed'],
  omnibox: ['onInputChanged', 'onInputEntered', 'onInputStarted'],
  storage: ['onChanged'],
  permissions: ['onAdded', 'onRemoved'],
  tabs: ['onActivated', 'onAttached', 'onCreated', 'onDetached', 'onMoved', 'onRemoved', 'onReplaced', 'onUpdated'],
  windows: ['onCreated', 'onFocusChanged', 'onRemoved'],
  webNavigation: [
    ...['onBeforeNavigate', 'onCommitted', 'onCompleted', 'onCreatedNavigationTarget', 'onDOMContentLoaded', 'onErrorOccurred'],
    ...['onHistoryStateUpdated', 'onReferenceFragmentUpdated'],
  ],
  webRequest: [
    ...['onAuthRequired', 'onBeforeRedirect', 'onBeforeRequest', 'onBeforeSendHeaders', 'onCompleted', 'onErrorOccurred'],
    ...['onHeadersReceived', 'onResponseStarted', 'onSendHeaders'],
  ],
  bookmarks: ['onChanged', 'onCreated', 'onMoved', 'onRemoved'],
  cookies: ['onChanged'],
  downloads: ['onChanged', 'onCreated'],
  history: ['onVisited', 'onVisitRemoved'],
  idle: ['onStateChanged'],
  identity: ['onSignInChanged'],
  management: ['onDisabled', 'onEnabled', 'onInstalled', 'onUninstalled'],
};
const LIFECYCLE = ['runtime.onInstalled', 'runtime.onStartup', 'runtime.onSuspend', 'runtime.onUpdateAvailable'];

/** Properties by which messages say what they are, most telling first. */
const by = [
  ...['type', 'messageType', 'msgType', 'action', 'method', 'cmd', 'command', 'message', 'msg', 'event', 'eventName', 'kind', 'op'],
  ...['operation', 'request', 'topic', 'subject', 'channel', 'name'],
];
const sent = { as: 'name', property: by } as const;
const apart = (label: string, ...properties: string[]) =>
  ({ as: 'name', apart: { by: properties.length ? properties : by, kind: 'other', label } }) as const;

/** What stands before the parts of what an extension is given; a package may export those themselves. */
const ROOTS = ['', 'chrome.', 'browser.', 'globalThis.chrome.', 'globalThis.browser.'];
const PORTS = ['Port', 'chrome.runtime.Port', 'Runtime.Port', 'browser.runtime.Port'];

/** What is known of ports. */
const ports: VocabularyInput['values'] = [
  ...ROOTS.flatMap((root) => ['runtime', 'tabs'].map((of) => ({ call: 'connect', of: `${root}${of}`, type: 'Port' }))),
  ...PORTS.map((of) => ({ property: 'onMessage', of, type: 'OnPortMessage' })),
];

const packages = ['', 'webextension-polyfill', 'webextension-polyfill-ts', 'wxt/browser', '@wxt-dev/browser'];

/** https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Content_scripts#communicating_with_background_scripts: messages say themselves what they are */
export const webExtensions: VocabularyInput = {
  name: 'web extensions',
  docs: 'https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/runtime/onMessage',
  packages,
  shared: true,
  listens: [
    { call: ['addListener'], types: ['OnMessage'], event: apart('runtime.onMessage'), callback: 0, kind: 'message' },
    { call: ['addListener'], types: ['OnConnect'], event: apart('runtime.onConnect', 'name'), callback: 0, kind: 'message' },
    { call: ['addListener'], types: ['OnPortMessage'], event: apart('port.onMessage'), callback: 0, kind: 'message' },
  ],
  emits: [
    { call: ['sendMessage'], types: ['Runtime'], event: { arg: 0, or: 1, ...sent }, kind: 'message' },
    { call: ['sendMessage'], types: ['Tabs'], event: { arg: 1, ...sent }, kind: 'message' },
  ],
  entries: Object.entries(told).flatMap(([of, names]) =>
    names.map((name) => ({
      call: ['addListener'],
      types: [`${of}.${name}`],
      kind: LIFECYCLE.includes(`${of}.${name}`) ? ('lifecycle' as const) : name === 'onAlarm' ? ('cron' as const) : ('other' as const),
      label: `${of}.${name}`,
      callback: 0,
    })),
  ),
  values: [
    ...ROOTS.flatMap((root) => [
      { exported: `${root}runtime`, type: 'Runtime' },
      { exported: `${root}tabs`, type: 'Tabs' },
      ...['onMessage', 'onMessageExternal'].map((name) => ({ exported: `${root}runtime.${name}`, type: 'OnMessage' })),
      ...['onConnect', 'onConnectExternal'].map((name) => ({ exported: `${root}runtime.${name}`, type: 'OnConnect' })),
      ...Object.entries(told).flatMap(([of, names]) => names.map((name) => ({ exported: `${root}${of}.${name}`, type: `${of}.${name}` }))),
    ]),
    { callbackOf: 'addListener', types: ['OnConnect'], arg: 0, type: 'Port' },
    ...ports,
  ],
};

/** https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/runtime/Port: who is at the other end may be no part of the extension */
export const webExtensionPorts: VocabularyInput = {
  name: 'ports of web extensions',
  docs: 'https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/runtime/Port',
  packages,
  shared: true,
  carrier: true,
  emits: [{ call: ['postMessage'], types: PORTS, event: { arg: 0, ...sent }, kind: 'message' }],
  values: ports,
};
