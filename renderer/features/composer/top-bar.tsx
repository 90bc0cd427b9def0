import { CredentialSelect } from './credential-select.tsx';
import { useShownRoute } from './composer-context.tsx';
import { EnvironmentSwitch } from './environment-switch.tsx';
import { PushTypeSelect } from './push-type-select.tsx';
import { SendButton } from './send-button.tsx';
import { TargetPicker } from './target-picker.tsx';
import classes from './top-bar.module.css';

/** What is sent, as whom, to whom, and the button that does it. */
export function TopBar({ onImportKey }: { readonly onImportKey: () => void }) {
  const route = useShownRoute();
  if (route === undefined) return null;
  return (
    <header className={classes.bar} aria-label="Send">
      <EnvironmentSwitch environment={route.environment} />
      <PushTypeSelect pushType={route.pushType} />
      <CredentialSelect route={route} onImport={onImportKey} />
      <TargetPicker route={route} />
      <span className={classes.gap} />
      <SendButton route={route} />
    </header>
  );
}
