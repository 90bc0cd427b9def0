import { useMediaQuery } from '@mantine/hooks';
import { IconFileImport } from '@tabler/icons-react';
import { Suspense, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { ComposerView } from '../features/composer/composer-view.tsx';
import { useShownRoute } from '../features/composer/composer-context.tsx';
import { TopBar } from '../features/composer/top-bar.tsx';
import { choosePayloadFiles } from '../features/payload-files/choose-payload-files.ts';
import { keepFocus } from '../ui/keep-focus.ts';
import { Later, latePartsOf } from '../ui/later.tsx';
import { Splitter } from '../ui/splitter.tsx';
import { bindCommands } from './bind-commands.ts';
import { listenForShortcuts } from './bound-commands.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { ConnectionLine, MissingPartsLine } from './connection-screens.tsx';
import { fileTakers } from './file-takers.ts';
import { openFiles } from './open-files.ts';
import { panelWidths } from './layout-store.ts';
import { SideBarPlace } from './side-bar-place.tsx';
import { tellError, type WindowParts } from './start-window.ts';
import { useDroppedFiles } from './use-dropped-files.ts';
import { useEscape } from './use-escape.ts';
import { useWorkbench } from './use-workbench.ts';
import classes from './shell.module.css';

const latePart = latePartsOf(() => import('./late-parts.ts'));
const Notifications = latePart((parts) => parts.Notifications);
const SideBar = latePart((parts) => parts.SideBar);
// In a Suspense of their own: what is seen does not wait for them.
const hiddenPart = latePartsOf(() => import('./hidden-parts.ts'));
const Dialogs = hiddenPart((parts) => parts.Dialogs);
const Panel = hiddenPart((parts) => parts.Panel);

/** Below this the side bar shows icons only and a panel lies over the composer instead of beside it. */
const narrow = '(max-width: 1060px)';

/** In a narrow window notices leave the panel free, whose buttons stand at the same height. */
const besidePanel = 'clamp(240px, calc(100vw - 396px), 440px)';

/** The frame: where and to whom above, lists at the left, the composer in the middle. */
export function Shell({ parts }: { readonly parts: WindowParts }) {
  const { composer, layout, imports, asked, inspector, credentialTools, rules, templates, samples } = parts;
  const environment = useShownRoute()?.environment;
  const { panel, panelWidth, setPanelWidth, showPanel } = useStore(layout);
  const isNarrow = useMediaQuery(narrow, false, { getInitialValueInEffect: false });
  const [isPaletteOpen, setIsPaletteOpen] = useState(false);
  const commands = useMemo(
    () =>
      bindCommands({
        composer,
        layout,
        samples,
        credentialTools,
        inspector,
        rules,
        templates,
        importCredential: () => imports.getState().open(),
        openFiles: () => choosePayloadFiles((files) => void openFiles(parts, files)),
        openPalette: () => setIsPaletteOpen(true),
        onFailed: tellError,
      }),
    [parts, composer, layout, samples, credentialTools, inspector, rules, templates, imports],
  );
  const currentCommands = useEffectEvent(() => commands);
  useEffect(() => listenForShortcuts(window, () => currentCommands()), []);
  useEffect(() => keepFocus(document), []);
  useEscape(isNarrow && panel !== null, () => showPanel(null));
  const workbench = useWorkbench(parts);
  const isImporting = useStore(imports, (state) => state.isOpen);
  const isAsking = useStore(asked, ({ isWanted }) => isWanted);
  const isFileOver = useDroppedFiles(
    fileTakers({
      imports,
      asked,
      openFiles: (files, others) => void openFiles(parts, files, others),
      takeStrings: composer.strings.takeFiles,
    }),
    isImporting || isAsking,
  );
  const wayOut = useMemo(
    () => ({
      onImport: () => imports.getState().open(),
      onRenew: (credentialId: string) => credentialTools.getState().open({ kind: 'request-again', credentialId }),
    }),
    [imports, credentialTools],
  );

  if (environment === undefined) return null;
  return (
    <div className={classes.shell} data-environment={environment}>
      {environment === 'production' && <div className={classes.productionBar} aria-hidden />}
      <ConnectionLine />
      <MissingPartsLine />
      <TopBar actions={wayOut} />
      <div className={classes.below}>
        <Later placeholder={<SideBarPlace layout={layout} isNarrow={isNarrow} />}>
          <SideBar layout={layout} isNarrow={isNarrow} />
        </Later>
        {panel !== null && (
          <>
            {isNarrow && <div className={classes.backdrop} onClick={() => showPanel(null)} aria-hidden />}
            <aside
              className={classes.panel}
              data-over={isNarrow || undefined}
              aria-label="Panel"
              style={{ width: panelWidth }}
            >
              <Later>
                <ErrorBoundary key={panel} part="the panel">
                  <Suspense fallback={null}>
                    <Panel id={panel} workbench={workbench} />
                  </Suspense>
                </ErrorBoundary>
              </Later>
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
          <ComposerView actions={wayOut} onTemplates={templates.getState().open} />
        </ErrorBoundary>
      </div>
      <Later>
        <Notifications position="bottom-right" containerWidth={besidePanel} />
      </Later>
      <Later>
        <ErrorBoundary part="the dialogs">
          <Suspense fallback={null}>
            <Dialogs
              parts={parts}
              workbench={workbench}
              commands={commands}
              isImporting={isImporting}
              isPaletteOpen={isPaletteOpen}
              onClosePalette={() => setIsPaletteOpen(false)}
            />
          </Suspense>
        </ErrorBoundary>
      </Later>
      {isFileOver && (
        <div className={classes.dropHint} aria-hidden>
          <IconFileImport size={28} />
          Drop payloads to open them; keys, certificates and profiles to import them; .strings files for the preview
        </div>
      )}
    </div>
  );
}
