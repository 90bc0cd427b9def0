import { isPushType, type PushType, pushTypeNames } from '#shared/apns/push-types.ts';

/** Push types with a schema of their own; all that are not known have the last one. */
export const schemaNames: readonly (PushType | 'unknown')[] = [...pushTypeNames, 'unknown'];

/** Under this name the JSON worker finds the schema of a push type. */
export function schemaFileName(pushType: string): string {
  return `${isPushType(pushType) ? pushType : 'unknown'}.json`;
}

/**
 * How the JSON worker is asked about a document: the push type is in the question, because it may change while the
 * address of a model cannot.
 */
export function askedUri(modelUri: string, pushType: string): string {
  return `${modelUri}/${schemaFileName(pushType)}`;
}

/** The model that such a question is about; any other address is its own. */
export function modelUriOf(asked: string): string {
  return asked.replace(/\/[^/]*\.json$/, '');
}
