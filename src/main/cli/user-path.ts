import { resolve } from 'node:path';

/** A file as the person named it: seen from where they stand, also when npm went to the project's folder. */
export function userPath(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}
