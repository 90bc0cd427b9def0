import { describeFailure, type Failure } from '#shared/failure.ts';
import { describeSavedPushDamage } from '#shared/messages/saved-push-damage.ts';

export interface FileProblem {
  /** Short enough for a row. */
  readonly sentence: string;
  /** Path of the file; empty when it is not known. */
  readonly file: string;
}

/** Why a file of the library cannot be opened, without its long path. */
export function describeProblem(failure: Failure): FileProblem {
  switch (failure.code) {
    case 'saved-push-damaged':
      return {
        sentence: `Not a saved push: ${describeSavedPushDamage(failure.params.detail)}.`,
        file: failure.params.file,
      };
    case 'saved-push-newer':
      return {
        sentence: 'Written by a newer version of Pushbench. Update Pushbench to open it.',
        file: failure.params.file,
      };
    case 'file-unreadable':
      return { sentence: `The file cannot be read (${failure.params.detail}).`, file: failure.params.file };
    default:
      return { sentence: describeFailure(failure), file: '' };
  }
}
