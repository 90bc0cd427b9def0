import { describe, expect, test } from 'vitest';
import { checkNotifications } from '#core/runs/write-for-targets.ts';

const targets = [1, 2, 3].map((index) => ({ token: String(index).repeat(64), name: `Phone ${String(index)}` }));

/** Writes a payload and a collapse id for three targets, from the number 40 on. */
async function writeThree(content: string, collapseId: string | null = null) {
  const taken: number[] = [];
  const input = {
    notification: {
      pushType: 'alert',
      topic: 'com.example.app',
      priority: null,
      expiration: null,
      collapseId,
      apnsId: null,
      payload: { encoding: 'utf8', content },
    },
    writing: { variables: {}, isMinified: false },
    allowInvalid: false,
  } as const;
  const environment = { PUSHBENCH_BUILD: '318' };
  const takeCounts = (amount: number) => {
    taken.push(amount);
    return Promise.resolve(40);
  };
  const checked = await checkNotifications(input, targets, 5000, { environment, takeCounts });
  expect(taken).toEqual([]);
  const finished = await checked.finish();
  expect(finished.map(({ token, name }) => ({ token, name }))).toEqual(targets);
  return {
    written: finished.map(({ written }) => written),
    bodies: finished.map(({ written }) => String(written.body)),
    taken,
  };
}

describe('a push to several devices', () => {
  test('is written once when nothing in it differs between them', async () => {
    const { written, bodies, taken } = await writeThree('{"a":{{now}},"b":"{{env.PUSHBENCH_BUILD}}"}');
    expect(bodies[0]).toBe('{"a":5,"b":"318"}');
    expect(new Set(written).size).toBe(1);
    expect(taken).toEqual([]);
  });

  test('has the name and token of each, and a UUID for each that is the same in all of its places', async () => {
    const { written, bodies, taken } = await writeThree(
      '["{{device.name}}","{{device.token}}","{{uuid}}"]',
      '{{uuid}}',
    );
    const parsed = bodies.map((body) => JSON.parse(body) as string[]);
    expect(parsed.map(([name, token]) => ({ name, token }))).toEqual(targets);
    expect(written.map(({ headers }) => headers.collapseId)).toEqual(parsed.map(([, , uuid]) => uuid));
    expect(new Set(parsed.map(([, , uuid]) => uuid)).size).toBe(3);
    expect(taken).toEqual([]);
  });

  test('takes a number for each, all of them at once and only when it asks for them', async () => {
    const { written, bodies, taken } = await writeThree('[{{counter}},{{ counter }}]', 'c{{counter}}');
    expect(bodies).toEqual(['[40,40]', '[41,41]', '[42,42]']);
    expect(written.map(({ headers }) => headers.collapseId)).toEqual(['c40', 'c41', 'c42']);
    expect(taken).toEqual([3]);
  });

  test.each([
    ['["{{counter}}","{{nobody}}"]', 'variable-unknown'],
    ['[{{counter}},]', 'payload-not-json'],
    ['["{{counter}}",{{device.name}}]', 'payload-not-json'],
  ])('that cannot be sent, such as %s, takes no number', async (content, code) => {
    await expect(writeThree(content)).rejects.toMatchObject({ failure: { code } });
  });
});
