import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { toFailure } from '#shared/contract/client.ts';
import { App, type WindowStart } from './app/app.tsx';
import { createWindowParts, startWindow } from './app/start-window.ts';

const host = document.getElementById('root');
if (host === null) throw new Error('The page has no root element.');

/** A start that takes longer than this is told about. */
const slowStartMs = 500;

const parts = createWindowParts();
const page = createRoot(host);
const draw = (start: WindowStart) =>
  page.render(
    <StrictMode>
      <App parts={parts} start={start} />
    </StrictMode>,
  );
const slow = setTimeout(() => draw({ kind: 'starting' }), slowStartMs);
void startWindow(parts)
  .then(
    () => draw({ kind: 'ready' }),
    (error: unknown) => draw({ kind: 'failed', failure: toFailure(error) }),
  )
  .finally(() => clearTimeout(slow));
