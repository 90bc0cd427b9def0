import type { CredentialProblem } from '#shared/contract/credential-inspection.ts';

/** Something that is to be said about a file; without a name about all of them. */
export interface FileProblem {
  readonly fileName: string;
  readonly problem: CredentialProblem;
}

const severities = ['error', 'warning', 'note'] as const;

/** What is to be said about files as a whole: under the name of each where there are several, in the order of `inOrder`. */
export function problemsOfFiles(said: readonly FileProblem[], fileCount: number): readonly CredentialProblem[] {
  return inOrder(
    said.map(({ fileName, problem }) =>
      fileCount === 1 || fileName === '' ? problem : { ...problem, message: `${fileName}: ${problem.message}` },
    ),
  );
}

/** The worst first, each once. */
export function inOrder(problems: readonly CredentialProblem[]): readonly CredentialProblem[] {
  const distinct = [...new Map(problems.map((said) => [`${said.code} ${said.message}`, said])).values()];
  return severities.flatMap((severity) => distinct.filter((said) => said.severity === severity));
}
