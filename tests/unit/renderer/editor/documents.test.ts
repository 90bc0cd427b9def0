import { expect, test } from 'vitest';
import { createEditorDocuments } from '../../../../renderer/editor/documents.ts';

test('a document is written while it is open, and let go when it is forgotten', () => {
  const calls: string[] = [];
  const documents = createEditorDocuments();
  documents.write('a', 'too early');
  documents.add('a', { write: (text) => calls.push(`write ${text}`), dispose: () => calls.push('dispose') });
  documents.write('a', 'text');
  documents.forget('a');
  documents.forget('a');
  documents.write('a', 'too late');
  expect(calls).toEqual(['write text', 'dispose']);
});
