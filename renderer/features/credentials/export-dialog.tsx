import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Credential, CredentialExport } from '#shared/contract/credentials.ts';
import { client, orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { CodeLine } from '../../ui/code-line.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { failureOf } from '../../ui/failure-of.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ExportForm } from './export-form.tsx';
import classes from './credential-tools.module.css';

export interface ExportDialogProps {
  readonly credential: Credential;
  readonly onClose: () => void;
}

/** Writes a credential to an encrypted file. Mount it to show it. */
export function ExportDialog({ credential, onClose }: ExportDialogProps) {
  const overview = useQuery(orpc.app.overview.queryOptions({ input: {} }));
  const exporting = useSingleMutation({
    mutationFn: (request: Omit<CredentialExport, 'id'>) =>
      client.credentials.exportToFile({ ...request, id: credential.id }),
  });
  return (
    <Dialog opened onClose={onClose} title={`Export “${credential.name}”`} size={540}>
      {exporting.data === undefined ? (
        <Loaded query={overview}>
          {(place) => (
            <ExportForm
              credential={credential}
              place={place}
              isBusy={exporting.isPending}
              failure={failureOf(exporting)}
              onConfirm={(request) => exporting.mutate(request)}
              onChange={() => exporting.reset()}
              onCancel={onClose}
            />
          )}
        </Loaded>
      ) : (
        <Exported file={exporting.data.file} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Exported({ file, onClose }: { readonly file: string; readonly onClose: () => void }) {
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => done.current?.focus(), []);
  return (
    <div className={classes.result}>
      <Notice tone="good" role="status">
        Exported, encrypted under the passphrase.
      </Notice>
      <CodeLine code={file} label="path" breaksAnywhere />
      <p className={classes.text}>
        Whoever has this file and its passphrase can send to your apps. Pass them on by separate ways, and delete the
        file when it is where it is needed. Pushbench does not keep the passphrase.
      </p>
      <Group justify="flex-end">
        <Button ref={done} onClick={onClose}>
          Done
        </Button>
      </Group>
    </div>
  );
}
