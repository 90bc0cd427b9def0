import { pushTypeNames, pushTypes, type TokenKind } from '#shared/apns/push-types.ts';

export interface TokenKindChoice {
  readonly value: TokenKind;
  readonly label: string;
}

/** Every kind of device token that some push type needs, named after those push types. */
export const tokenKindChoices: readonly TokenKindChoice[] = [
  ...new Set(pushTypeNames.map((name) => pushTypes[name].tokenKind)),
].map((kind) => {
  const labels = pushTypeNames
    .filter((name) => pushTypes[name].tokenKind === kind)
    .map((name) => pushTypes[name].label);
  return { value: kind, label: kind === 'app' ? `App (${labels.join(', ').toLowerCase()})` : labels.join(', ') };
});

/** "App token", "VoIP token"; a kind of a newer version is shown as it is called. */
export function describeTokenKind(kind: TokenKind): string {
  if (kind === 'app') return 'App token';
  return `${tokenKindChoices.find(({ value }) => value === kind)?.label ?? kind} token`;
}

export function isTokenKind(value: string | null): value is TokenKind {
  return tokenKindChoices.some((choice) => choice.value === value);
}
