import { builtInVariables, valueOfVariable, type VariableValues } from '#shared/payload/variables.ts';
import classes from './variables.module.css';

/** What is always there: what each stands for, and what that would be in the push that is shown. */
export function BuiltInVariables({ values }: { readonly values: VariableValues }) {
  return (
    <div className={classes.scrolled}>
      <h3 className={classes.heading}>Always there</h3>
      <table className={classes.builtIn}>
        <thead>
          <tr>
            <th scope="col">Write</th>
            <th scope="col">It stands for</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {builtInVariables.map(({ name, meaning }) => (
            <tr key={name}>
              <td className="mono">{`{{${name}${name.endsWith('_') ? '…' : ''}}}`}</td>
              <td>{meaning}</td>
              <td className="mono">{name.startsWith('env.') ? environmentNow(values) : valueNow(name, values)}</td>
            </tr>
          ))}
          <tr>
            <td className="mono">{'{{{{'}</td>
            <td>Two plain brackets, where no variable is meant.</td>
            <td className="mono">{'{{'}</td>
          </tr>
        </tbody>
      </table>
      <p className={classes.hint}>
        In double quotes a value is escaped as JSON asks for; between values it is written as it is:{' '}
        <code className="mono">{'"timestamp": {{now}}'}</code>. All places of one push get the same time and UUID.
      </p>
    </div>
  );
}

function valueNow(name: string, values: VariableValues): string {
  const found = valueOfVariable(name, values);
  return found.kind === 'value' ? found.value : 'no device is chosen';
}

function environmentNow({ environment }: VariableValues): string {
  const set = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  return set.length === 0 ? 'none is set' : set.join('\n');
}
