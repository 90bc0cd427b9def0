import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { certaintyWords, ruleGroups, type RuleGroup, rulePages } from '#shared/messages/rule-pages.ts';
import { describeExample } from '#shared/messages/rule-pages/describe-example.ts';
import type { RuleExample } from '#shared/messages/rule-pages/rule-page.ts';
import { projectRoot } from '../suite/command.ts';

export const ruleDocsFile = join(projectRoot, 'docs', 'rules.md');

const introduction = `# The rules of lint

Apple accepts almost any JSON with 200 and then shows nothing. Pushbench reads a push before it is sent and says what looks
wrong: in the editor, on the command line (\`pushbench lint\`), and in Local APNs when it is strict. Nothing of this keeps a
push from being sent to Apple.

| severity | means                                                     |
| -------- | --------------------------------------------------------- |
| error    | not as documented: most likely it fails or nothing is shown |
| warning  | probably not what was meant                               |
| info     | right, but depends on something that is not in the push   |
| hint     | could be better                                           |

In the examples \`{{now}}\` is the time of sending, as it is in Pushbench's editor.

This page is written by \`npm run docs:rules\` from the tables of the program; a test fails when it is not current.
`;

/** The page about all rules, in Markdown as prettier lays it out. */
export async function writeRuleDocs(): Promise<string> {
  const text = [introduction, overview(), ...ruleGroups.map(writeGroup)].join('\n');
  return format(text, { ...(await resolveConfig(ruleDocsFile)), parser: 'markdown' });
}

function overview(): string {
  const rows = ruleGroups.flatMap(({ codes }) =>
    codes.map(
      (code) => `| [${code}](#${code}) | ${rulePages[code].severities.join(', ')} | ${rulePages[code].title} |`,
    ),
  );
  return ['| rule | severity | what |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

function writeGroup({ title, codes }: RuleGroup): string {
  const pages = codes.map((code) => {
    const { title: name, severities, what, why, bad, good, source } = rulePages[code];
    return [
      `### ${code}`,
      `**${name}** (${severities.join(', ')}). ${what}`,
      why,
      `Reported:\n\n${fenced(bad)}`,
      `Right:\n\n${fenced(good)}`,
      `Source: ${source.title} (${certaintyWords[source.certainty]}).\n`,
    ].join('\n\n');
  });
  return [`## ${title}\n`, ...pages].join('\n');
}

/** As plain text: as JSON, prettier would change what an example is about. */
function fenced(example: RuleExample): string {
  const { headers, payload } = describeExample(example);
  return ['```text', ...headers, ...(payload === null ? [] : ['', payload]), '```'].join('\n');
}
