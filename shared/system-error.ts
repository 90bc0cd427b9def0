/** What a failure says of an error of the system: its code, such as `EACCES`, without the path; its text when it has none. */
export function systemErrorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
