import { useQuery } from '@tanstack/react-query';
import type { Credential } from '#shared/contract/credentials.ts';
import { client } from '../../client/client.ts';
import { Notice } from '../../ui/notice.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import classes from './credential-tools.module.css';

export interface CheckKeyDialogProps {
  readonly credential: Credential;
  readonly onClose: () => void;
}

/** Signs and verifies with a stored key. Mount it to show it. */
export function CheckKeyDialog({ credential: { id, name, kind }, onClose }: CheckKeyDialogProps) {
  const query = useQuery({
    // Not among the answers of the core: that a credential changes is no reason to check its key again.
    queryKey: ['check-key', id],
    queryFn: () => client.credentials.checkKey({ id }),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <AnswerDialog
      title={`Check the key of “${name}”`}
      size={480}
      query={query}
      again={{ label: 'Check again' }}
      onClose={onClose}
    >
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
            The key signs ({algorithm}), but {kind === 'certificate' ? 'the certificate' : 'its public half'} does not
            confirm the signature: what is stored does not belong together. Import the files again.
          </Notice>
        )
      }
    </AnswerDialog>
  );
}
