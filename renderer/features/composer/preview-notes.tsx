import { describeTimeOfVariables } from '#shared/messages/preview.ts';
import type { DateInWords, NotificationLook, PreviewNote, ValueRows } from '#shared/preview/notification-look.ts';
import { ValueTable } from './lock-screen-parts.tsx';
import classes from './preview.module.css';

export interface PreviewNotesProps {
  readonly look: NotificationLook;
  /** As in the analysis. */
  readonly timeOfVariablesMs: number | null;
}

/** What else is to be known of a push on the device: facts, and what is a guess. */
export function PreviewNotes({ look, timeOfVariablesMs }: PreviewNotesProps) {
  return (
    <>
      <Values look={look} />
      <Dates look={look} />
      {timeOfVariablesMs !== null && (
        <p className={classes.date}>{describeTimeOfVariables(new Date(timeOfVariablesMs).toLocaleTimeString())}</p>
      )}
      {look.notes.length > 0 && (
        <ul className={classes.notes} aria-label="About this push">
          {look.notes.map((note) => (
            <NoteRow key={`${note.code} ${note.whole}`} note={note} />
          ))}
        </ul>
      )}
    </>
  );
}

function NoteRow({ note: { text, whole, isGuess } }: { readonly note: PreviewNote }) {
  return (
    <li data-guess={isGuess || undefined}>
      {whole === text ? text : <span title={whole}>{text}</span>}
      {isGuess && (
        <>
          {' '}
          <GuessMark />
        </>
      )}
    </li>
  );
}

function GuessMark() {
  return (
    <span className={classes.guess} title="The app or the system decides this, or Apple does not document it">
      guess
    </span>
  );
}

function Values({ look }: { readonly look: NotificationLook }) {
  switch (look.kind) {
    case 'background':
      return <Group title="The app gets" values={look.content} />;
    case 'handled':
      return <Group title="In the payload" values={look.content} />;
    case 'live-activity':
      return (
        <Group
          title={look.attributesType === null ? 'Attributes' : `Attributes of ${look.attributesType}`}
          values={look.attributes}
        />
      );
    case 'banner':
    case 'call':
    case 'effects':
    case 'nothing':
      return null;
  }
}

function Group({ title, values }: { readonly title: string; readonly values: ValueRows }) {
  if (values.rows.length === 0) return null;
  return (
    <section className={classes.group} aria-label={title}>
      <h3>{title}</h3>
      <ValueTable values={values} />
    </section>
  );
}

function Dates({ look }: { readonly look: NotificationLook }) {
  if (look.kind !== 'live-activity') return null;
  const dates: readonly DateInWords[] = [look.staleDate, look.dismissal].filter((date) => date !== null);
  return dates.map(({ atMs, text }) => (
    <p key={text} className={classes.date} title={exactTime(atMs)}>
      {text}
    </p>
  ));
}

/** A date beyond what a calendar has is told as it is. */
function exactTime(atMs: number): string {
  const date = new Date(atMs);
  return Number.isNaN(date.getTime()) ? `${String(atMs / 1000)} seconds since 1970` : date.toLocaleString();
}
