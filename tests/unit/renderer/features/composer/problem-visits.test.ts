import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Diagnostic } from '#shared/lint/diagnostic.ts';
import type { PayloadEditorHandle } from '../../../../../renderer/editor/editor-marker.ts';
import { createProblemVisits } from '../../../../../renderer/features/composer/problem-visits.ts';
import { createViewStore } from '../../../../../renderer/features/composer/view-store.ts';

let frames: (() => void)[] = [];
let focusedField: string | null = null;

beforeEach(() => {
  frames = [];
  focusedField = null;
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
  vi.stubGlobal('document', {
    activeElement: null,
    getElementById: (id: string) => ({
      matches: () => true,
      focus: () => (focusedField = id),
      contains: () => focusedField === id,
    }),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function drawFrame() {
  for (const run of frames.splice(0)) run();
}

const inText = (offset: number): Diagnostic => ({
  code: 'unknown-key',
  severity: 'warning',
  message: '',
  place: { kind: 'payload', range: { offset, length: 1 }, path: [] },
});
const inHeader: Diagnostic = {
  code: 'collapse-id-too-long',
  severity: 'error',
  message: '',
  place: { kind: 'header', field: 'collapseId' },
};

/** A window with the caret at the start of a text with two problems, and one in a header. */
function start() {
  let caret = 0;
  const revealed: number[] = [];
  const editor: PayloadEditorHandle = {
    settle: () => undefined,
    focus: () => undefined,
    reveal: ({ offset }) => {
      focusedField = null;
      caret = offset;
      revealed.push(offset);
    },
    selectionStart: () => caret,
    explain: () => undefined,
  };
  const view = createViewStore();
  const visits = createProblemVisits({
    problems: () => [inText(10), inText(20), inHeader],
    view,
    editor: () => editor,
  });
  return { ...visits, view, revealed };
}

test('each press of a key goes one problem on, also before the window is drawn anew', () => {
  const { goToNextProblem, view, revealed } = start();
  for (let press = 0; press < 3; press += 1) goToNextProblem(1);
  drawFrame();
  expect([view.getState().centre, focusedField, revealed]).toEqual(['headers', 'header-collapseId', [10, 20]]);
  goToNextProblem(-1);
  goToNextProblem(-1);
  drawFrame();
  expect([view.getState().centre, focusedField, revealed]).toEqual(['payload', null, [10, 20, 10]]);
});

test('goes on from where the caret was put meanwhile', () => {
  const { goToNextProblem, goToProblem, revealed } = start();
  goToNextProblem(1);
  drawFrame();
  goToProblem(inText(20));
  drawFrame();
  goToNextProblem(-1);
  drawFrame();
  expect(revealed).toEqual([10, 20, 10]);
});
