import { Button, Group, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Credential } from '#shared/contract/credentials.ts';
import { client } from '../../client/client.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import classes from './credential-tools.module.css';

export interface CheckKeyDialogProps {
  readonly credential: Credential;
  readonly onClose: () => void;
}

/** Signs and verifies with a stored key. Mount it to show it. */
export function CheckKeyDialog({ credential, onClose }: CheckKeyDialogProps) {
  useFocusBack();
  const { id, name, kind } = credential;
  const query = useQuery({
    // Not among the answers of the core: that a credential changes is no reason to check its key again.
    queryKey: ['check-key', id],
    queryFn: () => client.credentials.checkKey({ id }),
    staleTime: 0,
    gcTime: 0,
  });
  // An answer from before the last failure says nothing any more.
  const asked = { data: query.isError ? undefined : query.data, error: query.error, refetch: query.refetch };
  return (
    <Modal opened onClose={onClose} title={`Check the key of “${name}”`} size={480}>
      <div className={classes.result}>
        <Loaded query={asked}>
          {({ isValid, algorithm }) =>
            isValid ? (
              <>
                <Notice tone="good" role="status">
                  The key signs, and its signature is valid ({algorithm}).
                </Notice>
                <p className={classes.text}>
                  {kind === 'certificate'
                    ? 'It was checked with the certificate: the two belong together.'
                    : 'It was checked with the public half of the key: what is stored is whole.'}{' '}
                  Nothing was sent. Whether Apple takes it, only a test shows.
                </p>
              </>
            ) : (
              <Notice tone="error" role="alert">
                The key signs ({algorithm}), but {kind === 'certificate' ? 'the certificate' : 'its public half'} does
                not confirm the signature: what is stored does not belong together. Import the files again.
              </Notice>
            )
          }
        </Loaded>
      </div>
      <Group justify="flex-end" gap={8} mt={16}>
        {asked.data !== undefined && (
          <Button variant="default" loading={query.isFetching} onClick={() => void query.refetch()}>
            Check again
          </Button>
        )}
        <Button data-autofocus onClick={onClose}>
          Close
        </Button>
      </Group>
    </Modal>
  );
}
