import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import type { Failure } from '#shared/failure.ts';
import { editorFetched } from '../editor/lazy-payload-editor.tsx';
import { ComposerProvider } from '../features/composer/composer-context.tsx';
import { vaultRemedy } from '../features/credentials/vault-remedy.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { FailureRemedyContext } from '../ui/failure-remedy.ts';
import { FirstFrame } from '../ui/later.tsx';
import { ConnectionScreen } from './connection-screens.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { Shell } from './shell.tsx';
import type { WindowParts } from './start-window.ts';
import { resolveVariables, theme } from './theme.ts';
import screens from './screens.module.css';
import { Button } from '@mantine/core';

/** How far the window is. */
export type WindowStart =
  { readonly kind: 'starting' } | { readonly kind: 'ready' } | { readonly kind: 'failed'; readonly failure: Failure };

export interface AppProps {
  readonly parts: WindowParts;
  readonly start: WindowStart;
}

/** The window: providers, and either what is being waited for or the workbench. */
export function App({ parts, start }: AppProps) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="auto">
      <ErrorBoundary>
        <QueryClientProvider client={parts.cache}>
          <FailureRemedyContext value={vaultRemedy}>
            <ComposerProvider composer={parts.composer}>
              {start.kind === 'ready' && (
                <FirstFrame until={editorFetched}>
                  <Shell parts={parts} />
                </FirstFrame>
              )}
              {start.kind === 'starting' && <ConnectionScreen />}
              {start.kind === 'failed' && (
                <main className={screens.screen}>
                  {/* A link that was refused is refused again. */}
                  {start.failure.code.startsWith('loopback-link-') ? (
                    <FailureNotice failure={start.failure} />
                  ) : (
                    <FailureNotice
                      failure={start.failure}
                      action={
                        <Button variant="default" onClick={() => location.reload()}>
                          Reload the window
                        </Button>
                      }
                    />
                  )}
                </main>
              )}
            </ComposerProvider>
          </FailureRemedyContext>
        </QueryClientProvider>
      </ErrorBoundary>
    </MantineProvider>
  );
}
