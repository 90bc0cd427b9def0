import { Button, Group } from '@mantine/core';
import type { Credential } from '#shared/contract/credentials.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './credential-tools.module.css';

export interface RequestWithoutKeyProps {
  readonly credential: Credential;
  readonly onNewRequest: () => void;
  readonly onClose: () => void;
}

/** Says why no request can be made from a key that is not stored, and what can be done instead. */
export function RequestWithoutKey({ credential: { name, keeping }, onNewRequest, onClose }: RequestWithoutKeyProps) {
  return (
    <div className={classes.result}>
      <Notice tone="warning">
        {keeping === 'ask'
          ? `“${name}” is asked for at every use, so its key is not here to sign a request with.`
          : `The key of “${name}” is not here any more, so it cannot sign a request.`}
      </Notice>
      <p className={classes.text}>
        Import its files {keeping === 'ask' ? 'to store them' : 'again'}, then try again. Or make a request with a new
        key: its certificate becomes a credential of its own, which drafts have to choose.
      </p>
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
        <Button data-autofocus onClick={onNewRequest}>
          Request with a new key…
        </Button>
      </Group>
    </div>
  );
}
