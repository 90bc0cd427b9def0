import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Credential } from '#shared/contract/credentials.ts';
import { client, orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { failureOf } from '../../ui/failure-of.ts';
import { RequestForm, type TypedRequest } from './request-form.tsx';
import { RequestMade } from './request-made.tsx';
import { RequestWithoutKey } from './request-without-key.tsx';
import { proposeSubject } from './signing-request-subject.ts';

export interface SigningRequestDialogProps {
  /** Whose key signs it; null: a new key is made. */
  readonly credential: Credential | null;
  /** Another dialog is over it, such as the import of the certificate; it waits until that is closed. */
  readonly isCovered: boolean;
  readonly onAddCertificate: () => void;
  readonly onNewRequest: () => void;
  readonly onClose: () => void;
}

/** Leads from a name to a certificate that has joined its key. Mount it to show it. */
export function SigningRequestDialog(props: SigningRequestDialogProps) {
  const { isCovered, onAddCertificate, onNewRequest, onClose } = props;
  const credentials = useQuery(orpc.credentials.list.queryOptions({ input: {} })).data ?? [];
  // As it was when the dialog was opened: its certificate may come meanwhile.
  const [credential] = useState(props.credential);
  const [typed, setTyped] = useState<TypedRequest>(() => ({ ...proposeSubject(credential, credentials), name: '' }));
  const requesting = useSingleMutation({
    mutationFn: () => {
      const { commonName, email } = typed;
      return credential === null
        ? client.credentials.createSigningRequest(typed)
        : client.credentials.renewSigningRequest({ id: credential.id, commonName, email });
    },
  });
  const request = requesting.data;
  return (
    <Dialog opened={!isCovered} onClose={onClose} title={titleOf(credential)} size={600}>
      {request !== undefined ? (
        <RequestMade
          request={request}
          now={credentials.find(({ id }) => id === request.credential.id)}
          onAddCertificate={onAddCertificate}
          onClose={onClose}
        />
      ) : credential?.hasSecret === false ? (
        <RequestWithoutKey credential={credential} onNewRequest={onNewRequest} onClose={onClose} />
      ) : (
        <RequestForm
          credential={credential}
          typed={typed}
          isBusy={requesting.isPending}
          failure={failureOf(requesting)}
          onChange={(change) => {
            requesting.reset();
            setTyped({ ...typed, ...change });
          }}
          onConfirm={() => requesting.mutate()}
          onCancel={onClose}
        />
      )}
    </Dialog>
  );
}

function titleOf(credential: Credential | null): string {
  if (credential === null) return 'New certificate request';
  return credential.kind === 'certificate'
    ? `Renew “${credential.name}”`
    : `Certificate request of “${credential.name}”`;
}
