import type { App } from '#app/app';
import type { SendDocument } from '#app/document/send-document';
import type { MailInput } from '#app/mail/send-mail';
import { textsOf } from '#app/offer/frozen-texts';
import { escapeHtml } from '#core/offer/escape-html';
import type { Tenant } from '#store/database';
import type { DocumentContext } from '#store/document/load-document-context';
import type { StoredOffer } from '#store/offer/stored-offer';

interface MailSource {
  readonly offer: StoredOffer;
  readonly context: DocumentContext;
  readonly send: SendDocument;
}

/** The mail that takes an offer to its contact. */
export async function documentMail(
  _app: App,
  _t: Tenant,
  { offer, context, send }: MailSource,
): Promise<Omit<MailInput, 'to'>> {
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
    attachments: [],
  };
}
