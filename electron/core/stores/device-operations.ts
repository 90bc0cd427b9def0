import { deviceSchema } from '#shared/contract/devices.ts';
import { fail } from '#shared/failure.ts';
import type { Device } from '../ports/types.ts';
import { parseRow } from './parse-row.ts';
import type { Row, Sqlite } from './sqlite.ts';

const columns = `id, name, token, environment, bundle_id AS bundleId, token_kind AS tokenKind, is_sample AS isSample,
  created_at_ms AS createdAtMs`;

function readDevice(row: Row): Device {
  return parseRow('devices', () => deviceSchema.parse({ ...row, isSample: row.isSample === 1 }));
}

/** Another device with the same token: a token is there once in each environment. */
function findTwin(sqlite: Sqlite, device: Device): Device | undefined {
  const twin = sqlite.get(
    `SELECT ${columns} FROM devices WHERE token = ? AND environment = ? AND id <> ?`,
    device.token,
    device.environment,
    device.id,
  );
  return twin === undefined ? undefined : readDevice(twin);
}

function refuseTwin(sqlite: Sqlite, device: Device): void {
  const twin = findTwin(sqlite, device);
  if (twin !== undefined) throw fail('device-exists', { name: twin.name });
}

function insert(sqlite: Sqlite, device: Device): void {
  sqlite.run(
    `INSERT INTO devices (id, name, token, environment, bundle_id, token_kind, is_sample, created_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    device.id,
    device.name,
    device.token,
    device.environment,
    device.bundleId,
    device.tokenKind,
    device.isSample ? 1 : 0,
    device.createdAtMs,
  );
}

export function deviceReads(sqlite: Sqlite) {
  return {
    listDevices: (): Device[] => sqlite.all(`SELECT ${columns} FROM devices ORDER BY sequence`).map(readDevice),
  };
}

export function deviceWrites(sqlite: Sqlite) {
  return {
    addDevice(device: Device): void {
      refuseTwin(sqlite, device);
      insert(sqlite, device);
    },
    updateDevice(device: Device): void {
      refuseTwin(sqlite, device);
      const changes = sqlite.run(
        `UPDATE devices SET name = ?, token = ?, environment = ?, bundle_id = ?, token_kind = ?, is_sample = ?
         WHERE id = ?`,
        device.name,
        device.token,
        device.environment,
        device.bundleId,
        device.tokenKind,
        device.isSample ? 1 : 0,
        device.id,
      );
      if (changes === 0) throw fail('device-not-found', { name: device.name });
    },
    removeDevice(id: string): void {
      sqlite.run('DELETE FROM devices WHERE id = ?', id);
    },
    replaceSampleDevices(samples: readonly Device[]): void {
      sqlite.run('DELETE FROM devices WHERE is_sample = 1');
      for (const sample of samples) if (findTwin(sqlite, sample) === undefined) insert(sqlite, sample);
    },
  };
}
