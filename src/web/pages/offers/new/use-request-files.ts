import { useRef, useState } from 'react';
import { issueTroubles } from '#core/document/file-trouble';
import { ApiError } from '../../../client/api-error.ts';
import { largestRequestFile, readRequestFile } from '../../../client/request-files.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { troubleText } from '../../../ui/trouble-text.ts';
import { useErrorText } from '../../../ui/use-error-text.ts';
import { joinedText, type ReadFile } from '../model/joined-text.ts';

export interface RequestFiles {
  readonly take: (files: readonly File[]) => void;
  /** What the text was made of so far. */
  readonly files: readonly ReadFile[];
  /** The file being read at the moment. */
  readonly reading: string | null;
  /** Why files could not be taken, one sentence each. */
  readonly problems: readonly string[];
  readonly clear: () => void;
}

/** Takes the text out of dropped or chosen files, by the server, and adds it to the request. */
export function useRequestFiles(text: string, onText: (text: string) => void): RequestFiles {
  const [files, setFiles] = useState<readonly ReadFile[]>([]);
  const [reading, setReading] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const problemOf = useFileProblem();
  const latest = useRef(text);
  latest.current = text;

  const readAll = async (chosen: readonly File[]) => {
    const read: ReadFile[] = [];
    const wrong: string[] = [];
    setProblems([]);
    for (const file of chosen) {
      setReading(file.name);
      try {
        if (file.size > largestRequestFile) throw new ApiError({ ...tooLarge, message: file.name });
        read.push({ name: file.name, says: await readRequestFile(file) });
      } catch (error) {
        wrong.push(problemOf(file.name, error));
      }
    }
    setReading(null);
    setProblems(wrong);
    if (read.length === 0) return;
    setFiles((before) => [...before, ...read]);
    onText(joinedText(latest.current, read));
  };
  return {
    files,
    reading,
    problems,
    take: (chosen) => {
      if (reading === null && chosen.length > 0) readAll(chosen).catch(() => setReading(null));
    },
    clear: () => {
      setFiles([]);
      setProblems([]);
    },
  };
}

const tooLarge = { status: 413, code: 'payload_too_large', issues: [], requestId: null };

/** A sentence about a file that could not be taken. */
function useFileProblem(): (name: string, error: unknown) => string {
  const { t } = useI18n();
  const errorText = useErrorText();
  return (name, error) => {
    if (!(error instanceof ApiError)) return `${name}: ${errorText(error)}`;
    const reason = troubleText(t, issueTroubles(error.issues));
    if (reason !== null) return t('files.unreadable', { name, reason });
    // A file that was too large to be looked at.
    if (error.code === 'payload_too_large') return t('files.tooLarge', { name });
    return `${name}: ${errorText(error)}`;
  };
}
