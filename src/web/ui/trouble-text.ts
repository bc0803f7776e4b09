import { type FileTrouble, isFileTroubleCode } from '#core/document/file-trouble';
import type { I18n } from '../i18n/i18n-context.ts';

/**
 * Why a file was not read, or what of it was not, in the reader's language; the door's own sentence where it says no more, or
 * something that this page has no words for.
 */
export function troubleText(
  t: I18n['t'],
  troubles: readonly FileTrouble[],
  sentence: string | null = null,
): string | null {
  if (troubles.length === 0 || !troubles.every(({ code }) => isFileTroubleCode(code))) return sentence;
  return troubles
    .map(({ code, values, file }) => [...(file === null ? [] : [file]), t(`files.trouble.${code}`, values)].join(': '))
    .join(' ');
}
