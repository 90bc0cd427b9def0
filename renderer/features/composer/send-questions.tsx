import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand';
import { findPushType } from '#shared/apns/push-types.ts';
import type { Draft } from '#shared/contract/drafts.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useComposer, useTargets } from './composer-context.tsx';
import { firstJsonProblem } from './json-problem.ts';
import { useDiagnostics } from './use-diagnostics.ts';
import classes from './questions.module.css';

/** What is asked before a push leaves: production, and text that is not JSON. */
export function SendQuestions({ draft }: { readonly draft: Draft }) {
  const composer = useComposer();
  const question = useStore(composer.view, (state) => state.question);
  const close = () => composer.view.setState({ question: null });
  const error = firstJsonProblem(useDiagnostics(draft));

  function goToError() {
    composer.view.setState({ question: null, centre: 'payload' });
    // After the dialog has given the focus back.
    setTimeout(() => {
      if (error !== undefined) composer.editor()?.reveal(error.range);
    }, 150);
  }

  return (
    <>
      <ProductionQuestion draft={draft} isOpen={question?.kind === 'production'} onClose={close} />
      <ConfirmDialog
        isOpen={question?.kind === 'not-json'}
        title="The payload is not JSON"
        confirmLabel="Send anyway"
        isCancelFirst
        alternative={{ label: 'Go to the error', onChoose: goToError }}
        onConfirm={() => composer.confirm({ trustProduction: false })}
        onCancel={close}
      >
        APNs takes such a payload, but no device will show it. Correct it, or send it as it is to see what happens.
      </ConfirmDialog>
    </>
  );
}

interface ProductionQuestionProps {
  readonly draft: Draft;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function ProductionQuestion({ draft, isOpen, onClose }: ProductionQuestionProps) {
  const composer = useComposer();
  const targets = useTargets(draft);
  const [isTrusted, setIsTrusted] = useState(false);
  const type = findPushType(draft.push.pushType)?.label ?? draft.push.pushType;
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title="Send to PRODUCTION?"
      confirmLabel={targets.length === 1 ? 'Send to 1 device' : `Send to ${String(targets.length)} devices`}
      isDangerous
      onConfirm={() => composer.confirm({ trustProduction: isTrusted })}
      onCancel={onClose}
    >
      <p className={classes.text}>
        <strong>{draft.title}</strong> ({type}) goes through Apple’s live environment to{' '}
        {targets.length === 1 ? 'this device' : `these ${String(targets.length)} devices`}:
      </p>
      <ul className={classes.targets}>
        {targets.slice(0, 8).map(({ id, name, bundleId }) => (
          <li key={id}>
            {name} <span className="dim">{bundleId}</span>
          </li>
        ))}
        {targets.length > 8 && <li>and {targets.length - 8} more</li>}
      </ul>
      <Checkbox
        size="xs"
        label="Do not ask again until Pushbench is closed"
        checked={isTrusted}
        onChange={(event) => setIsTrusted(event.currentTarget.checked)}
      />
    </ConfirmDialog>
  );
}
