import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulePages } from '#shared/messages/rule-pages.ts';
import { ruleDocsFile, writeRuleDocs } from '../../../../build/docs/rule-docs.ts';

test('the docs of the rules are what the table of rules gives now: npm run docs:rules writes them anew', async () => {
  // Git may write the line ends of Windows there.
  const written = readFileSync(ruleDocsFile, 'utf8').replaceAll('\r\n', '\n');
  expect(written === (await writeRuleDocs())).toBe(true);
});

test('every rule has an entry in the overview and an anchor of its own', async () => {
  const docs = await writeRuleDocs();
  for (const code of Object.keys(rulePages)) {
    expect(docs).toContain(`[${code}](#${code})`);
    expect(docs).toContain(`\n### ${code}\n`);
  }
});
