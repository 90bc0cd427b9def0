import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { Credential, Device, Draft } from '#shared/contract/schemas.ts';
import { orpc } from '../../client/client.ts';
import { targetsOf } from './choices.ts';
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

/** The devices that a draft goes to. */
export function useTargets(draft: Draft): readonly Device[] {
  return targetsOf(draft, useDevices());
}
