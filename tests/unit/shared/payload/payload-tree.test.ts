import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memberOf, membersOf, readPayloadTree, valueOf } from '#shared/payload/payload-tree.ts';

describe('the place of a syntax error', () => {
  test.each([
    ['{"a": 1,}', 'PropertyNameExpected', '}'],
    ['{"a" 1}', 'ColonExpected', '1'],
    ['{"a": nope}', 'InvalidSymbol', 'nope'],
    ['[1 2]', 'CommaExpected', '2'],
    ['{"a": 1', 'CloseBraceExpected', '1'],
    ['{} x', 'EndOfFileExpected', 'x'],
    ['// c\n{}', 'InvalidCommentToken', '// c'],
  ])('%s', (text, problem, marked) => {
    const { syntaxProblem } = readPayloadTree(text);
    expect(syntaxProblem?.problem).toBe(problem);
    expect(text.slice(syntaxProblem?.offset, (syntaxProblem?.offset ?? 0) + (syntaxProblem?.length ?? 0))).toBe(marked);
  });

  test('an empty text is called empty', () => {
    expect(readPayloadTree(' \n')).toMatchObject({ root: undefined, syntaxProblem: { problem: 'Empty' } });
  });

  test('is inside of the text, and there is one exactly when the text is not JSON', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.json().map((json) => json.slice(1)),
          fc.string(),
        ),
        (text) => {
          const { syntaxProblem } = readPayloadTree(text);
          let isJson = true;
          try {
            JSON.parse(text);
          } catch {
            isJson = false;
          }
          expect(syntaxProblem === null).toBe(isJson);
          if (syntaxProblem === null) return;
          expect(syntaxProblem.offset).toBeGreaterThanOrEqual(0);
          expect(syntaxProblem.offset + syntaxProblem.length).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

describe('text that is nested more deeply than the stack would bear', () => {
  test.each([
    ['{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000), null],
    ['['.repeat(50_000), { problem: 'NestedTooDeeply', offset: 500, length: 1 }],
  ])('gives no tree, and a problem only when it is not JSON', (text, syntaxProblem) => {
    expect(readPayloadTree(text)).toEqual({ root: undefined, nodes: [], syntaxProblem });
  });

  test('is told from brackets inside of strings', () => {
    const text = JSON.stringify({ a: '[{"'.repeat(1000) });
    expect(readPayloadTree(text)).toMatchObject({ root: { type: 'object' }, syntaxProblem: null });
  });
});

test('of duplicate members the last one counts, as it does for parsers', () => {
  const { root } = readPayloadTree('{"a":1,"b":2,"a":3}');
  expect(membersOf(root).map(({ key }) => key)).toEqual(['a', 'b', 'a']);
  expect(valueOf(memberOf(root, 'a')?.valueNode)).toBe(3);
});
