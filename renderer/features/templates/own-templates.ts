import { describeFailure, type Failure } from '#shared/failure.ts';
import type { SavedPush } from '#shared/contract/drafts.ts';

/** Where own templates lie among the saved pushes. */
export const templatesFolder = 'Templates/';

/** The saved pushes that are templates, by title. */
export function ownTemplatesOf(saved: readonly SavedPush[]): readonly SavedPush[] {
  return saved.filter(
    ({ name, isSample }) => !isSample && name.startsWith(templatesFolder) && name !== templatesFolder,
  );
}

export function titleOfOwn({ name }: Pick<SavedPush, 'name'>): string {
  return name.slice(templatesFolder.length);
}

/** The name in the library of a template with this title. */
export function nameOfOwn(title: string): string {
  return templatesFolder + title.trim();
}

/**
 * The title, or with the first number that no own template has. Upper and lower case are the same file to some systems.
 */
export function freeTemplateTitle(title: string, saved: readonly SavedPush[]): string {
  const taken = new Set(ownTemplatesOf(saved).map((own) => titleOfOwn(own).toLowerCase()));
  const wanted = title.trim();
  if (!taken.has(wanted.toLowerCase())) return wanted;
  let number = 2;
  while (taken.has(`${wanted} ${String(number)}`.toLowerCase())) number += 1;
  return `${wanted} ${String(number)}`;
}

/** Why a template cannot have a title, without a word of the file that it becomes. */
export function describeNameFailure(failure: Failure, title: string): string {
  switch (failure.code) {
    case 'saved-push-exists':
      return 'There is a template of this name.';
    case 'saved-push-name-invalid':
      return `“${title.trim()}” cannot be the name of a template. Use letters, digits, spaces, dots and dashes.`;
    default:
      return describeFailure(failure);
  }
}
