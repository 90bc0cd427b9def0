import { Button, Loader, SegmentedControl, TextInput } from '@mantine/core';
import { IconFlask, IconPlayerStopFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { planCredentialTest } from '#shared/apns/credential-test.ts';
import { environmentNames, environments } from '#shared/apns/environments.ts';
import type { Credential } from '#shared/contract/credentials.ts';
import type { SendInput } from '#shared/contract/deliveries.ts';
import { describeFailure } from '#shared/failure.ts';
import type { SingleSendStore } from '../../client/single-send.ts';
import { EnvironmentMark } from '../../ui/marks.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useNow } from '../../ui/use-now.ts';
import { CredentialTestResult } from './credential-test-result.tsx';
import { proposeTest, type ProposedTest } from './propose-test.ts';
import classes from './inspector.module.css';

export interface InspectorTestProps {
  readonly credential: Credential;
  readonly store: SingleSendStore<SendInput>;
  /** Where the push shown goes: the first choice. */
  readonly shown: ProposedTest;
  /** Asks for the files of a credential that is not stored, and sends with them. */
  readonly onAskFiles: (test: ProposedTest) => void;
}

const cannotTestId = 'cannot-test';

/** Finds out whether APNs accepts a credential, without bothering a phone. */
export function InspectorTest({ credential, store, shown, onAskFiles }: InspectorTestProps) {
  const { state, send, cancel, dismiss } = useStore(store);
  const [test, setTest] = useState<ProposedTest>(() => proposeTest(credential, shown, Date.now()));
  const plan = planCredentialTest(credential, test, useNow());
  const isSending = state.kind === 'sending';
  const asks = credential.keeping === 'ask';

  function change(next: Partial<ProposedTest>) {
    dismiss();
    setTest({ ...test, ...next });
  }

  return (
    <section className={classes.section} aria-label="Test this credential">
      <h3>Test this credential</h3>
      <p className="dim">
        Sends a push that shows nothing to an all-zero device token, which is nobody’s: no phone gets it, in no
        environment. The answer tells whether the credential is accepted; it is recorded in the history.
      </p>
      <form
        className={classes.test}
        onSubmit={(event) => {
          event.preventDefault();
          if (plan.kind !== 'ready' || isSending) return;
          if (asks) onAskFiles(test);
          else void send({ ...plan.input, credential: { kind: 'stored', id: credential.id } });
        }}
      >
        <SegmentedControl
          aria-label="Environment of the test"
          className={classes.environments ?? ''}
          transitionDuration={0}
          data={environmentNames.map((name) => {
            const disabled = credential.isSample && name !== 'simulator';
            return {
              value: name,
              label: disabled ? environments[name].label : <EnvironmentMark environment={name} />,
              disabled,
            };
          })}
          value={test.environment}
          onChange={(environment) => change({ environment })}
        />
        <TextInput
          aria-label="Topic of the test"
          className={classes.topic ?? ''}
          placeholder="No topic: tells of the credential alone"
          spellCheck={false}
          autoCapitalize="none"
          maxLength={255}
          value={test.topic}
          onChange={(event) => change({ topic: event.currentTarget.value.trim() })}
        />
        {isSending ? (
          <Button
            variant="default"
            leftSection={<Loader size={13} color="gray" />}
            rightSection={<IconPlayerStopFilled size={13} />}
            onClick={cancel}
          >
            Cancel
          </Button>
        ) : (
          <Button
            type="submit"
            leftSection={<IconFlask size={15} />}
            disabled={plan.kind === 'not-ready'}
            {...(plan.kind === 'not-ready' ? { 'aria-describedby': cannotTestId } : {})}
          >
            {asks ? 'Test…' : 'Test'}
          </Button>
        )}
      </form>
      {plan.kind === 'not-ready' && (
        <p id={cannotTestId} className="dim">
          {describeFailure(plan.failure)}
        </p>
      )}
      {isSending && (
        <p role="status" className="dim">
          Waiting for the answer…
        </p>
      )}
      {state.kind === 'failed' && (
        <FailureNotice
          failure={state.failure}
          tone={state.failure.code.startsWith('send-cancelled') ? 'neutral' : 'error'}
          onDismiss={dismiss}
        />
      )}
      {state.kind === 'answered' && <CredentialTestResult credential={credential} delivery={state.delivery} />}
    </section>
  );
}
