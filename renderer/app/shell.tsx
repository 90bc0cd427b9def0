import { useMediaQuery } from '@mantine/hooks';
import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { ComposerView } from '../features/composer/composer-view.tsx';
import { useShownRoute } from '../features/composer/composer-context.tsx';
import { TopBar } from '../features/composer/top-bar.tsx';
import { ImportKeyDialog } from '../features/credentials/import-key-dialog.tsx';
import { RemoveSamplesDialog } from '../features/settings/remove-samples-dialog.tsx';
import { Splitter } from '../ui/splitter.tsx';
import { bindCommands } from './bind-commands.ts';
import { listenForShortcuts } from './bound-commands.ts';
import { CommandPalette } from './command-palette.tsx';
import { ConnectionLine } from './connection-screens.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { fileTakers } from './file-takers.ts';
import { panelWidths } from './layout-store.ts';
import { panels } from './panels.tsx';
import { SideBar } from './side-bar.tsx';
import { tellError, type WindowParts } from './start-window.ts';
import { useDroppedFiles } from './use-dropped-files.ts';
import { useEscape } from './use-escape.ts';
import { useWorkbench } from './use-workbench.ts';
import classes from './shell.module.css';

/** Below this the side bar shows icons only and a panel lies over the composer instead of beside it. */
const narrow = '(max-width: 1060px)';

/** The frame: where and to whom above, lists at the left, the composer in the middle. */
export function Shell({ parts }: { readonly parts: WindowParts }) {
  const { composer, layout, imports, samples } = parts;
  const environment = useShownRoute()?.environment;
  const { panel, panelWidth, setPanelWidth, showPanel } = useStore(layout);
  const isNarrow = useMediaQuery(narrow, false, { getInitialValueInEffect: false });
  const [isPaletteOpen, setIsPaletteOpen] = useState(false);
  const commands = useMemo(
    () => bindCommands({ composer, layout, samples, openPalette: () => setIsPaletteOpen(true), onFailed: tellError }),
    [composer, layout, samples],
  );
  const currentCommands = useEffectEvent(() => commands);
  useEffect(() => listenForShortcuts(window, () => currentCommands()), []);
  useEscape(isNarrow && panel !== null, () => showPanel(null));
  const workbench = useWorkbench(parts);
  const isFileOver = useDroppedFiles(fileTakers(parts));
  const { importKey } = workbench;

  if (environment === undefined) return null;
  const openPanel = panel === null ? null : panels[panel];
  return (
    <div className={classes.shell} data-environment={environment}>
      {environment === 'production' && <div className={classes.productionBar} aria-hidden />}
      <ConnectionLine />
      <TopBar onImportKey={importKey} />
      <div className={classes.below}>
        <SideBar layout={layout} isNarrow={isNarrow} />
        {openPanel !== null && (
          <>
            {isNarrow && <div className={classes.backdrop} onClick={() => showPanel(null)} aria-hidden />}
            <aside
              className={classes.panel}
              data-over={isNarrow || undefined}
              aria-label="Panel"
              style={{ width: panelWidth }}
            >
              <ErrorBoundary key={panel} part="the panel">
                {openPanel(workbench)}
              </ErrorBoundary>
            </aside>
            {!isNarrow && (
              <Splitter
                label="Width of the panel"
                orientation="vertical"
                size={panelWidth}
                min={panelWidths.min}
                max={panelWidths.max}
                isPaneBefore
                onResize={setPanelWidth}
              />
            )}
          </>
        )}
        <ErrorBoundary part="the composer">
          <ComposerView onImportKey={importKey} />
        </ErrorBoundary>
      </div>
      <ImportKeyDialog
        store={imports}
        onImported={({ id }) => {
          // Local APNs does not know the new key.
          if (environment !== 'simulator') workbench.chooseCredential(id);
        }}
      />
      <RemoveSamplesDialog store={samples} />
      <CommandPalette isOpen={isPaletteOpen} bound={commands} onClose={() => setIsPaletteOpen(false)} />
      {isFileOver && (
        <div className={classes.dropHint} aria-hidden>
          <IconFileImport size={28} />
          Drop a .p8 key to import it
        </div>
      )}
    </div>
  );
}
