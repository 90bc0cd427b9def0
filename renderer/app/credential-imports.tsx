import { useStore } from 'zustand';
import { useCredentials } from '../features/composer/composer-context.tsx';
import { GiveFilesDialog } from '../features/credentials/give-files-dialog.tsx';
import { ImportDialog } from '../features/credentials/import-dialog.tsx';
import { chooseImported, describeImported } from '../features/credentials/imported.ts';
import { useGone } from '../features/credentials/use-gone.ts';
import { tell, tellRemoved, type WindowParts } from './start-window.ts';
import type { Workbench } from './workbench.ts';

export interface CredentialImportsProps {
  readonly parts: WindowParts;
  readonly workbench: Workbench;
}

/** The dialogs that take credential files: to import them, and for one send of what is never stored. */
export function CredentialImports({ parts, workbench }: CredentialImportsProps) {
  const { composer, imports, asked, credentialTools } = parts;
  const question = useStore(composer.view, (state) => state.question);
  const credentials = useCredentials();
  const wantedId = question?.kind === 'files' ? question.credentialId : null;
  const wanted = credentials.find(({ id }) => id === wantedId);
  const leave = () => composer.view.setState({ question: null });
  useGone(wantedId, wanted, (name) => {
    leave();
    tellRemoved(name);
  });
  const requestedId = useStore(credentialTools, ({ tool }) =>
    tool?.kind === 'request-again' ? tool.credentialId : null,
  );
  return (
    <>
      <ImportDialog
        store={imports}
        requestedFor={credentials.find(({ id }) => id === requestedId)}
        onImported={(imported) => {
          const nowMs = Date.now();
          const chosen = chooseImported(imported, workbench, nowMs);
          if (chosen !== null) workbench.chooseCredential(chosen.id);
          tell(describeImported(imported, chosen, workbench, nowMs));
        }}
        onUseProfile={({ inspection: { bundleId, environments } }) => {
          composer.takeProfile({ bundleId, environment: environments[0] });
        }}
      />
      {wanted !== undefined && (
        <GiveFilesDialog credential={wanted} intake={asked} onGive={composer.sendWithFiles} onCancel={leave} />
      )}
    </>
  );
}
