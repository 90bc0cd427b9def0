import { printableText } from '#shared/printable-text.ts';
import { hasError, type LintReport, type ReportedDiagnostic } from './lint-report.ts';

type Found = Pick<ReportedDiagnostic, 'rule' | 'severity' | 'message' | 'range'>;

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

function asText(report: LintReport): string {
  const { bytes, limit, error, written } = report;
  const found = foundIn(report);
  const lines = found.map(
    (one) => `${placeOf(report, one)}: ${one.severity}: ${asPartOfLine(one.message)} [${one.rule}]`,
  );
  if (bytes === null) return lines.join('\n');
  const fate = written ? 'cured and written, ' : error === null ? '' : 'not written, ';
  const verdict = verdictOn(found);
  return [...lines, `${nameOf(report)}: ${fate}${String(bytes)} of ${String(limit)} bytes, ${verdict}`].join('\n');
}

/** What was found, first why the file could not be read or written. */
function foundIn({ error, diagnostics }: LintReport): readonly Found[] {
  if (error === null) return diagnostics;
  return [{ rule: error.code, severity: 'error', message: error.message, range: null }, ...diagnostics];
}

/**
 * Text of a file or a file's name, safe within a line. Runners of Azure, GitHub and TeamCity take `##[…]` and `##vso[…]`
 * anywhere in a line for a command.
 */
function asPartOfLine(text: string): string {
  return printableText(text).replaceAll(/##(?=\w*\[)/g, '# #');
}

/** A file's name, at the start of a line, where `::` would begin a command for GitHub. */
function nameOf({ file }: LintReport): string {
  return asPartOfLine(file).replace(/^(?=\s*::)/, './');
}

function placeOf(report: LintReport, { range }: Found): string {
  const file = nameOf(report);
  return range === null ? file : `${file}:${String(range.start.line)}:${String(range.start.column)}`;
}

/** Counts what stands in the lines above it, and says when none of that has to be mended. */
function verdictOn(found: readonly Found[]): string {
  if (found.length === 0) return 'no problems';
  const isClean = !found.some(({ severity }) => severity === 'error' || severity === 'warning');
  const counts = (['error', 'warning', 'info', 'hint'] as const)
    .map((severity) => ({ severity, count: found.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${String(count)} ${severity}${count === 1 ? '' : 's'}`);
  return [...(isClean ? ['no errors or warnings'] : []), ...counts].join(', ');
}

/** Source: GitHub, "Workflow commands for GitHub Actions", setting messages. */
function asGithubCommands(report: LintReport): readonly string[] {
  const commands = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const;
  return foundIn(report).map(({ severity, range, rule, message }) => {
    const place =
      range === null
        ? []
        : [
            `line=${String(range.start.line)}`,
            `endLine=${String(range.end.line)}`,
            `col=${String(range.start.column)}`,
            `endColumn=${String(range.end.column)}`,
          ];
    const properties = [`file=${escapedProperty(report.file)}`, ...place, `title=${escapedProperty(rule)}`];
    return `::${commands[severity]} ${properties.join(',')}::${escapedMessage(printableText(message))}`;
  });
}

/** Line ends of a file's name are told, so that it is still found; nothing else that a terminal would act upon. */
function escapedMessage(text: string): string {
  const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return printableText(escaped);
}

function escapedProperty(text: string): string {
  return escapedMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A test case for each file, which fails by errors alone, as the exit code does. */
function asJunit(reports: readonly LintReport[]): string {
  const cases = reports.map((report) => {
    const errors = foundIn(report).filter(({ severity }) => severity === 'error');
    const others = foundIn(report).filter(({ severity }) => severity !== 'error');
    const lineOf = (found: Found) => `${placeOf(report, found)}: ${asPartOfLine(found.message)} [${found.rule}]`;
    const failures = errors.map(
      (found) =>
        `      <failure type="${escapedXml(found.rule)}" message="${escapedXml(asPartOfLine(found.message))}">${escapedXml(lineOf(found))}</failure>\n`,
    );
    const output = others.map((found) => `${found.severity}: ${lineOf(found)}`).join('\n');
    const systemOut = output === '' ? '' : `      <system-out>${escapedXml(output)}</system-out>\n`;
    const inside = failures.join('') + systemOut;
    const start = `    <testcase classname="pushbench.lint" name="${escapedXml(asPartOfLine(report.file))}"`;
    return inside === '' ? `${start}/>\n` : `${start}>\n${inside}    </testcase>\n`;
  });
  const failed = reports.filter(hasError).length;
  const counts = `tests="${String(reports.length)}" failures="${String(failed)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${counts}>\n  <testsuite name="pushbench lint" ${counts}>\n${cases.join('')}  </testsuite>\n</testsuites>`;
}

/** For text that is printable but for line ends. XML 1.0 allows two characters of that not; they are shown as U+FFFD. */
function escapedXml(text: string): string {
  return text
    .replaceAll(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
