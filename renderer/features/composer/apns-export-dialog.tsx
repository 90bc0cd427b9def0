import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Draft } from '#shared/contract/drafts.ts';
import { apnsExportMessages as messages } from '#shared/messages/apns-export.ts';
import { CodeLine } from '../../ui/code-line.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { saveTextFile } from '../../ui/save-text-file.ts';
import { type ExportObstacle, exportApns, exportBundleId, simctlCommand } from './apns-export.ts';
import { useComposer, useTargets } from './composer-context.tsx';
import { useVariableValues } from './use-variable-values.ts';
import classes from './questions.module.css';

/** Writes the push as a file that Xcode's Simulator takes, whenever the view says so. */
export function ApnsExportDialog({ draft }: { readonly draft: Draft }) {
  const { view } = useComposer();
  const isOpen = useStore(view, (state) => state.isExporting);
  const close = () => view.setState({ isExporting: false });
  return (
    <Dialog opened={isOpen} onClose={close} title="Export as .apns" size={560}>
      <ExportForm draft={draft} onDone={close} />
    </Dialog>
  );
}

function ExportForm({ draft, onDone }: { readonly draft: Draft; readonly onDone: () => void }) {
  const { title, push } = draft;
  const deviceBundleId = useTargets(draft)[0]?.bundleId ?? '';
  const values = useVariableValues(draft);
  const [typed, setTyped] = useState<string | null>(null);
  const proposed = useMemo(() => exportBundleId(push, deviceBundleId, values), [push, deviceBundleId, values]);
  const bundleId = (typed ?? proposed).trim();
  const { fileName, file, excess, isForSimulator, resolved, unresolved } = useMemo(
    () => exportApns(title, push, bundleId, values),
    [title, push, bundleId, values],
  );

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // As late as can be: times are those of the export.
        const written = exportApns(title, push, bundleId, { ...values, nowMs: Date.now() });
        if (!('text' in written.file)) return;
        saveTextFile(written.fileName, written.file.text);
        onDone();
      }}
    >
      <Stack gap={12}>
        <p className={classes.text}>
          A payload as Xcode keeps it: drop it on an iOS Simulator, or give it to <code className="mono">simctl</code>.
        </p>
        {'obstacle' in file ? (
          <Notice tone="error" role="alert">
            {obstacleMessage(file.obstacle)}
          </Notice>
        ) : (
          <>
            <TextInput
              label="Bundle id"
              description="The app on the Simulator. It is written as “Simulator Target Bundle”."
              data-autofocus
              spellCheck={false}
              value={typed ?? proposed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            {bundleId === '' && <Notice tone="warning">{messages['without-bundle-id']()}</Notice>}
            {!isForSimulator && <Notice tone="warning">{messages['not-for-simulator'](push)}</Notice>}
            {excess !== null && <Notice tone="warning">{messages['too-large'](excess)}</Notice>}
            {unresolved.length > 0 && <Notice tone="warning">{messages.unresolved({ names: unresolved })}</Notice>}
            {resolved.length > 0 && <Notice tone="neutral">{messages.resolved({ names: resolved })}</Notice>}
            <CodeLine code={simctlCommand(fileName, bundleId)} label="simctl command" />
          </>
        )}
      </Stack>
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" disabled={'obstacle' in file}>
          Export {fileName}
        </Button>
      </Group>
    </form>
  );
}

function obstacleMessage(obstacle: ExportObstacle): string {
  return obstacle.kind === 'not-json' ? messages['not-json'](obstacle) : messages['not-object']();
}
