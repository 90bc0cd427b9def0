import { useEffect, useEffectEvent, useRef } from 'react';
import type { Credential } from '#shared/contract/credentials.ts';

/** Tells the name of a credential that a dialog is about when it goes while the dialog is open: removed in another window. */
export function useGone(wantedId: string | null, credential: Credential | undefined, onGone: (name: string) => void) {
  const last = useRef<Credential>(undefined);
  const tell = useEffectEvent(onGone);
  useEffect(() => {
    const before = last.current;
    last.current = credential;
    if (credential === undefined && before?.id === wantedId) tell(before.name);
  }, [wantedId, credential]);
}
