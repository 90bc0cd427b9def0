import type { SimulatorStatus } from '#shared/contract/simulator.ts';
import { CodeLine } from '../../ui/code-line.tsx';
import { CopyableId } from '../../ui/copyable-id.tsx';
import { Facts } from '../../ui/facts.tsx';
import { curlForFirstRequest } from './first-request.ts';
import classes from './simulator.module.css';

/** What another program, a server under test or curl, needs to send to Local APNs. */
export function OtherPrograms({ status }: { readonly status: SimulatorStatus }) {
  const curl = curlForFirstRequest(status);
  return (
    <details className={classes.section}>
      <summary>Send from other programs</summary>
      <div className={classes.sectionBody}>
        <Facts
          facts={[
            ['CA file', <CopyableId key="ca" value={status.caFile} label="CA file" isWhole />],
            ['Key file', <CopyableId key="key" value={status.keyFile} label="key file" isWhole />],
            ['Key id', <CopyableId key="key-id" value={status.keyId} label="key id" isWhole />],
            ['Team id', <CopyableId key="team-id" value={status.teamId} label="team id" isWhole />],
          ]}
        />
        {curl !== null && (
          <>
            <p className={classes.hint}>
              A first request; <code>$JWT</code> is a provider token that you sign with the key above (ES256).
            </p>
            <CodeLine code={curl} label="curl command" breaksAnywhere />
          </>
        )}
      </div>
    </details>
  );
}

/** The apps and devices that Local APNs knows; every other token is a bad one to it. */
export function KnownDevices({ status }: { readonly status: SimulatorStatus }) {
  return (
    <details className={classes.section}>
      <summary>
        Known apps and devices <span className={classes.count}>{status.devices.length}</span>
      </summary>
      <div className={classes.sectionBody}>
        {status.devices.length === 0 ? (
          <p className={classes.hint}>None. A device added for Local APNs, with a bundle id, is known here.</p>
        ) : (
          <ul className={classes.devices} aria-label="Devices known to Local APNs">
            {status.devices.map(({ name, token, topic }) => (
              <li key={`${token} ${topic}`}>
                <strong>{name}</strong> <CopyableId value={token} label={`token of ${name}`} />
                <div className={classes.hint}>{topic}</div>
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}
