import { ActionIcon, Button, Select, TextInput, Tooltip } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconHistory, IconSearch, IconTrash } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Delivery, DeliverySummary } from '#shared/contract/deliveries.ts';
import { orpc } from '../../client/client.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { failureOf } from '../../ui/failure-of.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Shortcut } from '../../ui/shortcut.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { ClearHistoryDialog } from './clear-history-dialog.tsx';
import { DeliveryDialog } from './delivery-dialog.tsx';
import { DeliveryRow } from './delivery-row.tsx';
import { type OutcomeFilter, outcomeFilters, queryOf } from './find-deliveries.ts';
import classes from './history.module.css';

export interface HistoryPanelProps {
  /** Shows what was sent as a draft. */
  readonly onOpenInComposer: (delivery: Delivery) => void;
  readonly onClose?: (() => void) | undefined;
}

const pageSize = 100;

const typingPauseMs = 200;

const filterLabels: Record<OutcomeFilter, string> = {
  all: 'All outcomes',
  accepted: 'Accepted',
  rejected: 'Rejected',
  undelivered: 'Undelivered',
};

function isOutcomeFilter(value: string | null): value is OutcomeFilter {
  return outcomeFilters.some((filter) => filter === value);
}

/** Every delivery, newest first. */
export function HistoryPanel({ onOpenInComposer, onClose }: HistoryPanelProps) {
  const [outcome, setOutcome] = useState<OutcomeFilter>('all');
  const [wanted, setWanted] = useState('');
  const [settledWanted] = useDebouncedValue(wanted, typingPauseMs);
  const asked = queryOf(outcome, settledWanted);
  const isFiltered = Object.keys(asked).length > 0;
  const query = useInfiniteQuery({
    ...orpc.deliveries.list.infiniteOptions({
      input: (beforeId: string | null) => ({ limit: pageSize, beforeId, ...asked }),
      initialPageParam: null,
      getNextPageParam: (page: readonly DeliverySummary[]) =>
        page.length < pageSize ? null : (page.at(-1)?.id ?? null),
    }),
    // What was found last stays until the next answer is there.
    placeholderData: keepPreviousData,
  });
  const [openId, setOpenId] = useState<string | null>(null);
  const [isClearing, setIsClearing] = useState(false);
  const loaded = query.data?.pages.flat();
  const isEmpty = loaded?.length === 0 && !isFiltered;

  return (
    <SidePanel
      title="History"
      onClose={onClose}
      actions={
        <Tooltip label="Clear history">
          <ActionIcon aria-label="Clear history" disabled={isEmpty} onClick={() => setIsClearing(true)}>
            <IconTrash size={15} />
          </ActionIcon>
        </Tooltip>
      }
      tools={
        <div className={classes.tools}>
          <TextInput
            className={classes.search ?? ''}
            aria-label="Find a delivery"
            placeholder="Find"
            leftSection={<IconSearch size={14} />}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
          <Select
            className={classes.filter ?? ''}
            aria-label="Outcome"
            allowDeselect={false}
            data={outcomeFilters.map((value) => ({ value, label: filterLabels[value] }))}
            value={outcome}
            onChange={(value) => {
              if (isOutcomeFilter(value)) setOutcome(value);
            }}
          />
        </div>
      }
    >
      <Loaded query={{ data: loaded, error: query.error, refetch: () => query.refetch() }}>
        {(deliveries) => {
          if (isEmpty) return <NothingSent />;
          return (
            <>
              {deliveries.length === 0 && (
                <div className={classes.none}>
                  <p>No delivery in the history is like that.</p>
                  <Button
                    variant="default"
                    onClick={() => {
                      setWanted('');
                      setOutcome('all');
                    }}
                  >
                    Show all
                  </Button>
                </div>
              )}
              <ul className={classes.rows} aria-label="History">
                {deliveries.map((delivery) => (
                  <DeliveryRow
                    key={delivery.id}
                    delivery={delivery}
                    isOpen={delivery.id === openId}
                    onOpen={() => setOpenId(delivery.id)}
                  />
                ))}
              </ul>
              <Older query={query} />
            </>
          );
        }}
      </Loaded>
      {openId !== null && (
        <DeliveryDialog
          id={openId}
          onOpen={setOpenId}
          onOpenInComposer={(delivery) => {
            setOpenId(null);
            onOpenInComposer(delivery);
          }}
          onClose={() => setOpenId(null)}
        />
      )}
      {isClearing && <ClearHistoryDialog onClose={() => setIsClearing(false)} />}
    </SidePanel>
  );
}

interface OlderProps {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly isFetchNextPageError: boolean;
    readonly error: unknown;
    readonly fetchNextPage: () => unknown;
  };
}

function Older({ query }: OlderProps) {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  const failure = isFetchNextPageError ? failureOf(query) : null;
  if (!hasNextPage) return null;
  return (
    <div className={classes.older}>
      {failure !== null && <FailureNotice failure={failure} />}
      <Button variant="default" fullWidth loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        Show older
      </Button>
    </div>
  );
}

function NothingSent() {
  return (
    <EmptyState icon={<IconHistory size={28} stroke={1.4} />} title="Nothing sent yet">
      Send the push that is open with <Shortcut command="push.send" />. Each delivery is kept here with what APNs
      answered.
    </EmptyState>
  );
}
