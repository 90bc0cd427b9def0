import type { ReactNode } from 'react';
import { EmptyState } from '../ui/empty-state.tsx';
import { PanelHeader } from '../ui/panel-header.tsx';
import type { PanelId } from './layout-store.ts';
import type { Workbench } from './workbench.ts';

/**
 * What each entry of the side bar opens. A feature is registered here and nowhere else; what it needs of the rest of the
 * window it gets from the workbench as props, since features do not know each other.
 */
export const panels: Readonly<Record<PanelId, (workbench: Workbench) => ReactNode>> = {
  library: ({ closePanel }) => <Placeholder title="Library" onClose={closePanel} />,
  devices: ({ closePanel }) => <Placeholder title="Devices" onClose={closePanel} />,
  credentials: ({ closePanel }) => <Placeholder title="Credentials" onClose={closePanel} />,
  history: ({ closePanel }) => <Placeholder title="History" onClose={closePanel} />,
  simulator: ({ closePanel }) => <Placeholder title="Local APNs" onClose={closePanel} />,
};

function Placeholder({ title, onClose }: { readonly title: string; readonly onClose: () => void }) {
  return (
    <>
      <PanelHeader title={title} onClose={onClose} />
      <EmptyState title={`${title} is not here yet`}>This panel comes with the next step.</EmptyState>
    </>
  );
}
