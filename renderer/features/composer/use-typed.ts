import { useState } from 'react';

export interface TypedField {
  readonly shown: string;
  /** Notes what was typed, and what the payload will say of it. */
  readonly type: (text: string, after: string) => void;
}

/**
 * What a field shows: what was typed into it, as long as the payload says just that; else what the payload says. So the
 * caret stays where it is while somebody types, and a change of the text shows at once.
 */
export function useTyped(present: string, isStale: boolean): TypedField {
  const [typed, setTyped] = useState<{ readonly text: string; readonly after: string } | null>(null);
  const isMine = typed !== null && (isStale || typed.after === present);
  return { shown: isMine ? typed.text : present, type: (text, after) => setTyped({ text, after }) };
}
