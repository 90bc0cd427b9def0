import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { orpc } from '../../client/client.ts';
import { useComposer } from './composer-context.tsx';

/** Lets drafts that nobody touched follow their files, whenever the library has changed. */
export function useFollowedFiles(): void {
  const { followFiles } = useComposer();
  const { data } = useQuery(orpc.library.list.queryOptions({ input: {} }));
  useEffect(() => void followFiles(), [data, followFiles]);
}
