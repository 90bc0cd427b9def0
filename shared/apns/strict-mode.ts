/**
 * The reason of Local APNs for a push that lint finds an error in, when it is strict. Apple has no such reason and answers
 * 200 to most of these pushes.
 */
export const strictReason = 'StrictMode';

/** How many problems an answer tells; one mistake can make very many. */
const toldLimit = 10;

/** The body of such an answer: Apple's form, with what was found beside the reason. */
export function writeStrictAnswer(problems: readonly string[]): string {
  return JSON.stringify({ reason: strictReason, problems: problems.slice(0, toldLimit) });
}

/** What was found, of the body of an answer; nothing of any other body. */
export function problemsOfAnswer(body: string): readonly string[] {
  try {
    const answer: unknown = JSON.parse(body);
    if (typeof answer !== 'object' || answer === null) return [];
    if (!('reason' in answer) || answer.reason !== strictReason || !('problems' in answer)) return [];
    return Array.isArray(answer.problems) ? answer.problems.filter((problem) => typeof problem === 'string') : [];
  } catch {
    return [];
  }
}
