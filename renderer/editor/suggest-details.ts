import type { monaco } from './monaco.ts';

/** The part of Monaco's list of proposals that is needed here, which has no types. */
interface SuggestController extends monaco.editor.IEditorContribution {
  readonly widget: { readonly value: { readonly onDidShow: monaco.IEvent<unknown> } };
}

let isExpanded = false;

/** Lets the list of proposals tell from the start what the chosen one means; Ctrl+Space shuts that, and it stays so. */
export function expandSuggestDetails(editor: monaco.editor.IStandaloneCodeEditor): void {
  editor.getContribution<SuggestController>('editor.contrib.suggestController')?.widget.value.onDidShow(() => {
    if (isExpanded) return;
    isExpanded = true;
    editor.trigger('pushbench', 'toggleSuggestionDetails', null);
  });
}
