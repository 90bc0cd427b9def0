import type { Draft } from '#shared/contract/schemas.ts';
import { CredentialSelect } from './credential-select.tsx';
import { EnvironmentSwitch } from './environment-switch.tsx';
import { PushTypeSelect } from './push-type-select.tsx';
import { SendButton } from './send-button.tsx';
import { TargetPicker } from './target-picker.tsx';
import classes from './top-bar.module.css';

export interface TopBarProps {
  readonly draft: Draft;
  readonly onImportKey: () => void;
}

/** What is sent, as whom, to whom, and the button that does it. */
export function TopBar({ draft, onImportKey }: TopBarProps) {
  return (
    <header className={classes.bar} aria-label="Send">
      <EnvironmentSwitch environment={draft.environment} />
      <PushTypeSelect pushType={draft.push.pushType} />
      <CredentialSelect draft={draft} onImport={onImportKey} />
      <TargetPicker draft={draft} />
      <span className={classes.gap} />
      <SendButton draft={draft} />
    </header>
  );
}
