import { Button, Group, Select, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client, orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { failureOf } from '../../ui/failure-of.ts';
import { checkPastedToken, comparableKeys, type Comparison } from './check-pasted-token.ts';
import { CheckedToken } from './checked-token.tsx';
import classes from './credential-tools.module.css';

export interface CheckTokenDialogProps {
  /** The key to compare with; null: the one that the token names. */
  readonly credentialId: string | null;
  readonly onClose: () => void;
}

/** Says what APNs would object to in a token from elsewhere. What is pasted is gone when it is closed. Mount it to show it. */
export function CheckTokenDialog({ credentialId, onClose }: CheckTokenDialogProps) {
  const keys = comparableKeys(useQuery(orpc.credentials.list.queryOptions({ input: {} })).data ?? []);
  const [token, setToken] = useState('');
  const [comparison, setComparison] = useState<Comparison>(
    credentialId === null ? { kind: 'named' } : { kind: 'key', id: credentialId },
  );
  const checking = useSingleMutation({
    mutationFn: () => checkPastedToken(client.credentials, { token, comparison, keys }),
  });
  const failure = failureOf(checking);
  return (
    <Dialog opened onClose={onClose} title="Check a provider token" size={600}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (token.trim() !== '') checking.mutate();
        }}
      >
        <Stack gap={12}>
          <Textarea
            data-autofocus
            label="Provider token"
            description="A JWT, alone or with “bearer” before it. It is checked on this computer and not kept."
            placeholder="eyJhbGciOiJFUzI1NiIs…"
            className={classes.code ?? ''}
            autosize
            minRows={3}
            maxRows={6}
            spellCheck={false}
            autoComplete="off"
            maxLength={20_000}
            value={token}
            error={token !== '' && token.trim() === '' ? 'Only spaces were pasted.' : null}
            onChange={(event) => {
              checking.reset();
              setToken(event.currentTarget.value);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
          />
          <Select
            label="Compare its signature with"
            data={[
              { value: 'named', label: 'The stored key that it names (kid)' },
              ...keys.map(({ id, name, keyId }) => ({ value: `key ${id}`, label: `${name} (${keyId})` })),
              { value: 'none', label: 'No key: look at its contents only' },
            ]}
            allowDeselect={false}
            value={comparison.kind === 'key' ? `key ${comparison.id}` : comparison.kind}
            onChange={(value) => {
              checking.reset();
              setComparison(comparisonOf(value));
            }}
          />
          {failure !== null && <FailureNotice failure={failure} />}
        </Stack>
        <Group justify="flex-end" gap={8} mt={16} mb={checking.data === undefined ? 0 : 16}>
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
          <Button type="submit" disabled={token.trim() === ''} loading={checking.isPending}>
            Check
          </Button>
        </Group>
        <div aria-live="polite" className={`${classes.result ?? ''} ${classes.found ?? ''}`}>
          {checking.data !== undefined && <CheckedToken {...checking.data} />}
        </div>
      </form>
    </Dialog>
  );
}

function comparisonOf(value: string | null): Comparison {
  if (value === 'none') return { kind: 'none' };
  return value?.startsWith('key ') === true ? { kind: 'key', id: value.slice('key '.length) } : { kind: 'named' };
}
