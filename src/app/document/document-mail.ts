import type { SendDocument } from '#app/document/send-document';
import type { MailInput } from '#app/mail/send-mail';
import { textsOf } from '#app/offer/frozen-texts';
import { escapeHtml } from '#core/offer/escape-html';
import { Problem } from '#core/problem';
import { isUuid } from '#core/uuid';
import type { Tenant } from '#store/database';
import type { DocumentContext } from '#store/document/load-document-context';
import { loadFile } from '#store/file/load-file';
import type { StoredOffer } from '#store/offer/stored-offer';
import { readRows } from '#store/resource/read-rows';

interface MailSource {
  readonly offer: StoredOffer;
  readonly context: DocumentContext;
  readonly send: SendDocument;
}

/** The mail that takes an offer to its contact. */
export async function documentMail(t: Tenant, { offer, context, send }: MailSource): Promise<Omit<MailInput, 'to'>> {
  const title = [offer.number, offer.header.name].filter(Boolean).join(' – ');
  const texts = offer.document.personalized ?? textsOf(offer, context);
  const paragraphs = [
    ...(send.message === null ? [] : [`<p>${escapeHtml(send.message).replaceAll('\n', '<br>')}</p>`]),
    ...(texts.header === null ? [] : [texts.header]),
    ...(texts.footer === null ? [] : [texts.footer]),
  ];
  return {
    subject: `${context.organization.name}: ${title}`.slice(0, 300),
    text: [send.message ?? '', title].filter(Boolean).join('\n\n'),
    html: paragraphs.join('\n'),
    attachments: await attachmentsOf(t, offer, send.attachments),
  };
}

/** Files of the offer that go with the mail, in the order in which they were named. */
async function attachmentsOf(
  t: Tenant,
  { id }: StoredOffer,
  wanted: readonly string[],
): Promise<MailInput['attachments']> {
  const ids = wanted.map((uuid) => uuid.toLowerCase());
  const rows = await readRows(t, 'media', { column: 'r.id', values: ids.filter(isUuid) });
  const own = new Map(rows.filter((row) => row['owner_id'] === id).map((row) => [row['id'], row]));
  const issues = ids.flatMap((uuid, at) =>
    own.has(uuid)
      ? []
      : [{ path: `attachments.${at}`, rule: 'exists', message: `The selected attachments.${at} is invalid.` }],
  );
  if (issues.length > 0) throw new Problem('validation_failed', 'The request is not valid.', issues);
  const attachments: MailInput['attachments'][number][] = [];
  for (const uuid of ids) {
    const row = own.get(uuid);
    const file = await loadFile(t, String(row?.['file_id']));
    if (file)
      attachments.push({ name: String(row?.['name']), mimeType: String(row?.['mime_type']), bytes: file.bytes });
  }
  return attachments;
}
