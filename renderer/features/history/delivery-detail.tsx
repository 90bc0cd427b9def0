import { Button, Tabs } from '@mantine/core';
import { IconPencil, IconRepeat, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { toFailure } from '#shared/contract/client.ts';
import type { Delivery } from '#shared/contract/deliveries.ts';
import { failure } from '#shared/failure.ts';
import { client, orpc } from '../../client/client.ts';
import { createSingleSend } from '../../client/single-send.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { AnswerTab } from '../../ui/answer-tab.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { failureOf } from '../../ui/failure-of.ts';
import { formatDuration } from '../../ui/format-time.ts';
import { EnvironmentMark } from '../../ui/marks.tsx';
import { OutcomeBadge } from '../../ui/outcome-badge.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { WireTab } from '../../ui/wire-tab.tsx';
import { ReplayStrip } from './replay-strip.tsx';
import { RequestTab } from './request-tab.tsx';
import classes from './history.module.css';

export interface DeliveryDetailProps {
  readonly delivery: Delivery;
  readonly onOpen: (id: string) => void;
  readonly onOpenInComposer: () => void;
  readonly onClose: () => void;
}

/** What was sent, what came back, and what can be done with it now. */
export function DeliveryDetail({ delivery, onOpen, onOpenInComposer, onClose }: DeliveryDetailProps) {
  const { summary, notification, outcome } = delivery;
  const [replay] = useState(() =>
    createSingleSend({ send: client.deliveries.replay, cancel: client.deliveries.cancel }, toFailure),
  );
  const { state, send } = useStore(replay);
  const [isAsking, setIsAsking] = useState(false);
  const removing = useSingleMutation({ ...orpc.deliveries.remove.mutationOptions(), onSuccess: onClose });
  const removeFailure = failureOf(removing);
  const isText = notification.payload.encoding === 'utf8';
  const isSending = state.kind === 'sending';
  const replayNow = () => {
    setIsAsking(false);
    void send({ id: summary.id });
  };

  return (
    <div className={classes.detail}>
      <div className={classes.headline}>
        <OutcomeBadge state={summary.state} status={summary.status} />
        {summary.reason !== null && <strong className="mono">{summary.reason}</strong>}
        <EnvironmentMark environment={summary.environment} />
        {summary.totalMs !== null && <span className="dim">{formatDuration(summary.totalMs)}</span>}
        <span className="dim">
          <RelativeTime atMs={summary.createdAtMs} />
        </span>
      </div>
      <Tabs defaultValue="answer">
        <Tabs.List>
          <Tabs.Tab value="answer">Answer</Tabs.Tab>
          <Tabs.Tab value="request">Request</Tabs.Tab>
          <Tabs.Tab value="wire" disabled={outcome === null}>
            Wire
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="answer" className={classes.part ?? ''}>
          {outcome === null ? (
            <p className={classes.none}>
              {summary.state === 'pending' ? 'The answer is not there yet.' : <UnknownOutcome />}
            </p>
          ) : (
            <AnswerTab summary={summary} outcome={outcome} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="request" className={classes.part ?? ''}>
          <RequestTab notification={notification} payloadBytes={summary.payloadBytes} />
        </Tabs.Panel>
        <Tabs.Panel value="wire" className={classes.part ?? ''}>
          {outcome !== null && <WireTab outcome={outcome} />}
        </Tabs.Panel>
      </Tabs>
      <ReplayStrip store={replay} onOpen={onOpen} />
      {removeFailure !== null && <FailureNotice failure={removeFailure} />}
      <div className={classes.buttons}>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconTrash size={15} />}
          loading={removing.isPending}
          onClick={() => removing.mutate({ id: summary.id })}
        >
          Remove from history
        </Button>
        <span className={classes.gap} />
        <Button
          variant="default"
          leftSection={<IconPencil size={15} />}
          disabled={!isText}
          title={isText ? undefined : 'The payload is not UTF-8 text, so the editor cannot hold it.'}
          onClick={onOpenInComposer}
        >
          Open in composer
        </Button>
        <Button
          leftSection={<IconRepeat size={15} />}
          loading={isSending}
          onClick={summary.environment === 'production' ? () => setIsAsking(true) : replayNow}
        >
          Replay
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title="Replay to production?"
        confirmLabel="Replay to production"
        isDangerous
        onConfirm={replayNow}
        onCancel={() => setIsAsking(false)}
      >
        <p>
          The same bytes and headers go once more to {summary.deviceName ?? 'this device'} through Apple’s live
          environment.
        </p>
      </ConfirmDialog>
    </div>
  );
}

function UnknownOutcome() {
  return <FailureNotice tone="warning" failure={failure('outcome-unknown')} />;
}
