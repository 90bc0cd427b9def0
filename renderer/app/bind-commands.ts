import { client } from '../client/client.ts';
import { activeDraft } from '../features/composer/drafts-store.ts';
import type { Composer } from '../features/composer/composer.ts';
import type { InspectorStore } from '../features/credentials/inspector-store.ts';
import type { CredentialToolsStore } from '../features/credentials/credential-tools-store.ts';
import { sendOf } from '../features/composer/sends-store.ts';
import { bind, type BoundCommands } from './bound-commands.ts';
import type { RulesStore } from '../features/rules/rules-store.ts';
import type { TemplatesStore } from '../features/templates/templates-store.ts';
import type { SamplesStore } from '../features/settings/samples-store.ts';
import type { LayoutStore } from './layout-store.ts';

export interface CommandParts {
  readonly composer: Composer;
  readonly layout: LayoutStore;
  readonly samples: SamplesStore;
  readonly credentialTools: CredentialToolsStore;
  readonly inspector: InspectorStore;
  readonly rules: RulesStore;
  readonly templates: TemplatesStore;
  readonly importCredential: () => void;
  readonly openFiles: () => void;
  readonly openPalette: () => void;
  readonly onFailed: (error: unknown) => void;
}

/** What every command of the shared list does in this window. */
export function bindCommands({
  composer,
  layout,
  samples,
  credentialTools,
  inspector,
  rules,
  templates,
  importCredential,
  openFiles,
  openPalette,
  onFailed,
}: CommandParts): BoundCommands {
  const drafts = () => composer.drafts.getState();
  const draft = () => activeDraft(drafts());
  const isSending = () => sendOf(composer.sends.store.getState(), drafts().activeId).kind === 'sending';
  const { showPanel, toggleSideBar } = layout.getState();
  return {
    'push.send': bind(composer.send, () => !isSending()),
    'push.cancel': bind(composer.cancel, isSending),
    'payload.format': bind(() => composer.layOut('format')),
    'payload.minify': bind(() => composer.layOut('minify')),
    'payload.explain': bind(() => composer.editor()?.explain()),
    'problem.next': bind(() => composer.goToNextProblem(1)),
    'problem.previous': bind(() => composer.goToNextProblem(-1)),
    'environment.simulator': bind(
      () => composer.setEnvironment('simulator'),
      () => composer.canGoTo('simulator'),
    ),
    'environment.sandbox': bind(
      () => composer.setEnvironment('sandbox'),
      () => composer.canGoTo('sandbox'),
    ),
    'environment.production': bind(
      () => composer.setEnvironment('production'),
      () => composer.canGoTo('production'),
    ),
    'draft.new': bind(composer.newDraft),
    'draft.close': bind(() => {
      const { activeId } = drafts();
      if (activeId !== null) composer.close(activeId);
    }),
    'draft.reopen': bind(() => composer.reopen(), composer.canReopen),
    'draft.duplicate': bind(composer.duplicate),
    'draft.open-file': bind(openFiles),
    'draft.export-apns': bind(composer.exportApns),
    'draft.next': bind(
      () => drafts().selectNeighbour(1),
      () => drafts().drafts.length > 1,
    ),
    'draft.previous': bind(
      () => drafts().selectNeighbour(-1),
      () => drafts().drafts.length > 1,
    ),
    'template.open': bind(templates.getState().open),
    'library.save': bind(composer.save),
    'library.save-as': bind(composer.saveAs),
    'template.save': bind(() => {
      const shown = activeDraft(composer.drafts.newest());
      if (shown !== undefined) templates.getState().keep({ title: shown.title, push: shown.push });
    }),
    'panel.library': bind(() => showPanel('library')),
    'panel.devices': bind(() => showPanel('devices')),
    'panel.credentials': bind(() => showPanel('credentials')),
    'panel.history': bind(() => showPanel('history')),
    'panel.simulator': bind(() => showPanel('simulator')),
    'panel.close': bind(
      () => showPanel(null),
      () => layout.getState().panel !== null,
    ),
    'view.side-bar': bind(toggleSideBar),
    'view.preview': bind(composer.togglePreview),
    'view.form': bind(composer.toggleForm),
    'view.payload': bind(() => {
      composer.view.setState({ centre: 'payload' });
      requestAnimationFrame(() => composer.editor()?.focus());
    }),
    'view.headers': bind(() => {
      composer.view.setState({ centre: 'headers' });
      requestAnimationFrame(() => document.getElementById('header-topic')?.focus());
    }),
    'credentials.import': bind(importCredential),
    'credentials.test': bind(
      () => {
        const { credentialId = null } = draft() ?? {};
        if (credentialId !== null) inspector.getState().show(credentialId);
      },
      () => typeof draft()?.credentialId === 'string',
    ),
    'credentials.new-request': bind(() => credentialTools.getState().open({ kind: 'new-request' })),
    'credentials.check-token': bind(() => credentialTools.getState().open({ kind: 'check-token', credentialId: null })),
    'variables.open': bind(composer.openVariables),
    'rules.open': bind(() => rules.getState().showAll()),
    'samples.remove': bind(() => samples.getState().ask()),
    'samples.restore': bind(() => void client.app.restoreSamples({}).catch(onFailed)),
    'palette.open': bind(openPalette),
  };
}
