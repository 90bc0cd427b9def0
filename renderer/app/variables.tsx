import { useShownDraft } from '../features/composer/composer-context.tsx';
import { useVariableValues } from '../features/composer/use-variable-values.ts';
import { VariablesDialog } from '../features/variables/variables-dialog.tsx';
import type { VariablesStore } from '../features/variables/variables-store.ts';

/** As long as none is shown. */
const noDraft = { id: '', environment: 'simulator' as const, deviceIds: [] };

/** The dialog about variables, with what they stand for in the draft shown. */
export function VariablesOfDraft({ store }: { readonly store: VariablesStore }) {
  const draft = useShownDraft();
  const values = useVariableValues(draft ?? noDraft);
  return <VariablesDialog store={store} values={values} />;
}
