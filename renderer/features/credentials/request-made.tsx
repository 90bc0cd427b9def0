import { Button, Group } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconDownload, IconFileImport } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Credential, SigningRequest } from '#shared/contract/credentials.ts';
import { AddText, requestStepTitles, UploadText } from './request-steps.tsx';
import { saveTextFile } from '../../ui/save-text-file.ts';
import { hasCertificateCome } from './signing-request-subject.ts';
import { Steps } from './steps.tsx';
import { useKeysLast } from './use-keys-last.ts';
import classes from './credential-tools.module.css';

export interface RequestMadeProps {
  readonly request: SigningRequest;
  /** Its credential as it is listed now. */
  readonly now: Credential | undefined;
  readonly onAddCertificate: () => void;
  readonly onClose: () => void;
}

/** What to do with a request that is made, until its certificate is here. */
export function RequestMade({ request, now, onAddCertificate, onClose }: RequestMadeProps) {
  const { credential, fileName, content } = request;
  const clipboard = useClipboard({ timeout: 1200 });
  const hasCome = hasCertificateCome(credential, now);
  const name = now?.name ?? credential.name;
  const isRenewal = credential.kind === 'certificate';
  const keysLast = useKeysLast();
  const next = useRef<HTMLButtonElement>(null);
  // The button that had the focus is gone: the one that brought this up, or the one of the step before.
  useEffect(() => next.current?.focus(), [hasCome]);
  return (
    <>
      <Steps
        steps={[
          {
            title: requestStepTitles.make,
            state: 'done',
            content: hasCome ? null : <p role="status">{describeMade(credential, name, keysLast)}</p>,
          },
          {
            title: requestStepTitles.upload,
            state: hasCome ? 'done' : 'now',
            content: hasCome ? null : (
              <>
                <p>
                  Save <strong className="mono">{fileName}</strong>
                </p>
                <div className={classes.buttons}>
                  <Button
                    ref={next}
                    data-autofocus
                    leftSection={<IconDownload size={15} />}
                    onClick={() => saveTextFile(fileName, content)}
                  >
                    Save request…
                  </Button>
                  <Button
                    variant="default"
                    leftSection={clipboard.copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
                    onClick={() => clipboard.copy(content)}
                  >
                    {clipboard.copied ? 'Copied' : 'Copy PEM'}
                  </Button>
                </div>
                <UploadText credential={credential} />
              </>
            ),
          },
          {
            title: requestStepTitles.add,
            state: hasCome ? 'done' : 'later',
            content: hasCome ? (
              <p role="status">
                {isRenewal
                  ? `“${name}” has its new certificate, and everything that used it uses the new one.`
                  : `The certificate has joined its key: “${name}” can send.`}
              </p>
            ) : (
              <>
                <AddText credential={credential} />
                <div className={classes.buttons}>
                  <Button variant="default" leftSection={<IconFileImport size={15} />} onClick={onAddCertificate}>
                    Add certificate (.cer)…
                  </Button>
                </div>
              </>
            ),
          },
        ]}
      />
      <Group justify="flex-end" gap={8} mt={16}>
        {hasCome ? (
          <Button ref={next} data-autofocus onClick={onClose}>
            Done
          </Button>
        ) : (
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
        )}
      </Group>
    </>
  );
}

function describeMade({ kind }: Credential, name: string, keysLast: boolean): string {
  if (kind === 'certificate') return `The request is made, signed with the key of “${name}”.`;
  const meanwhile = keysLast
    ? 'Pushbench may be closed meanwhile.'
    : 'it is kept in memory only, so do not end Pushbench before you have set a passphrase there.';
  return `The request is made. Its key waits under Credentials as “${name}”; ${meanwhile}`;
}
