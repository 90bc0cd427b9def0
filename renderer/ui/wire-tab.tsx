import type { Outcome, Timings } from '#shared/contract/deliveries.ts';
import { formatDuration } from './format-time.ts';
import classes from './outcome.module.css';

/** What went over the wire: headers, times and the connection. */
export function WireTab({ outcome: { wire, timings } }: { readonly outcome: Outcome }) {
  const { remoteAddress, remotePort, tlsVersion, cipher, alpn, serverCertificate, isReused } = wire;
  const connection = [
    ['Remote address', remoteAddress === null ? null : `${remoteAddress}:${String(remotePort ?? '')}`],
    ['Connection', isReused ? 'reused' : 'new'],
    ['TLS', tlsVersion === null ? null : `${tlsVersion} ${cipher ?? ''}`],
    ['ALPN', alpn],
    ['Certificate', serverCertificate?.subject ?? null],
    ['Issuer', serverCertificate?.issuer ?? null],
    ['Valid to', serverCertificate?.validTo ?? null],
  ] as const;
  return (
    <div className={classes.wire}>
      <section>
        <h3>Request</h3>
        <HeaderList headers={wire.requestHeaders} />
      </section>
      <section>
        <h3>Response</h3>
        {wire.responseHeaders.length === 0 ? (
          <p className="dim">There was no answer.</p>
        ) : (
          <HeaderList headers={wire.responseHeaders} />
        )}
        {wire.responseBody !== '' && <pre className={classes.bodyText}>{wire.responseBody}</pre>}
      </section>
      <section>
        <h3>Timings</h3>
        <TimingsBar timings={timings} />
        <h3>Connection</h3>
        <dl className={classes.facts}>
          {connection.map(([name, value]) =>
            value === null ? null : (
              <div key={name} className={classes.factPair}>
                <dt>{name}</dt>
                <dd className="mono">{value}</dd>
              </div>
            ),
          )}
        </dl>
      </section>
    </div>
  );
}

function HeaderList({ headers }: { readonly headers: Outcome['wire']['requestHeaders'] }) {
  return (
    <dl className={classes.headerList}>
      {headers.map(([name, value], index) => (
        <div key={index}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The phases of a request one after the other. Connecting happens while the request is queued. */
function TimingsBar({ timings }: { readonly timings: Timings }) {
  const { queuedMs, dnsMs, tcpMs, tlsMs, firstByteMs, totalMs } = timings;
  const connecting = (dnsMs ?? 0) + (tcpMs ?? 0) + (tlsMs ?? 0);
  const phases = [
    ['Queued', queuedMs === null ? null : Math.max(0, queuedMs - connecting)],
    ['DNS', dnsMs],
    ['TCP', tcpMs],
    ['TLS', tlsMs],
    ['First byte', firstByteMs],
  ] as const;
  const sum = Math.max(
    totalMs,
    phases.reduce((total, [, ms]) => total + (ms ?? 0), 0),
    0.001,
  );
  const starts = phases.map((_, index) => phases.slice(0, index).reduce((total, [, ms]) => total + (ms ?? 0), 0));
  return (
    <table className={classes.timings}>
      <tbody>
        {phases.map(([name, ms], index) =>
          ms === null ? null : (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={classes.track}>
                <span
                  style={{
                    marginLeft: `${String(((starts[index] ?? 0) / sum) * 100)}%`,
                    width: `${String(Math.max(1, (ms / sum) * 100))}%`,
                  }}
                />
              </td>
              <td className={classes.ms}>{formatDuration(ms)}</td>
            </tr>
          ),
        )}
        <tr>
          <th scope="row">Total</th>
          <td />
          <td className={classes.ms}>{formatDuration(totalMs)}</td>
        </tr>
      </tbody>
    </table>
  );
}
