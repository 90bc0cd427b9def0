import type { FormField } from './form-fields.ts';
import { ChoiceField, FlagField, NumberField, TextField, TextsField } from './form-inputs.tsx';
import { FormSound } from './form-sound.tsx';

/** The control that fits a field. */
export function FormInput({ field }: { readonly field: FormField }) {
  switch (field.kind) {
    case 'text':
    case 'lines':
      return <TextField field={field} />;
    case 'number':
      return <NumberField field={field} />;
    case 'choice':
      return <ChoiceField field={field} />;
    case 'flag':
      return <FlagField field={field} />;
    case 'texts':
      return <TextsField field={field} />;
    case 'sound':
      return <FormSound field={field} />;
  }
}
