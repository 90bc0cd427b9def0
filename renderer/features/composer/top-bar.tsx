import { Later } from '../../ui/later.tsx';
import { CredentialReason } from './credential-reason.tsx';
import { useShownRoute } from './composer-context.tsx';
import { TopBarControls } from './lazy-parts.ts';
import type { WayOutActions } from './way-out.tsx';
import classes from './top-bar.module.css';

/** What is sent, as whom, to whom, and the button that does it. */
export function TopBar({ actions }: { readonly actions: WayOutActions }) {
  const route = useShownRoute();
  if (route === undefined) return null;
  return (
    <header aria-label="Send">
      <Later
        placeholder={
          <div className={classes.bar}>
            <span className={classes.place} />
          </div>
        }
      >
        <TopBarControls route={route} actions={actions} />
      </Later>
      <CredentialReason route={route} actions={actions} />
    </header>
  );
}
