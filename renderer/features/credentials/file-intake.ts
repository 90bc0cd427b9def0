import { createStore } from 'zustand/vanilla';
import { toFailure } from '#shared/contract/client.ts';
import type { CredentialFile, InspectedCredentialFiles } from '#shared/contract/credentials.ts';
import { failure, type Failure } from '#shared/failure.ts';
import { credentialProblems } from '#shared/messages/credential-problems.ts';
import { isPasted, nextPastedName, readCredentialFile } from './credential-file.ts';

/** More are never dropped together on purpose. */
export const fileCountLimit = 10;

export type IntakeFile =
  | { readonly kind: 'reading'; readonly id: string; readonly fileName: string }
  | { readonly kind: 'read'; readonly id: string; readonly fileName: string; readonly contentBase64: string }
  | { readonly kind: 'refused'; readonly id: string; readonly fileName: string; readonly failure: Failure };

/** What the core says the files hold. */
export type IntakeInspection =
  | { readonly kind: 'none' }
  /** `before`: what was said about the files that were there before the last change. */
  | { readonly kind: 'inspecting'; readonly before: InspectedCredentialFiles | null }
  | { readonly kind: 'inspected'; readonly inspected: InspectedCredentialFiles }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface IntakeState {
  /** Whether a dialog asks for files now; what is dropped on the window goes there. */
  readonly isWanted: boolean;
  readonly files: readonly IntakeFile[];
  readonly inspection: IntakeInspection;
  /** As it stands in its field. */
  readonly passphrase: string;
  /** The passphrase that the files were inspected with last; null: without one. */
  readonly triedPassphrase: string | null;
  /** Why some files were not even added to the list. */
  readonly refusal: Failure | null;
  /** Adds files to those that are there and asks what they hold; the same file twice counts once. */
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly remove: (id: string) => void;
  readonly typePassphrase: (text: string) => void;
  /** Asks once more what the files hold, with the passphrase typed. */
  readonly open: () => void;
  /** Asks once more after the question itself failed. */
  readonly retry: () => void;
  /** Forgets files and passphrase. */
  readonly clear: () => void;
  /** Wants files until the returned function is called, which forgets them and the passphrase. */
  readonly want: () => () => void;
}

export interface IntakePort {
  readonly inspect: (
    input: { files: CredentialFile[]; passphrase: string | null },
    options: { signal: AbortSignal },
  ) => Promise<InspectedCredentialFiles>;
}

const empty = {
  files: [],
  inspection: { kind: 'none' },
  passphrase: '',
  triedPassphrase: null,
  refusal: null,
} as const;

/** Takes credential files together with their passphrase and keeps, until it is cleared, what the core says about them. */
export function createFileIntake(port: IntakePort) {
  return createStore<IntakeState>()((set, get) => {
    let asking: AbortController | undefined;
    let count = 0;

    function forgetAnswer() {
      asking?.abort();
      asking = undefined;
    }

    async function inspect(passphrase: string | null) {
      const before = inspectedOf(get());
      forgetAnswer();
      const files = [...credentialFilesOf(get())];
      if (files.length === 0) {
        set({ inspection: { kind: 'none' }, passphrase: '', triedPassphrase: null });
        return;
      }
      const current = new AbortController();
      asking = current;
      set({ inspection: { kind: 'inspecting', before }, triedPassphrase: passphrase });
      let inspection: IntakeInspection;
      try {
        const inspected = await port.inspect({ files, passphrase }, { signal: current.signal });
        inspection = { kind: 'inspected', inspected };
      } catch (error) {
        inspection = { kind: 'failed', failure: toFailure(error) };
      }
      if (asking === current) set({ inspection });
    }

    const settle = (id: string, settled: IntakeFile) => {
      const others = get().files.filter((file) => file.id !== id);
      const isTwin = others.some((file) => settled.kind === 'read' && isSameFile(file, settled));
      set({ files: isTwin ? others : get().files.map((file) => (file.id === id ? settled : file)) });
    };

    return {
      ...empty,
      isWanted: false,
      add: async (added) => {
        const room = fileCountLimit - get().files.length;
        const taken = added.slice(0, Math.max(0, room));
        const places = taken.map((file) => {
          count += 1;
          return { file, id: String(count) };
        });
        for (const { file, id } of places) {
          const { files } = get();
          const fileName = isPasted(file.name) ? nextPastedName(files.map((one) => one.fileName)) : file.name;
          set({ files: [...files, { kind: 'reading', id, fileName }] });
        }
        set({
          refusal:
            taken.length === added.length
              ? null
              : failure('credential-file-unusable', { problem: credentialProblems.tooMany.message(fileCountLimit) }),
        });
        await Promise.all(
          places.map(async ({ file, id }) => {
            const { fileName } = get().files.find((one) => one.id === id) ?? { fileName: file.name };
            try {
              const { contentBase64 } = await readCredentialFile(file);
              settle(id, { kind: 'read', id, fileName, contentBase64 });
            } catch (error) {
              settle(id, { kind: 'refused', id, fileName, failure: toFailure(error) });
            }
          }),
        );
        // Files that were added, removed or cleared meanwhile are asked about by whoever did that.
        if (places.some(({ id }) => get().files.some((file) => file.id === id && file.kind === 'read'))) {
          await inspect(get().triedPassphrase);
        }
      },
      remove: (id) => {
        const removed = get().files.find((file) => file.id === id);
        set({ files: get().files.filter((file) => file.id !== id), refusal: null });
        if (removed?.kind === 'read') void inspect(get().triedPassphrase);
      },
      typePassphrase: (passphrase) => set({ passphrase }),
      open: () => {
        const { passphrase, triedPassphrase } = get();
        if (passphrase !== '' && passphrase !== triedPassphrase) void inspect(passphrase);
      },
      retry: () => void inspect(get().triedPassphrase),
      clear: () => {
        forgetAnswer();
        set(empty);
      },
      want: () => {
        set({ isWanted: true });
        return () => {
          set({ isWanted: false });
          get().clear();
        };
      },
    };
  });
}

export type FileIntake = ReturnType<typeof createFileIntake>;

/** The files that were read, as they go to the core. */
export function credentialFilesOf({ files }: Pick<IntakeState, 'files'>): readonly CredentialFile[] {
  return files.flatMap((file) =>
    file.kind === 'read' ? [{ fileName: file.fileName, contentBase64: file.contentBase64 }] : [],
  );
}

/** The last answer of the core, also while it is being asked again. */
export function inspectedOf({ inspection }: Pick<IntakeState, 'inspection'>): InspectedCredentialFiles | null {
  if (inspection.kind === 'inspected') return inspection.inspected;
  return inspection.kind === 'inspecting' ? inspection.before : null;
}

function isSameFile(one: IntakeFile, other: IntakeFile): boolean {
  return (
    one.kind === 'read' &&
    other.kind === 'read' &&
    (one.fileName === other.fileName || (isPasted(one.fileName) && isPasted(other.fileName))) &&
    one.contentBase64 === other.contentBase64
  );
}
