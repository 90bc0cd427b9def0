import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { providerTokenUseSeconds } from '#shared/apns/provider-token-rules.ts';
import type { Credential } from '#shared/contract/credentials.ts';
import { orpc } from '../../client/client.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { GoodUntil, TokenContents, TokenProblems } from './token-contents.tsx';
import classes from './credential-tools.module.css';

export interface ProviderTokenDialogProps {
  readonly credential: Credential;
  readonly onClose: () => void;
}

/** The token that a signing key sends now. Mount it to show it. */
export function ProviderTokenDialog({ credential, onClose }: ProviderTokenDialogProps) {
  const input = { id: credential.id };
  const query = useQuery(orpc.credentials.describeProviderToken.queryOptions({ input, staleTime: 0, gcTime: 0 }));
  return (
    <AnswerDialog
      title={`Provider token of “${credential.name}”`}
      size={580}
      intro={
        <p className={classes.text}>
          Every push with this key carries this token (JWT) in its <span className="mono">authorization</span> header.
          It is made once, used for {providerTokenUseSeconds / 60} minutes, then made anew: APNs refuses those who
          change it too often.
        </p>
      }
      query={query}
      again={{ label: 'Refresh', icon: <IconRefresh size={15} /> }}
      onClose={onClose}
    >
      {(check) => (
        <>
          <TokenContents check={check} />
          <TokenProblems problems={check.problems} />
          <GoodUntil check={check} />
          <p className={classes.hint}>
            The third part, the signature, is not shown and does not leave the core: whoever has the whole token can
            send with it until then.
          </p>
        </>
      )}
    </AnswerDialog>
  );
}
