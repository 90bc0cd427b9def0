import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ComposedPush, Draft } from '#shared/contract/drafts.ts';

export type NewDraft = Omit<Draft, 'id' | 'position'>;
export type DraftChange = Partial<Omit<Draft, 'id' | 'position' | 'push'>>;

/** The open tabs. A text is here as it was typed last, or, when it is large, as the editor has told it last. */
export interface DraftsState {
  /** In the order of the tabs; `position` always equals the index. */
  readonly drafts: readonly Draft[];
  readonly activeId: string | null;
  /** Replaces everything, after the core told what was open. */
  readonly restore: (drafts: readonly Draft[], activeId: string | null) => void;
  /** Adds a tab after the others and shows it; gives its id. */
  readonly open: (draft: NewDraft) => string;
  /** Puts a closed tab back to where it was and shows it. */
  readonly reopen: (draft: Draft) => void;
  /** Takes a draft as another window has it, in its place here; a new one comes after the others. */
  readonly follow: (draft: Draft) => void;
  /** Shows the neighbour of a closed tab. */
  readonly close: (id: string) => void;
  readonly select: (id: string) => void;
  /** The tab `step` places to the right, round the end. */
  readonly selectNeighbour: (step: 1 | -1) => void;
  readonly change: (id: string, change: DraftChange) => void;
  readonly changePush: (id: string, change: Partial<ComposedPush>) => void;
}

export interface DraftsStore extends StoreApi<DraftsState> {
  /** The open tabs with every text as it was typed last. Not while something is drawn. */
  readonly newest: () => DraftsState;
}

/**
 * The open drafts and the one shown. `createId` makes ids of drafts; `settle` has the editor tell what it has not told
 * yet.
 */
export function createDraftsStore(createId: () => string, settle: () => void = () => undefined): DraftsStore {
  const store = createStore<DraftsState>()((set, get) => {
    const replace = (id: string, edit: (draft: Draft) => Draft) =>
      set(({ drafts }) => ({ drafts: drafts.map((draft) => (draft.id === id ? edit(draft) : draft)) }));

    return {
      drafts: [],
      activeId: null,
      restore: (drafts, activeId) => {
        const ordered = renumber([...drafts].sort((left, right) => left.position - right.position));
        const isThere = ordered.some(({ id }) => id === activeId);
        set({ drafts: ordered, activeId: isThere ? activeId : (ordered[0]?.id ?? null) });
      },
      open: (draft) => {
        const id = createId();
        set(({ drafts }) => ({ drafts: [...drafts, { ...draft, id, position: drafts.length }], activeId: id }));
        return id;
      },
      reopen: (draft) => {
        const others = get().drafts.filter(({ id }) => id !== draft.id);
        set({ drafts: renumber(others.toSpliced(draft.position, 0, draft)), activeId: draft.id });
      },
      follow: (draft) =>
        set(({ drafts, activeId }) => {
          const isHere = drafts.some(({ id }) => id === draft.id);
          const others = isHere ? drafts : [...drafts, draft];
          const followed = others.map((other, position) => (other.id === draft.id ? { ...draft, position } : other));
          return { drafts: followed, activeId: activeId ?? draft.id };
        }),
      close: (id) => {
        const { drafts, activeId } = get();
        const index = drafts.findIndex((draft) => draft.id === id);
        if (index === -1) return;
        const left = renumber(drafts.filter((draft) => draft.id !== id));
        const neighbour = left[Math.min(index, left.length - 1)];
        set({ drafts: left, activeId: activeId === id ? (neighbour?.id ?? null) : activeId });
      },
      select: (id) => {
        if (get().drafts.some((draft) => draft.id === id)) set({ activeId: id });
      },
      selectNeighbour: (step) => {
        const { drafts, activeId } = get();
        const index = drafts.findIndex(({ id }) => id === activeId);
        const next = drafts[(index + step + drafts.length) % drafts.length];
        if (next !== undefined) set({ activeId: next.id });
      },
      change: (id, change) => replace(id, (draft) => ({ ...draft, ...change })),
      changePush: (id, change) => replace(id, (draft) => ({ ...draft, push: { ...draft.push, ...change } })),
    };
  });
  return {
    ...store,
    newest: () => {
      settle();
      return store.getState();
    },
  };
}

export function activeDraft({ drafts, activeId }: Pick<DraftsState, 'drafts' | 'activeId'>): Draft | undefined {
  return drafts.find(({ id }) => id === activeId);
}

export function findDraft({ drafts }: Pick<DraftsState, 'drafts'>, id: string): Draft | undefined {
  return drafts.find((draft) => draft.id === id);
}

function renumber(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, position) => (draft.position === position ? draft : { ...draft, position }));
}
