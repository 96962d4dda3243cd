import type { VocabularyInput } from './schema.js';

/** What the editor tells, by the namespace that tells it. */
const told = {
  workspace: [
    ...['onDidOpenTextDocument', 'onDidCloseTextDocument', 'onDidChangeTextDocument', 'onWillSaveTextDocument', 'onDidSaveTextDocument'],
    ...['onDidOpenNotebookDocument', 'onDidCloseNotebookDocument', 'onDidChangeNotebookDocument', 'onDidSaveNotebookDocument'],
    ...['onWillSaveNotebookDocument', 'onDidCreateFiles', 'onWillCreateFiles', 'onDidDeleteFiles', 'onWillDeleteFiles', 'onDidRenameFiles'],
    ...['onWillRenameFiles', 'onDidChangeConfiguration', 'onDidChangeWorkspaceFolders', 'onDidGrantWorkspaceTrust'],
  ],
  window: [
    ...['onDidChangeActiveTextEditor', 'onDidChangeVisibleTextEditors', 'onDidChangeTextEditorSelection', 'onDidChangeTextEditorOptions'],
    ...['onDidChangeTextEditorVisibleRanges', 'onDidChangeTextEditorViewColumn', 'onDidChangeActiveNotebookEditor'],
    ...['onDidChangeVisibleNotebookEditors', 'onDidChangeNotebookEditorSelection', 'onDidChangeNotebookEditorVisibleRanges'],
    ...['onDidOpenTerminal', 'onDidCloseTerminal', 'onDidChangeActiveTerminal', 'onDidChangeTerminalState', 'onDidChangeWindowState'],
    ...['onDidStartTerminalShellExecution', 'onDidEndTerminalShellExecution', 'onDidChangeActiveColorTheme'],
  ],
  debug: [
    ...['onDidStartDebugSession', 'onDidTerminateDebugSession', 'onDidChangeActiveDebugSession', 'onDidReceiveDebugSessionCustomEvent'],
    'onDidChangeBreakpoints',
  ],
  tasks: ['onDidStartTask', 'onDidEndTask', 'onDidStartTaskProcess', 'onDidEndTaskProcess'],
  languages: ['onDidChangeDiagnostics'],
  authentication: ['onDidChangeSessions'],
};

const emitters = ['EventEmitter', 'Emitter'];
const held = { of: 'holder', as: 'name' } as const;

/** https://code.visualstudio.com/api/references/vscode-api: each emitter is one event, called by the member that shows it, or by what holds it */
export const vscode: VocabularyInput = {
  name: 'vscode',
  docs: 'https://code.visualstudio.com/api/references/vscode-api#EventEmitter',
  packages: ['vscode', 'vscode-jsonrpc', 'vscode-languageserver-protocol', 'vscode-languageserver', 'vscode-languageclient'],
  listens: [{ call: [''], types: ['Event'], event: { ...held, optional: true }, callback: 0, kind: 'event' }],
  emits: [{ call: ['fire'], types: emitters, event: held, kind: 'event' }],
  entries: [
    { exported: ['activate', 'deactivate'], types: ['ExtensionContext'], kind: 'lifecycle', label: '{name}' },
    {
      call: ['registerCommand', 'registerTextEditorCommand'],
      types: ['commands'],
      kind: 'other',
      says: { arg: 0 },
      label: 'command {0}',
      callback: 1,
    },
    ...Object.entries(told).flatMap(([of, names]) =>
      names.map((name) => ({ call: [name], types: [of], kind: 'other' as const, label: `${of}.${name}`, callback: 0 })),
    ),
  ],
  values: [
    ...emitters.map((of) => ({ property: 'event', of, type: 'Event', shown: true })),
    ...['commands', ...Object.keys(told)].map((exported) => ({ exported, type: exported })),
  ],
};
