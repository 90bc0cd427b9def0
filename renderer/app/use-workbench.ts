import { resolveBundleId } from '#shared/payload/resolve-push.ts';
import { useDevices, useShownDraft } from '../features/composer/composer-context.tsx';
import { targetsOf } from '../features/composer/choices.ts';
import type { WindowParts } from './start-window.ts';
import type { Workbench } from './workbench.ts';

/** The window as the panels see it, for the draft shown now. */
export function useWorkbench({ composer, layout, imports, samples }: WindowParts): Workbench {
  const draft = useShownDraft();
  const devices = useDevices();
  const targets = draft === undefined ? [] : targetsOf(draft, devices);
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
    importKey: () => imports.getState().open(),
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
    chooseDevice: (device, isChosen) => {
      if (draft === undefined) return;
      if (draft.environment !== device.environment) composer.setEnvironment(device.environment);
      const left = draft.deviceIds.filter((id) => id !== device.id);
      drafts().change(draft.id, { deviceIds: isChosen ? [...left, device.id] : left });
    },
    chooseCredential: (credentialId) => {
      if (draft !== undefined) drafts().change(draft.id, { credentialId });
    },
    environment: draft?.environment ?? 'simulator',
    targetIds: targets.map(({ id }) => id),
    credentialId: draft?.credentialId ?? null,
    bundleId: draft === undefined ? '' : resolveBundleId(draft.push, targets[0]?.bundleId ?? ''),
    pushType: draft?.push.pushType ?? 'alert',
  };
}
