import { expect, test } from 'vitest';
import { lintExample } from '../examples.ts';

test.each(['9E1C2A64', '9e1c2a6477a14c3fa1f055ab12cd34ef', '{9e1c2a64-77a1-4c3f-a1f0-55ab12cd34ef}'])(
  'an apns-id that is no UUID in its usual form is an error: %s',
  (apnsId) => {
    expect(lintExample({ apnsId })).toMatchObject([
      { code: 'apns-id-not-uuid', severity: 'error', place: { kind: 'header', field: 'apnsId' } },
    ]);
  },
);

test.each(['9E1C2A64-77A1-4C3F-A1F0-55AB12CD34EF', '9e1c2a64-77a1-4c3f-a1f0-55ab12cd34ef', ''])(
  'a UUID, in letters of either case, and none at all are right: %s',
  (apnsId) => {
    expect(lintExample({ apnsId })).toEqual([]);
  },
);
