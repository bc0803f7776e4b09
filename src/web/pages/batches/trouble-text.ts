import type { BatchFileBody } from '../../client/batches.ts';
import type { I18n } from '../../i18n/i18n-context.ts';

/** Why a file became no draft, or what of it was not read, in the reader's language; the stored sentence where there is no more. */
export function troubleText(
  t: I18n['t'],
  { error, troubles }: Pick<BatchFileBody, 'error' | 'troubles'>,
): string | null {
  if (troubles.length === 0) return error;
  return troubles
    .map(({ code, values, file }) => [...(file === null ? [] : [file]), t(`files.trouble.${code}`, values)].join(': '))
    .join(' ');
}
