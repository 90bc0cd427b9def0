import { describe, expect, test } from 'vitest';
import { describeLint } from '../../../../electron/cli/describe-lint.ts';
import type { LintReport } from '../../../../electron/cli/lint-report.ts';

const evil = 'a\u001b[31m\u009b\u202e\n::stop-commands::x\r##[error]##vso[task.setvariable]';
const plain = { rule: 'unknown-key', message: 'Why.', path: [], range: null, fixes: [] };
const report: LintReport = {
  file: `::error::${evil}`,
  bytes: 1,
  limit: 4096,
  diagnostics: [
    { rule: 'unknown-key', severity: 'error', message: `“${evil}” & more`, path: [evil], range: null, fixes: [] },
    { rule: 'unknown-key', severity: 'hint', message: evil, path: [evil], range: null, fixes: [] },
  ],
  written: false,
  error: { code: 'file-unwritable', message: `“${evil}” cannot be written.` },
};

test.each([
  [[], 'no problems'],
  [['hint', 'info', 'hint'], 'no errors or warnings, 1 info, 2 hints'],
  [['warning', 'warning'], '2 warnings'],
  [['hint', 'error', 'warning', 'info'], '1 error, 1 warning, 1 info, 1 hint'],
] as const)('the last line of a file with %j says “%s”', (severities, verdict) => {
  const diagnostics = severities.map((severity) => ({ ...plain, severity }));
  const last = describeLint([{ ...report, file: 'a.json', diagnostics, error: null }], 'text')
    .split('\n')
    .at(-1);
  expect(last).toBe(`a.json: 1 of 4096 bytes, ${verdict}`);
});

describe('what files hold and are named', () => {
  test.each(['text', 'github', 'junit'] as const)('cannot act upon a terminal in %s', (format) => {
    const printed = describeLint([report], format);
    expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });

  test('cannot give commands to what reads the lines', () => {
    const lines = describeLint([report], 'text').split('\n');
    expect(lines).toHaveLength(4);
    expect(lines.filter((line) => /^\s*::|##\w*\[/.test(line))).toEqual([]);
    const commands = describeLint([report], 'github').split('\n');
    expect(commands.map((line) => /^::(\w+) file=%3A%3Aerror%3A%3Aa/.exec(line)?.[1])).toEqual([
      'error',
      'error',
      'notice',
    ]);
    expect(describeLint([report], 'junit')).not.toMatch(/^\s*::|##\w*\[/m);
  });

  test('is exact in JSON', () => {
    expect(JSON.parse(describeLint([report], 'json'))).toEqual([report]);
  });
});
