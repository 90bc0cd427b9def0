import { expect, test } from 'vitest';
import { createEditorDocuments } from '../../../../renderer/editor/documents.ts';

test('a document is written while it is open, and let go when it is forgotten', () => {
  const calls: string[] = [];
  const documents = createEditorDocuments();
  documents.write('a', 'too early');
  expect(documents.edit('a', [])).toBeUndefined();
  documents.add('a', {
    write: (text) => calls.push(`write ${text}`),
    edit: (edits, step) => `after ${String(edits.length)} edits of ${step ?? 'no step'}`,
    undo: () => calls.push('undo'),
    redo: () => calls.push('redo'),
    dispose: () => calls.push('dispose'),
  });
  documents.write('a', 'text');
  expect(documents.edit('a', [{ range: { offset: 0, length: 0 }, text: 'x' }], 'word')).toBe('after 1 edits of word');
  documents.undo('a');
  documents.redo('a');
  documents.forget('a');
  documents.forget('a');
  documents.write('a', 'too late');
  expect(documents.edit('a', [])).toBeUndefined();
  expect(calls).toEqual(['write text', 'undo', 'redo', 'dispose']);
});
