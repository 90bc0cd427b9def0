import type { DiagnosticCode } from '#shared/lint/diagnostic.ts';
import { certaintyWords, rulePages } from '#shared/messages/rule-pages.ts';
import { describeExample } from '#shared/messages/rule-pages/describe-example.ts';
import type { RuleExample } from '#shared/messages/rule-pages/rule-page.ts';
import { CodeLine } from '../../ui/code-line.tsx';
import { SeverityBadge } from '../../ui/severity.tsx';
import classes from './rules.module.css';

/** What there is to know about one rule. */
export function RulePageView({ code }: { readonly code: DiagnosticCode }) {
  const { title, severities, what, why, bad, good, source } = rulePages[code];
  return (
    <article className={classes.page} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <p className={classes.kind}>
          {severities.map((severity) => (
            <SeverityBadge key={severity} severity={severity} />
          ))}
          <code>{code}</code>
        </p>
      </header>
      <p>
        <Words text={what} />
      </p>
      <section>
        <h3>Why it matters</h3>
        <p>
          <Words text={why} />
        </p>
      </section>
      <Example title="Reported" label="bad example" example={bad} />
      <Example title="Right" label="good example" example={good} />
      <p className={classes.source}>
        Source: {source.title} – {certaintyWords[source.certainty]}
      </p>
    </article>
  );
}

interface ExampleProps {
  readonly title: string;
  /** What the copy button copies. */
  readonly label: string;
  readonly example: RuleExample;
}

function Example({ title, label, example }: ExampleProps) {
  const { headers, payload } = describeExample(example);
  return (
    <section>
      <h3>{title}</h3>
      <ul className={classes.headers}>
        {headers.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {payload !== null && <CodeLine code={payload} copies={example.payload} label={label} />}
    </section>
  );
}

/** Text with what stands in backticks as code. */
function Words({ text }: { readonly text: string }) {
  return text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
