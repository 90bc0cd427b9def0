import type { monaco } from './monaco.ts';
import { whenIdle } from './when-idle.ts';

/** The part of Monaco's list of proposals that is needed here, which has no types. */
interface SuggestController extends monaco.editor.IEditorContribution {
  readonly widget: { readonly value: { readonly onDidShow: monaco.IEvent<unknown> } };
}

let isExpanded = false;

/**
 * Lets the list of proposals tell from the start what the chosen one means; Ctrl+Space shuts that, and it stays so. Until
 * it is disposed of.
 */
export function expandSuggestDetails(editor: monaco.editor.IStandaloneCodeEditor): monaco.IDisposable {
  // Asking for the list makes it, for which there is time once the text is drawn.
  const callOff = whenIdle(() => {
    editor.getContribution<SuggestController>('editor.contrib.suggestController')?.widget.value.onDidShow(() => {
      if (isExpanded) return;
      isExpanded = true;
      editor.trigger('pushbench', 'toggleSuggestionDetails', null);
    });
  });
  return { dispose: callOff };
}
