/**
 * What a person can do by palette, key or menu. `keys` is written `Mod+Shift+K`; `Mod` is ⌘ on a Mac and Ctrl elsewhere.
 * The keys avoid the ones a browser keeps to itself, because the window also runs in one.
 */
export interface CommandFacts {
  readonly label: string;
  readonly group: 'Push' | 'Drafts' | 'View' | 'Library' | 'Credentials' | 'App';
  readonly keys: string | null;
  /** While it cannot be run, its keys are the editor's; otherwise they do nothing then. */
  readonly yieldsKeys?: boolean;
}

export const commands = {
  'push.send': { label: 'Send', group: 'Push', keys: 'Mod+Enter' },
  // In the editor, quick fixes have the same keys.
  'push.cancel': { label: 'Cancel sending', group: 'Push', keys: 'Mod+.', yieldsKeys: true },
  'payload.format': { label: 'Format payload', group: 'Push', keys: 'Shift+Alt+F' },
  'payload.minify': { label: 'Minify payload', group: 'Push', keys: 'Shift+Alt+M' },
  'problem.next': { label: 'Next problem', group: 'Push', keys: 'F8' },
  'payload.explain': { label: 'Explain what is at the caret', group: 'Push', keys: 'Alt+E' },
  'problem.previous': { label: 'Previous problem', group: 'Push', keys: 'Shift+F8' },
  'environment.simulator': { label: 'Switch to Local APNs', group: 'Push', keys: null },
  'environment.sandbox': { label: 'Switch to Sandbox', group: 'Push', keys: null },
  'environment.production': { label: 'Switch to Production', group: 'Push', keys: null },
  'draft.new': { label: 'New draft', group: 'Drafts', keys: 'Alt+N' },
  'draft.close': { label: 'Close draft', group: 'Drafts', keys: 'Alt+W' },
  'draft.reopen': { label: 'Reopen closed draft', group: 'Drafts', keys: 'Shift+Alt+W' },
  'draft.duplicate': { label: 'Duplicate draft', group: 'Drafts', keys: null },
  'draft.open-file': { label: 'Open a payload file…', group: 'Drafts', keys: 'Mod+O' },
  'draft.export-apns': { label: 'Export as .apns…', group: 'Drafts', keys: null },
  'draft.next': { label: 'Next draft', group: 'Drafts', keys: 'Alt+PageDown' },
  'draft.previous': { label: 'Previous draft', group: 'Drafts', keys: 'Alt+PageUp' },
  'template.open': { label: 'New draft from a template…', group: 'Drafts', keys: 'Alt+T' },
  'library.save': { label: 'Save to library', group: 'Library', keys: 'Mod+S' },
  'library.save-as': { label: 'Save to library as…', group: 'Library', keys: 'Mod+Shift+S' },
  'template.save': { label: 'Save as template…', group: 'Library', keys: null },
  'panel.library': { label: 'Show library', group: 'View', keys: 'Alt+1' },
  'panel.devices': { label: 'Show devices', group: 'View', keys: 'Alt+2' },
  'panel.credentials': { label: 'Show credentials', group: 'View', keys: 'Alt+3' },
  'panel.history': { label: 'Show history', group: 'View', keys: 'Alt+4' },
  'panel.simulator': { label: 'Show Local APNs', group: 'View', keys: 'Alt+5' },
  'panel.close': { label: 'Close side panel', group: 'View', keys: 'Alt+0' },
  'view.side-bar': { label: 'Collapse or expand side bar', group: 'View', keys: 'Mod+B' },
  'view.preview': { label: 'Show or hide preview', group: 'View', keys: 'Alt+P' },
  'view.form': { label: 'Show or hide form', group: 'View', keys: 'Alt+I' },
  'view.payload': { label: 'Go to payload', group: 'View', keys: 'Alt+J' },
  'view.headers': { label: 'Go to headers', group: 'View', keys: 'Alt+H' },
  'credentials.import': { label: 'Import a credential…', group: 'Credentials', keys: null },
  'credentials.test': { label: 'Test credential', group: 'Credentials', keys: null },
  'credentials.new-request': { label: 'New certificate request…', group: 'Credentials', keys: null },
  'credentials.check-token': { label: 'Check a provider token…', group: 'Credentials', keys: null },
  'variables.open': { label: 'Variables…', group: 'Push', keys: 'Alt+V' },
  'rules.open': { label: 'Show all lint rules', group: 'App', keys: null },
  'samples.remove': { label: 'Remove sample data', group: 'App', keys: null },
  'samples.restore': { label: 'Restore sample data', group: 'App', keys: null },
  'palette.open': { label: 'Show all commands', group: 'App', keys: 'Mod+K' },
} as const satisfies Record<string, CommandFacts>;

export type CommandId = keyof typeof commands;

export const commandIds = Object.keys(commands) as readonly CommandId[];
