import { Button, Group } from '@mantine/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { SigningKeyCredential } from '#shared/contract/credentials.ts';
import { orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { failureOf } from '../../ui/failure-of.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Facts } from '../../ui/facts.tsx';
import { EnvironmentList } from './certificate-facts.tsx';
import { bundleIdsProblem, choiceOfScope, scopeOf } from './key-scope.ts';
import { KeyScopeFields } from './key-scope-fields.tsx';
import classes from './inspector.module.css';

/** Where a signing key may be used, as its owner says: to be read, and corrected. */
export function InspectorScope({ credential }: { readonly credential: SigningKeyCredential }) {
  const [isEditing, setIsEditing] = useState(false);
  const section = useRef<HTMLElement>(null);
  useFocusOnTurn(section, isEditing);
  return (
    <section ref={section} className={classes.section} aria-label="Environments and apps">
      <h3>Environments and apps</h3>
      {isEditing ? (
        <ScopeForm credential={credential} onClose={() => setIsEditing(false)} />
      ) : (
        <div className={classes.scope}>
          <ScopeFacts credential={credential} />
          <Button variant="default" size="compact-xs" data-wanted onClick={() => setIsEditing(true)}>
            Change…
          </Button>
        </div>
      )}
    </section>
  );
}

function ScopeForm({
  credential,
  onClose,
}: {
  readonly credential: SigningKeyCredential;
  readonly onClose: () => void;
}) {
  const { id, scope } = credential;
  const [value, setValue] = useState(() => ({
    choice: choiceOfScope(scope),
    bundleIdsText: scope.bundleIds?.join(', ') ?? '',
  }));
  const saving = useSingleMutation({ ...orpc.credentials.setScope.mutationOptions(), onSuccess: onClose });
  const failure = failureOf(saving);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape does what its Cancel does
    <form
      className={classes.form}
      data-mantine-stop-propagation
      onKeyDown={({ key, target }) => {
        // A list that is open takes the key for itself.
        const isTaken = target instanceof Element && target.hasAttribute('data-mantine-stop-propagation');
        if (key === 'Escape' && !isTaken) onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (bundleIdsProblem(value.bundleIdsText) !== null) return;
        saving.mutate({ id, scope: scopeOf(value.choice, value.bundleIdsText) });
      }}
    >
      <KeyScopeFields value={value} onChange={setValue} />
      {failure !== null && <FailureNotice failure={failure} />}
      <Group gap={8} justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={saving.isPending}>
          Save
        </Button>
      </Group>
    </form>
  );
}

/** Puts the focus where it belongs when reading turns into editing, and back. */
function useFocusOnTurn(section: RefObject<HTMLElement | null>, isEditing: boolean): void {
  const before = useRef(isEditing);
  useEffect(() => {
    if (before.current === isEditing) return;
    before.current = isEditing;
    section.current?.querySelector<HTMLElement>(isEditing ? 'input' : '[data-wanted]')?.focus();
  }, [section, isEditing]);
}

const lists = new Intl.ListFormat('en-GB');

function ScopeFacts({ credential: { scope } }: { readonly credential: SigningKeyCredential }) {
  return (
    <Facts
      facts={[
        [
          'Environments',
          scope.environments === null ? (
            'Not known: a key file does not tell'
          ) : (
            <EnvironmentList environments={scope.environments} />
          ),
        ],
        [
          'Apps',
          scope.bundleIds === null ? (
            'Not known: all of the team, unless it is a topic-specific key'
          ) : (
            <span className="mono">{lists.format(scope.bundleIds)}</span>
          ),
        ],
      ]}
    />
  );
}
