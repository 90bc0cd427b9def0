import type { LintReport, ReportedDiagnostic } from './lint-report.ts';

/** The forms in which lint can be printed. */
export type LintFormat = 'text' | 'json' | 'github' | 'junit';
export const lintFormats: readonly LintFormat[] = ['text', 'json', 'github', 'junit'];

/** What lint says of all files, in one form. */
export function describeLint(reports: readonly LintReport[], format: LintFormat): string {
  switch (format) {
    case 'text':
      return reports.map(asText).join('\n');
    case 'json':
      return JSON.stringify(reports);
    case 'github':
      return reports.flatMap(asGithubCommands).join('\n');
    case 'junit':
      return asJunit(reports);
  }
}

function asText({ file, bytes, limit, diagnostics }: LintReport): string {
  const lines = diagnostics.map(
    (found) => `${placeOf(file, found)}: ${found.severity}: ${found.message} [${found.rule}]`,
  );
  const isClean = !diagnostics.some(({ severity }) => severity === 'error' || severity === 'warning');
  const verdict = isClean ? 'no problems' : counted(diagnostics);
  return [...lines, `${file}: ${String(bytes)} of ${String(limit)} bytes, ${verdict}`].join('\n');
}

function placeOf(file: string, { range }: ReportedDiagnostic): string {
  return range === null ? file : `${file}:${String(range.start.line)}:${String(range.start.column)}`;
}

function counted(diagnostics: readonly ReportedDiagnostic[]): string {
  return (['error', 'warning'] as const)
    .map((severity) => ({ severity, count: diagnostics.filter((found) => found.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${String(count)} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ');
}

/** Source: GitHub, "Workflow commands for GitHub Actions", setting messages. */
function asGithubCommands({ file, diagnostics }: LintReport): readonly string[] {
  const commands = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const;
  return diagnostics.map(({ severity, range, rule, message }) => {
    const place =
      range === null
        ? []
        : [
            `line=${String(range.start.line)}`,
            `endLine=${String(range.end.line)}`,
            `col=${String(range.start.column)}`,
            `endColumn=${String(range.end.column)}`,
          ];
    const properties = [`file=${escapedProperty(file)}`, ...place, `title=${escapedProperty(rule)}`];
    return `::${commands[severity]} ${properties.join(',')}::${escapedMessage(message)}`;
  });
}

function escapedMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A test case for each file, which fails by errors alone, as the exit code does. */
function asJunit(reports: readonly LintReport[]): string {
  const cases = reports.map((report) => {
    const { file, diagnostics } = report;
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const others = diagnostics.filter(({ severity }) => severity !== 'error');
    const lineOf = (found: ReportedDiagnostic) => `${placeOf(file, found)}: ${found.message} [${found.rule}]`;
    const failures = errors.map(
      (found) =>
        `      <failure type="${escapedXml(found.rule)}" message="${escapedXml(found.message)}">${escapedXml(lineOf(found))}</failure>\n`,
    );
    const output = others.map((found) => `${found.severity}: ${lineOf(found)}`).join('\n');
    const systemOut = output === '' ? '' : `      <system-out>${escapedXml(output)}</system-out>\n`;
    const inside = failures.join('') + systemOut;
    const start = `    <testcase classname="pushbench.lint" name="${escapedXml(file)}"`;
    return inside === '' ? `${start}/>\n` : `${start}>\n${inside}    </testcase>\n`;
  });
  const failed = reports.filter(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error')).length;
  const counts = `tests="${String(reports.length)}" failures="${String(failed)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${counts}>\n  <testsuite name="pushbench lint" ${counts}>\n${cases.join('')}  </testsuite>\n</testsuites>`;
}

/** Characters that XML 1.0 does not allow are shown as U+FFFD. */
function escapedXml(text: string): string {
  return (
    text
      .toWellFormed()
      // eslint-disable-next-line no-control-regex -- control characters are what this looks for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll('\n', '&#10;')
  );
}
