import { memo } from 'react';
import type { Draft } from '#shared/contract/drafts.ts';
import { ApnsExportDialog } from './apns-export-dialog.tsx';
import { ChangedFileDialog } from './changed-file-dialog.tsx';
import { SaveDialog } from './save-dialog.tsx';
import { SendQuestions } from './send-questions.tsx';

/** What is asked about the draft shown. */
export const Questions = memo(function Questions({ draft }: { readonly draft: Draft }) {
  return (
    <>
      <SendQuestions draft={draft} />
      <SaveDialog draft={draft} />
      <ApnsExportDialog draft={draft} />
      <ChangedFileDialog draft={draft} />
    </>
  );
});
