import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Credential } from '#shared/contract/credentials.ts';
import type { Device } from '#shared/contract/devices.ts';
import type { Draft } from '#shared/contract/drafts.ts';
import { orpc } from '../../client/client.ts';
import { type Route, routeOf, targetsOf } from './choices.ts';
import type { Composer } from './composer.ts';
import { activeDraft } from './drafts-store.ts';

const ComposerContext = createContext<Composer | null>(null);

export function ComposerProvider({
  composer,
  children,
}: {
  readonly composer: Composer;
  readonly children: ReactNode;
}) {
  return <ComposerContext value={composer}>{children}</ComposerContext>;
}

export function useComposer(): Composer {
  const composer = useContext(ComposerContext);
  if (composer === null) throw new Error('ComposerProvider is missing.');
  return composer;
}

/** The draft of the tab shown. There is always one once drafts were restored. */
export function useShownDraft(): Draft | undefined {
  return useStore(useComposer().drafts, activeDraft);
}

const none: readonly never[] = [];

export function useDevices(): readonly Device[] {
  return useQuery(orpc.devices.list.queryOptions({ input: {} })).data ?? none;
}

export function useCredentials(): readonly Credential[] {
  return useQuery(orpc.credentials.list.queryOptions({ input: {} })).data ?? none;
}

/** As whom a draft is sent; undefined when nobody is chosen, or the chosen one was removed. */
export function useCredential(credentialId: string | null): Credential | undefined {
  return useCredentials().find(({ id }) => id === credentialId);
}

/** Where the draft shown goes. Stays the same while its text is typed. */
export function useShownRoute(): Route | undefined {
  return useStore(
    useComposer().drafts,
    useShallow((state) => {
      const draft = activeDraft(state);
      return draft === undefined ? undefined : routeOf(draft);
    }),
  );
}

/** The devices that a draft goes to. */
export function useTargets(draft: Pick<Draft, 'environment' | 'deviceIds'>): readonly Device[] {
  return targetsOf(draft, useDevices());
}
