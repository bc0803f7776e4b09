import { troubleInside } from '#core/document/file-trouble';
import type { RequestFile } from '../../../client/request-files.ts';
import type { I18n } from '../../../i18n/i18n-context.ts';
import { troubleText } from '../../../ui/trouble-text.ts';

/** What of a file did not get into the request, and why, one text each. Attachments with the same reason share one. */
export function missingTexts(t: I18n['t'], { attachments, troubles, problem }: RequestFile): readonly string[] {
  if (attachments.length === 0) return [troubleText(t, troubles, problem)].filter((text) => text !== null);
  const unread = Map.groupBy(
    attachments.filter(({ text }) => text === null),
    (one) => troubleText(t, one.troubles, one.problem),
  );
  const cut = attachments
    .filter(({ text }) => text !== null)
    .map(({ name, ...one }) => {
      const inside = one.troubles.map((trouble) => troubleInside(name, trouble));
      return troubleText(t, inside, one.problem && `${name}: ${one.problem}`);
    });
  return [
    ...[...unread].map(([reason, files]) => {
      const names = files.map(({ name }) => name).join(', ');
      return [t('files.attachmentsUnread', { names }), ...(reason === null ? [] : [reason])].join(' · ');
    }),
    ...cut.filter((text) => text !== null),
  ];
}
