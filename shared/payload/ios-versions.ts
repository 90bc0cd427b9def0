/** The oldest iOS that an app can be said to run on, newest first. */
export const oldestIosChoices: readonly string[] = ['26', '18', '17', '16', '15', '14', '13', '12'];

/** A version of iOS as it is typed: `16` or `16.2`. */
export const iosVersionPattern = /^\d{1,3}(\.\d{1,3})?$/;

/**
 * Whether what is there since a system, such as `iOS 16.2`, is missing in a version of iOS. Of other systems nothing is
 * said.
 */
export function isNewerThanIos(since: string, version: string): boolean {
  const [, sinceVersion] = /^iOS (\S+)$/.exec(since) ?? [];
  return sinceVersion !== undefined && versionNumber(sinceVersion) > versionNumber(version);
}

function versionNumber(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1000 + minor;
}
