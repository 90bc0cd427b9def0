import { certainFix } from '#shared/lint/fix-all.ts';
import { documentOf, type MonacoDocument } from './monaco-documents.ts';
import { monaco } from './monaco.ts';

/** Commands of the editor that cure problems. */
export interface FixCommands {
  /** Is given the edits of one fix, and the text that they are of. */
  readonly fix: string;
  readonly fixAll: string;
}

/** Offers what cures a problem: each fix, and all that are certain at once. */
export function registerQuickFixes(commands: FixCommands): monaco.IDisposable {
  return monaco.languages.registerCodeActionProvider(
    'json',
    {
      provideCodeActions: (model, range, { markers }) => {
        const document = documentOf(model);
        if (document === undefined) return null;
        return {
          actions: [...fixesAt(document, range, markers, commands), ...fixAll(document, commands)],
          dispose: () => undefined,
        };
      },
    },
    { providedCodeActionKinds: ['quickfix'] },
  );
}

function fixesAt(
  document: MonacoDocument,
  place: monaco.Range,
  markers: readonly monaco.editor.IMarkerData[],
  commands: FixCommands,
): readonly monaco.languages.CodeAction[] {
  return document
    .problems()
    .filter(({ range }) => monaco.Range.areIntersectingOrTouching(range, place))
    .flatMap(({ marker, range }) =>
      (marker.fixes ?? []).map(({ title, edits }, index) => ({
        title,
        kind: 'quickfix',
        isPreferred: index === 0,
        diagnostics: markers.filter((shown) => shown.message === marker.message && range.equalsRange(shown)),
        command: { id: commands.fix, title, arguments: [edits, marker.foundIn] },
      })),
    );
}

/** Where there is one fix alone, its own entry says more. */
function fixAll(document: MonacoDocument, commands: FixCommands): readonly monaco.languages.CodeAction[] {
  const fixes = document
    .problems()
    .map(({ marker }) => certainFix(marker))
    .filter((fix) => fix !== undefined);
  const title = 'Fix all certain problems';
  return fixes.length < 2 ? [] : [{ title, kind: 'quickfix', command: { id: commands.fixAll, title } }];
}
