import { Textarea } from '@mantine/core';
import { parseDeviceToken } from '#shared/apns/device-token.ts';
import { describeFailure, type Failure } from '#shared/failure.ts';
import { describeToken, type TokenUnderstanding } from './describe-token.ts';
import classes from './devices.module.css';

export interface TokenFieldProps {
  readonly text: string;
  /** Why the core did not take it. */
  readonly failure: Failure | null;
  readonly onChange: (text: string) => void;
}

export function understand(text: string): TokenUnderstanding {
  return describeToken(text, parseDeviceToken(text));
}

/** Takes a token in any form people paste and says at once what it was understood as. */
export function TokenField({ text, failure, onChange }: TokenFieldProps) {
  const understanding = understand(text);
  return (
    <div>
      <Textarea
        data-autofocus
        label="Device token"
        placeholder="Paste it in any form: hex, <740f4707 bebcf74f …>, Base64, a line of a log"
        required
        autosize
        minRows={2}
        maxRows={6}
        spellCheck={false}
        className={classes.token ?? ''}
        aria-describedby="token-understood"
        error={understanding.kind === 'refused' || failure !== null}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div id="token-understood" aria-live="polite">
        {understanding.kind === 'refused' && <p className={classes.refused}>{understanding.sentence}</p>}
        {understanding.kind === 'understood' && (
          <p className={classes.understood}>
            {understanding.sentence} <span className={`mono ${classes.normalised ?? ''}`}>{understanding.token}</span>
          </p>
        )}
        {understanding.kind === 'understood' &&
          understanding.warnings.map((warning) => (
            <p key={warning} className={classes.warning}>
              {warning}
            </p>
          ))}
        {failure !== null && understanding.kind !== 'refused' && (
          <p className={classes.refused}>{describeFailure(failure)}</p>
        )}
      </div>
    </div>
  );
}
