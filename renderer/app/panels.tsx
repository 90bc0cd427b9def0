import type { ReactNode } from 'react';
import { CredentialsPanel } from '../features/credentials/credentials-panel.tsx';
import { DevicesPanel } from '../features/devices/devices-panel.tsx';
import { HistoryPanel } from '../features/history/history-panel.tsx';
import { pushOfNotification } from '../features/history/push-of-delivery.ts';
import { LibraryPanel } from '../features/library/library-panel.tsx';
import { SamplesLine } from '../features/settings/samples-line.tsx';
import { SimulatorPanel } from '../features/simulator/simulator-panel.tsx';
import type { PanelId } from './layout-store.ts';
import type { Workbench } from './workbench.ts';

/**
 * What each entry of the side bar opens. A feature is registered here and nowhere else; what it needs of the rest of the
 * window it gets from the workbench as props, since features do not know each other.
 */
const panels: Readonly<Record<PanelId, (workbench: Workbench) => ReactNode>> = {
  library: ({ closePanel, openPush, followSavedPush, save, samples }) => (
    <LibraryPanel
      onOpen={({ name, push }) => {
        if (push !== null) openPush(name, push, name);
      }}
      onRenamed={followSavedPush}
      onSaveShown={save}
      samples={<SamplesLine store={samples} />}
      onClose={closePanel}
    />
  ),
  devices: ({ closePanel, environment, targetIds, chooseDevice }) => (
    <DevicesPanel environment={environment} targetIds={targetIds} onUse={chooseDevice} onClose={closePanel} />
  ),
  credentials: ({ closePanel, credentialId, importCredential, inspectCredential, openCredentialTool }) => (
    <CredentialsPanel
      usedId={credentialId}
      onImport={importCredential}
      onInspect={inspectCredential}
      onTool={openCredentialTool}
      onClose={closePanel}
    />
  ),
  history: ({ closePanel, openDelivery }) => (
    <HistoryPanel
      onOpenInComposer={({ summary, notification }) => {
        const push = pushOfNotification(notification);
        if (push !== null) openDelivery(summary, push);
      }}
      onClose={closePanel}
    />
  ),
  simulator: ({ closePanel }) => <SimulatorPanel onClose={closePanel} />,
};

export interface PanelProps {
  readonly id: PanelId;
  readonly workbench: Workbench;
}

/** One of the panels. */
export function Panel({ id, workbench }: PanelProps) {
  return panels[id](workbench);
}
