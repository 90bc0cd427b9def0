const limit = 60;

/** A name that can be anything people type, short enough for a sentence. */
export function clipName(name: string): string {
  return name.length > limit ? `${name.slice(0, limit - 1)}…` : name;
}
