import { Button, Group, Modal } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { providerTokenUseSeconds } from '#shared/apns/provider-token-rules.ts';
import type { Credential } from '#shared/contract/credentials.ts';
import { orpc } from '../../client/client.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { GoodUntil, TokenContents, TokenProblems } from './token-contents.tsx';
import classes from './credential-tools.module.css';

export interface ProviderTokenDialogProps {
  readonly credential: Credential;
  readonly onClose: () => void;
}

/** The token that a signing key sends now. Mount it to show it. */
export function ProviderTokenDialog({ credential, onClose }: ProviderTokenDialogProps) {
  useFocusBack();
  const input = { id: credential.id };
  const query = useQuery(orpc.credentials.describeProviderToken.queryOptions({ input, staleTime: 0, gcTime: 0 }));
  // An answer from before the last failure says nothing any more.
  const asked = { data: query.isError ? undefined : query.data, error: query.error, refetch: query.refetch };
  return (
    <Modal opened onClose={onClose} title={`Provider token of “${credential.name}”`} size={580}>
      <div className={classes.result}>
        <p className={classes.text}>
          Every push with this key carries this token (JWT) in its <span className="mono">authorization</span> header.
          It is made once, used for {providerTokenUseSeconds / 60} minutes, then made anew: APNs refuses those who
          change it too often.
        </p>
        <Loaded query={asked}>
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
        </Loaded>
      </div>
      <Group justify="flex-end" gap={8} mt={16}>
        {asked.data !== undefined && (
          <Button
            variant="default"
            leftSection={<IconRefresh size={15} />}
            loading={query.isFetching}
            onClick={() => void query.refetch()}
          >
            Refresh
          </Button>
        )}
        <Button data-autofocus onClick={onClose}>
          Close
        </Button>
      </Group>
    </Modal>
  );
}
