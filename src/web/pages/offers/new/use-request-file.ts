import { useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { mailText } from '../model/mail-text.ts';

export interface RequestFile {
  readonly read: (file: File | undefined) => void;
  /** Why the last file could not be taken. */
  readonly problem: string | null;
}

const mostBytes = 10 * 1024 * 1024;

/** Takes the text out of a dropped or chosen .txt or .eml file. */
export function useRequestFile(onText: (text: string) => void): RequestFile {
  const { t } = useI18n();
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (file: File) => {
    if (!/\.(txt|eml|md|text)$/i.test(file.name)) return setProblem(t('offers.new.fileKind', { name: file.name }));
    if (file.size > mostBytes) return setProblem(t('error.tooLarge'));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = /\.eml$/i.test(file.name) ? mailText(bytes).text : new TextDecoder().decode(bytes);
    if (text.trim() === '') return setProblem(t('offers.new.fileEmpty', { name: file.name }));
    setProblem(null);
    onText(text);
  };
  const read = (file: File | undefined) => {
    if (file) take(file).catch(() => setProblem(t('offers.new.fileKind', { name: file.name })));
  };
  return { read, problem };
}
