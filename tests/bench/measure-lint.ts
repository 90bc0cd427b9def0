import type { ComposedPush } from '#shared/contract/drafts.ts';
import { lintPush } from '#shared/lint/lint-push.ts';
import { automaticHeaders } from '#shared/payload/automatic-headers.ts';
import { payloadSchema } from '#shared/payload/payload-schema.ts';
import languageService from 'vscode-json-languageservice';
import { median } from './median.ts';

/** Until both are compiled as far as they ever are. */
const warmUp = 5000;
const rounds = 1000;
const limitBytes = 4096;

/** Medians in milliseconds; `lint.ratio` is ours against the other and should be at most 1. */
export interface LintMeasurement extends Readonly<Record<string, number>> {
  /** Should be below 1. */
  readonly 'lint.oursMs': number;
  readonly 'lint.jsonServiceMs': number;
  readonly 'lint.ratio': number;
}

/** Judges a payload of 4 KB, warm, by turns with all rules and with a service of JSON that has our schema. */
export async function measureLint(): Promise<LintMeasurement> {
  const push = { ...pushWithoutText, payloadText: payloadOf4Kb() };
  const context = { deviceBundleId: push.bundleId, tokenKinds: ['app'], nowMs: Date.now() } as const;
  const validate = jsonService(push.payloadText);
  const [ours, others]: [number[], number[]] = [[], []];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const oursMs = await timed(() => lintPush(push, context));
    const othersMs = await timed(validate);
    if (round < warmUp) continue;
    ours.push(oursMs);
    others.push(othersMs);
  }
  const [oursMs, jsonServiceMs] = [median(ours), median(others)];
  return { 'lint.oursMs': oursMs, 'lint.jsonServiceMs': jsonServiceMs, 'lint.ratio': oursMs / jsonServiceMs };
}

const pushWithoutText = {
  ...automaticHeaders,
  pushType: 'alert',
  bundleId: 'com.example.app',
} as const satisfies Omit<ComposedPush, 'payloadText'>;

/** A payload as people write it, with as much of the app's own as fits. */
function payloadOf4Kb(): string {
  const aps = {
    alert: { title: 'Gate change', subtitle: 'BA 318', body: 'Your flight leaves from gate B 22 – 15 minutes’ walk.' },
    badge: 3,
    sound: 'gate.caf',
    'thread-id': 'flight-318',
    category: 'GATE_CHANGE',
    'interruption-level': 'active',
    'relevance-score': 0.8,
    'mutable-content': 1,
  };
  const stops: object[] = [];
  const text = () => JSON.stringify({ aps, flight: 'BA318', stops }, null, 2);
  while (Buffer.byteLength(text()) < limitBytes) {
    const id = stops.length;
    stops.push({ id, gate: `B ${String(id)}`, isOpen: id % 2 === 0, at: 1_700_000_000 + id, notes: ['walk', 'lift'] });
  }
  stops.pop();
  return text();
}

function jsonService(text: string): () => Promise<unknown> {
  // A CommonJS module, whose names Node does not see.
  const { getLanguageService, TextDocument } = languageService;
  const service = getLanguageService({});
  const schema: object = payloadSchema('alert');
  service.configure({ validate: true, schemas: [{ uri: 'bench:schema', fileMatch: ['*'], schema }] });
  const document = TextDocument.create('file:///payload.json', 'json', 1, text);
  return async () => service.doValidation(document, service.parseJSONDocument(document));
}

async function timed(work: () => unknown): Promise<number> {
  const startedAtMs = performance.now();
  await work();
  return performance.now() - startedAtMs;
}
