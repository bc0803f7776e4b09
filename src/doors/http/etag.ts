import { Problem } from '#core/problem';

/** The entity tag of a versioned row: `"7"`. */
export function etag(version: number): string {
  return `"${version}"`;
}

/**
 * The version that the caller says it saw, from `If-Match`; null when the header is absent or `*`. Weak tags count too,
 * because proxies that compress weaken them. Anything else can match no version, so it is a version conflict.
 */
export function versionSeen(ifMatch: string | undefined): number | null {
  if (ifMatch === undefined || ifMatch.trim() === '*') return null;
  const match = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(ifMatch);
  if (!match) throw new Problem('version_conflict', 'If-Match names no version of this resource.');
  return Number(match[1]);
}
