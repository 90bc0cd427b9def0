import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** In device-independent pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a window stood when it was closed. */
export interface WindowPlace extends Area {
  readonly isMaximized: boolean;
}

export const smallestSize = { width: 880, height: 560 };
const usualSize = { width: 1360, height: 860 };

/** So much of the window's upper edge has to lie on a screen for a person to take hold of it. */
const grip = { width: 120, height: 40 };

function overlap(startA: number, lengthA: number, startB: number, lengthB: number): number {
  return Math.min(startA + lengthA, startB + lengthB) - Math.max(startA, startB);
}

function isWithinReach(place: Area, screen: Area): boolean {
  return (
    overlap(place.x, place.width, screen.x, screen.width) >= grip.width &&
    overlap(place.y, grip.height, screen.y, screen.height) >= grip.height
  );
}

/**
 * Size and position for a new window: as it was left where that is on a screen that is there now, else in the middle of
 * the main screen (no position). Never smaller than usable, never larger than the screen it opens on.
 */
export function placeWindow(
  saved: WindowPlace | undefined,
  screens: readonly Area[],
): { width: number; height: number; x?: number; y?: number } {
  const screen = saved && screens.find((candidate) => isWithinReach(saved, candidate));
  const largest = screen ?? screens[0] ?? usualSize;
  const wanted = saved ?? usualSize;
  const width = Math.max(smallestSize.width, Math.min(wanted.width, largest.width));
  const height = Math.max(smallestSize.height, Math.min(wanted.height, largest.height));
  return saved && screen ? { width, height, x: saved.x, y: saved.y } : { width, height };
}

function isPlace(value: unknown): value is WindowPlace {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height, isMaximized } = value as Partial<Record<keyof WindowPlace, unknown>>;
  return [x, y, width, height].every(Number.isInteger) && typeof isMaximized === 'boolean';
}

/** What {@link writeWindowPlace} kept in the file; nothing where there is none or it is not of that form. */
export function readWindowPlace(file: string): WindowPlace | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isPlace(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the place for the next start. That it cannot be written is no reason to keep a window open. */
export function writeWindowPlace(file: string, { x, y, width, height, isMaximized }: WindowPlace): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify({ x, y, width, height, isMaximized }));
    renameSync(`${file}.new`, file);
  } catch {
    return;
  }
}
