import { resolveBundleId } from '#shared/payload/resolve-push.ts';
import { resolveHeaderText } from '#shared/payload/resolve-variables.ts';
import { useDevices, useShownRoute } from '../features/composer/composer-context.tsx';
import { targetsOf } from '../features/composer/choices.ts';
import { useVariableValues } from '../features/composer/use-variable-values.ts';
import type { WindowParts } from './start-window.ts';
import type { Workbench } from './workbench.ts';

/** As long as no draft is shown. */
const noRoute = { id: '', environment: 'simulator' as const, deviceIds: [] };

/** The window as the panels see it, for the draft shown now. */
export function useWorkbench({
  composer,
  layout,
  imports,
  inspector,
  credentialTools,
  samples,
}: WindowParts): Workbench {
  const route = useShownRoute();
  const devices = useDevices();
  const targets = route === undefined ? [] : targetsOf(route, devices);
  const values = useVariableValues(route ?? noRoute);
  const resolve = (text: string) => resolveHeaderText(text, values).text;
  const drafts = () => composer.drafts.getState();
  return {
    closePanel: () => layout.getState().showPanel(null),
    showPanel: (panel) => layout.getState().showPanel(panel),
    openPush: composer.openPush,
    openDelivery: ({ summary, environment, credentialId, deviceToken }, push) => {
      composer.openPush(summary === '' ? 'From history' : summary, push, null);
      const { activeId } = drafts();
      const device = devices.find((known) => known.environment === environment && known.token === deviceToken);
      if (activeId === null) return;
      drafts().change(activeId, { environment, credentialId, deviceIds: device === undefined ? [] : [device.id] });
    },
    save: composer.save,
    importCredential: () => imports.getState().open(),
    openCredentialTool: (tool) => credentialTools.getState().open(tool),
    inspectCredential: (credentialId) => inspector.getState().show(credentialId),
    samples,
    followSavedPush: (name, newName) => {
      for (const { id, savedPushName, title } of drafts().drafts) {
        if (savedPushName !== name) continue;
        drafts().change(id, {
          savedPushName: newName,
          ...(newName !== null && title === name ? { title: newName } : {}),
        });
      }
    },
    chooseDevice: composer.chooseDevice,
    chooseCredential: composer.chooseCredential,
    environment: route?.environment ?? 'simulator',
    targetIds: targets.map(({ id }) => id),
    credentialId: route?.credentialId ?? null,
    bundleId: route === undefined ? '' : resolve(resolveBundleId(route, targets[0]?.bundleId ?? '')),
    pushType: route?.pushType ?? 'alert',
    topic: typeof route?.topic === 'string' ? resolve(route.topic) : null,
  };
}
