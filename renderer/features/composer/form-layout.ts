import { createStore } from 'zustand/vanilla';

/** How the form stands beside the text; kept on this computer. */
export interface FormLayout {
  readonly isShown: boolean;
  /** Beside the text. */
  readonly width: number;
  /** Below the text, where there is no room beside it. */
  readonly height: number;
}

/** Where it is kept between two starts. */
export interface FormMemory {
  readonly read: () => string | null;
  readonly write: (text: string) => void;
}

export const formWidths = { min: 240, usual: 300, max: 520 };
export const formHeights = { min: 120, usual: 240, max: 560 };

/** Narrower than this there is no room for the form beside the text. */
export const widthForBoth = 620;

const usual: FormLayout = { isShown: false, width: formWidths.usual, height: formHeights.usual };

/** Read from memory, where damaged memory counts as none, and written back at each change. */
export function createFormLayout(memory: FormMemory) {
  const store = createStore<FormLayout>()(() => readLayout(memory));
  store.subscribe((layout) => memory.write(JSON.stringify(layout)));
  return store;
}

export type FormLayoutStore = ReturnType<typeof createFormLayout>;

function readLayout(memory: FormMemory): FormLayout {
  try {
    const value: unknown = JSON.parse(memory.read() ?? 'null');
    const { isShown, width, height }: Record<keyof FormLayout, unknown> = {
      ...usual,
      ...(typeof value === 'object' ? value : {}),
    };
    return {
      isShown: isShown === true,
      width: typeof width === 'number' ? between(width, formWidths) : usual.width,
      height: typeof height === 'number' ? between(height, formHeights) : usual.height,
    };
  } catch {
    return usual;
  }
}

function between(size: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return Math.min(max, Math.max(min, size));
}
