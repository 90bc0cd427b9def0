import { CredentialTools } from '../features/credentials/credential-tools.tsx';
import { RulesDialog } from '../features/rules/rules-dialog.tsx';
import { RemoveSamplesDialog } from '../features/settings/remove-samples-dialog.tsx';
import type { BoundCommands } from './bound-commands.ts';
import { CommandPalette } from './command-palette.tsx';
import { CredentialImports } from './credential-imports.tsx';
import { CredentialInspection } from './credential-inspection.tsx';
import { tellRemoved, type WindowParts } from './start-window.ts';
import { TemplateDialogs } from './template-dialogs.tsx';
import { VariablesOfDraft } from './variables.tsx';
import type { Workbench } from './workbench.ts';

export interface DialogsProps {
  readonly parts: WindowParts;
  readonly workbench: Workbench;
  readonly commands: BoundCommands;
  readonly isImporting: boolean;
  readonly isPaletteOpen: boolean;
  readonly onClosePalette: () => void;
}

/** Every dialog that does not belong to the draft shown. */
export function Dialogs({ parts, workbench, commands, isImporting, isPaletteOpen, onClosePalette }: DialogsProps) {
  return (
    <>
      <CredentialImports parts={parts} workbench={workbench} />
      <CredentialInspection parts={parts} workbench={workbench} />
      <CredentialTools
        store={parts.credentialTools}
        isImporting={isImporting}
        onImport={workbench.importCredential}
        onGone={tellRemoved}
      />
      <RulesDialog store={parts.rules} />
      <VariablesOfDraft store={parts.variables} />
      <TemplateDialogs parts={parts} workbench={workbench} onKeepShown={() => commands['template.save']?.run()} />
      <RemoveSamplesDialog store={parts.samples} />
      <CommandPalette isOpen={isPaletteOpen} bound={commands} onClose={onClosePalette} />
    </>
  );
}
