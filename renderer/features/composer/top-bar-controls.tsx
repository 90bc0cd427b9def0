import type { Route } from './choices.ts';
import { CredentialSelect } from './credential-select.tsx';
import { EnvironmentSwitch } from './environment-switch.tsx';
import { PushTypeSelect } from './push-type-select.tsx';
import { SendButton } from './send-button.tsx';
import { TargetPicker } from './target-picker.tsx';
import type { WayOutActions } from './way-out.tsx';
import classes from './top-bar.module.css';

export interface TopBarControlsProps {
  readonly route: Route;
  readonly actions: WayOutActions;
}

/** The controls of the top bar. */
export function TopBarControls({ route, actions }: TopBarControlsProps) {
  return (
    <div className={classes.bar}>
      <EnvironmentSwitch route={route} />
      <PushTypeSelect pushType={route.pushType} />
      <CredentialSelect route={route} onImport={actions.onImport} />
      <TargetPicker route={route} />
      <span className={classes.gap} />
      <SendButton route={route} />
    </div>
  );
}
