import { FileText, Mail } from 'lucide-react';
import type { RequestFile } from '../../../client/request-files.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import { mailsFirst, type ReadFile } from '../model/joined-text.ts';
import { missingTexts } from '../model/missing-texts.ts';
import type { RequestFiles } from './use-request-files.ts';

/** What was read into the request: which file, from whom, about what, and what is missing. */
export function ReadFiles({ files: { files, problems, reading } }: { files: RequestFiles }) {
  const { t } = useI18n();
  return (
    <div className="flex flex-col gap-2" aria-live="polite">
      {problems.map((problem) => (
        <Notice key={problem} tone="danger">
          {problem}
        </Notice>
      ))}
      {reading !== null && (
        <p className="flex items-start gap-2 text-sm text-muted">
          <Spinner className="mt-0.5 shrink-0" />
          <span className="min-w-0 wrap-anywhere">{t('files.reading', { name: reading })}</span>
        </p>
      )}
      {files.length > 0 && (
        <ul aria-label={t('files.read')} className="flex flex-col gap-1.5">
          {mailsFirst(files).map((file, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be read twice; the list only grows
            <ReadFileRow key={at} file={file} />
          ))}
        </ul>
      )}
    </div>
  );
}

function ReadFileRow({ file: { name, says } }: { file: ReadFile }) {
  const { t, date } = useI18n();
  const isMail = says.kind === 'eml' || says.kind === 'msg';
  const Icon = isMail ? Mail : FileText;
  const facts = [
    says.from && (says.from.name ? `${says.from.name} <${says.from.email}>` : says.from.email),
    says.date && date(says.date, 'dateTime'),
  ].filter(Boolean);
  return (
    <li className="flex gap-3 rounded-lg border border-line bg-surface px-3 py-2">
      <Icon className="mt-0.5 size-4 shrink-0 text-muted" aria-hidden="true" />
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-medium">{says.subject ?? name}</p>
        <p className="truncate text-xs text-muted">{[...(says.subject ? [name] : []), ...facts].join(' · ')}</p>
        <Attachments says={says} />
        {says.automatic && <p className="text-xs text-warn">{t(automaticText(says.automatic))}</p>}
      </div>
    </li>
  );
}

function Attachments({ says }: { says: RequestFile }) {
  const { t } = useI18n();
  const list = (of: RequestFile['attachments']) => of.map(({ name }) => name).join(', ');
  const used = says.attachments.filter((one) => one.used);
  const aside = says.attachments.filter((one) => !one.used && one.text !== null);
  return (
    <>
      {used.length > 0 && <p className="text-xs text-muted">{t('files.attachmentsUsed', { names: list(used) })}</p>}
      {aside.length > 0 && <p className="text-xs text-muted">{t('files.attachmentsAside', { names: list(aside) })}</p>}
      {missingTexts(t, says).map((missing) => (
        <p key={missing} className="text-xs wrap-anywhere text-warn">
          {missing}
        </p>
      ))}
    </>
  );
}

function automaticText(automatic: string) {
  if (automatic === 'bounce') return 'files.bounce';
  return automatic === 'bulk' ? 'files.bulk' : 'files.autoReply';
}
