import { Later } from '../../ui/later.tsx';
import { CredentialReason } from './credential-reason.tsx';
import { CredentialSelect } from './credential-select.tsx';
import { useShownRoute } from './composer-context.tsx';
import { EnvironmentSwitch } from './environment-switch.tsx';
import { PushTypeSelect } from './push-type-select.tsx';
import { SendButton } from './send-button.tsx';
import { TargetPicker } from './target-picker.tsx';
import type { WayOutActions } from './way-out.tsx';
import classes from './top-bar.module.css';

/** What is sent, as whom, to whom, and the button that does it. */
export function TopBar({ actions }: { readonly actions: WayOutActions }) {
  const route = useShownRoute();
  if (route === undefined) return null;
  return (
    <header aria-label="Send">
      <div className={classes.bar}>
        <Later placeholder={<span className={classes.place} />}>
          <EnvironmentSwitch route={route} />
          <PushTypeSelect pushType={route.pushType} />
          <CredentialSelect route={route} onImport={actions.onImport} />
          <TargetPicker route={route} />
          <span className={classes.gap} />
          <SendButton route={route} />
        </Later>
      </div>
      <CredentialReason route={route} actions={actions} />
    </header>
  );
}
