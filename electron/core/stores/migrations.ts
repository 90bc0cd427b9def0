/**
 * The schema, one step a version: step N brings a database from version N-1 to N (`user_version`). Forward only: a
 * step that was released is never changed; add the next one instead.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE devices (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    token TEXT NOT NULL,
    environment TEXT NOT NULL,
    bundle_id TEXT NOT NULL,
    token_kind TEXT NOT NULL,
    is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
    created_at_ms INTEGER NOT NULL,
    UNIQUE (token, environment)
  ) STRICT;

  CREATE TABLE credentials (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    key_id TEXT NOT NULL,
    team_id TEXT NOT NULL,
    fingerprint_sha256 TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    last_accepted_at_ms INTEGER
  ) STRICT;

  CREATE TABLE deliveries (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    run_id TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    state TEXT NOT NULL,
    begun_by TEXT NOT NULL,
    environment TEXT NOT NULL,
    host TEXT NOT NULL,
    port INTEGER NOT NULL,
    device_token TEXT NOT NULL,
    device_name TEXT,
    credential_id TEXT,
    credential_name TEXT NOT NULL,
    push_type TEXT NOT NULL,
    topic TEXT NOT NULL,
    payload_bytes INTEGER NOT NULL,
    summary TEXT NOT NULL,
    status INTEGER,
    reason TEXT,
    apns_id TEXT,
    cause TEXT,
    total_ms REAL,
    notification TEXT NOT NULL,
    outcome TEXT,
    body BLOB NOT NULL
  ) STRICT;
  CREATE INDEX deliveries_newest ON deliveries (created_at_ms DESC, sequence DESC);
  CREATE INDEX deliveries_pending ON deliveries (begun_by) WHERE state = 'pending';

  CREATE TABLE drafts (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    draft TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE blobs (key TEXT PRIMARY KEY, blob BLOB NOT NULL) STRICT;

  CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
  // Credentials of several kinds, and what APNs said about each.
  `
  CREATE TABLE credentials_of_kinds (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    keeping TEXT NOT NULL,
    details TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    last_accepted_at_ms INTEGER
  ) STRICT;
  INSERT INTO credentials_of_kinds
    SELECT sequence, id, name, 'vault',
      json_object('kind', 'key', 'keyId', key_id, 'teamId', team_id, 'fingerprintSha256', fingerprint_sha256,
        'scope', json_object('environments', NULL, 'bundleIds', NULL)),
      created_at_ms, last_accepted_at_ms
    FROM credentials;
  DROP TABLE credentials;
  ALTER TABLE credentials_of_kinds RENAME TO credentials;

  CREATE TABLE credential_answers (
    credential_id TEXT NOT NULL,
    environment TEXT NOT NULL,
    topic TEXT NOT NULL,
    reason TEXT,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (credential_id, environment, topic)
  ) STRICT, WITHOUT ROWID;
  `,
  // The user's own variables.
  `
  CREATE TABLE variable_sets (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    variables TEXT NOT NULL
  ) STRICT;
  `,
];
