import { IconFileAlert, IconPencil, IconTrash } from '@tabler/icons-react';
import type { SavedPush } from '#shared/contract/drafts.ts';
import { SampleMark } from '../../ui/marks.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { AboveRow, Row, RowAction, RowLine } from '../../ui/row-list.tsx';
import { describeProblem } from './describe-problem.ts';
import { describePushType } from './find-pushes.ts';
import classes from './library.module.css';

export interface SavedPushRowProps {
  readonly saved: SavedPush;
  readonly onOpen: () => void;
  readonly onRename: () => void;
  readonly onDelete: () => void;
}

/** A saved push to open; a damaged file says what is wrong with it instead. */
export function SavedPushRow({ saved, onOpen, onRename, onDelete }: SavedPushRowProps) {
  const { name, isSample, modifiedAtMs, push, failure } = saved;
  const problem = failure === null ? null : describeProblem(failure);
  return (
    <Row
      name={name}
      openLabel={`Open ${name}`}
      marks={
        isSample ? (
          <AboveRow>
            <SampleMark />
          </AboveRow>
        ) : (
          push === null && <IconFileAlert size={15} className={classes.damaged} aria-label="Damaged file" />
        )
      }
      onOpen={push === null ? undefined : onOpen}
      actions={
        !isSample && (
          <>
            <RowAction label={`Rename ${name}`} icon={<IconPencil size={15} />} onClick={onRename} />
            <RowAction label={`Delete ${name}`} icon={<IconTrash size={15} />} onClick={onDelete} />
          </>
        )
      }
    >
      {problem !== null && (
        <RowLine>
          <AboveRow>
            <span className={classes.problem} title={problem.file}>
              {problem.sentence}
            </span>
          </AboveRow>
        </RowLine>
      )}
      <RowLine>
        {push !== null && <span>{describePushType(saved)}</span>}
        {!isSample && modifiedAtMs > 0 && (
          <AboveRow>
            changed <RelativeTime atMs={modifiedAtMs} />
          </AboveRow>
        )}
      </RowLine>
    </Row>
  );
}
