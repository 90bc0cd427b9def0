import { useStore } from 'zustand';
import { useCredentials } from '../features/composer/composer-context.tsx';
import { GiveFilesDialog } from '../features/credentials/give-files-dialog.tsx';
import { ImportDialog } from '../features/credentials/import-dialog.tsx';
import { chooseImported, describeImported } from '../features/credentials/imported.ts';
import { tell, type WindowParts } from './start-window.ts';
import type { Workbench } from './workbench.ts';

export interface CredentialImportsProps {
  readonly parts: WindowParts;
  readonly workbench: Workbench;
}

/** The dialogs that take credential files: to import them, and for one send of what is never stored. */
export function CredentialImports({ parts: { composer, imports, asked }, workbench }: CredentialImportsProps) {
  const question = useStore(composer.view, (state) => state.question);
  const credentials = useCredentials();
  const wanted = question?.kind === 'files' ? credentials.find(({ id }) => id === question.credentialId) : undefined;
  return (
    <>
      <ImportDialog
        store={imports}
        onImported={(imported) => {
          const chosen = chooseImported(imported, workbench, Date.now());
          if (chosen !== null) workbench.chooseCredential(chosen.id);
          tell(describeImported(imported, chosen, workbench.environment));
        }}
        onUseProfile={({ inspection: { bundleId, environments } }) => {
          composer.takeProfile({ bundleId, environment: environments[0] });
        }}
      />
      {wanted !== undefined && (
        <GiveFilesDialog
          credential={wanted}
          intake={asked}
          onGive={composer.sendWithFiles}
          onCancel={() => composer.view.setState({ question: null })}
        />
      )}
    </>
  );
}
