import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { createWindowParts, startWindow } from './app/start-window.ts';
import { editorFetched } from './editor/lazy-payload-editor.tsx';

const host = document.getElementById('root');
if (host === null) throw new Error('The page has no root element.');

const parts = createWindowParts();
const started = Promise.all([startWindow(parts), editorFetched]);
createRoot(host).render(
  <StrictMode>
    <App parts={parts} started={started} />
  </StrictMode>,
);
