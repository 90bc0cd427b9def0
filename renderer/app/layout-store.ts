import { createStore } from 'zustand/vanilla';

export const panelIds = ['library', 'devices', 'credentials', 'history', 'simulator'] as const;
export type PanelId = (typeof panelIds)[number];

/** How the window is divided; kept on this computer, not in the core. */
export interface Layout {
  readonly panel: PanelId | null;
  readonly panelWidth: number;
  readonly isSideBarCollapsed: boolean;
}

export interface LayoutState extends Layout {
  /** Shows a panel; the one that is shown already is closed. */
  readonly togglePanel: (panel: PanelId) => void;
  readonly showPanel: (panel: PanelId | null) => void;
  readonly setPanelWidth: (width: number) => void;
  readonly toggleSideBar: () => void;
}

/** Where a layout is kept between two starts. */
export interface LayoutMemory {
  readonly read: () => string | null;
  readonly write: (text: string) => void;
}

export const panelWidths = { min: 260, usual: 320, max: 560 };

const usual: Layout = { panel: null, panelWidth: panelWidths.usual, isSideBarCollapsed: false };

function isPanelId(value: unknown): value is PanelId {
  return panelIds.some((id) => id === value);
}

function readLayout(memory: LayoutMemory): Layout {
  try {
    const value: unknown = JSON.parse(memory.read() ?? 'null');
    if (typeof value !== 'object' || value === null) return usual;
    const stored: Record<keyof Layout, unknown> = { ...usual, ...value };
    const { panel, panelWidth, isSideBarCollapsed } = stored;
    return {
      panel: isPanelId(panel) ? panel : null,
      panelWidth: typeof panelWidth === 'number' ? clampWidth(panelWidth) : usual.panelWidth,
      isSideBarCollapsed: isSideBarCollapsed === true,
    };
  } catch {
    return usual;
  }
}

function clampWidth(width: number): number {
  return Math.min(panelWidths.max, Math.max(panelWidths.min, width));
}

/** The layout, read from memory (damaged memory counts as none) and written back at each change. */
export function createLayoutStore(memory: LayoutMemory) {
  const store = createStore<LayoutState>()((set) => ({
    ...readLayout(memory),
    togglePanel: (panel) => set((state) => ({ panel: state.panel === panel ? null : panel })),
    showPanel: (panel) => set({ panel }),
    setPanelWidth: (width) => set({ panelWidth: clampWidth(width) }),
    toggleSideBar: () => set((state) => ({ isSideBarCollapsed: !state.isSideBarCollapsed })),
  }));
  store.subscribe(({ panel, panelWidth, isSideBarCollapsed }) =>
    memory.write(JSON.stringify({ panel, panelWidth, isSideBarCollapsed } satisfies Layout)),
  );
  return store;
}

export type LayoutStore = ReturnType<typeof createLayoutStore>;
