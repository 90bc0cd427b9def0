import { writeFileSync } from 'node:fs';
import { ruleDocsFile, writeRuleDocs } from './docs/rule-docs.ts';

writeFileSync(ruleDocsFile, await writeRuleDocs());
