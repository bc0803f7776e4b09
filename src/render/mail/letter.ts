import { escapeHtml } from '#core/offer/escape-html';
import { labelLanguage } from '#core/offer/offer-labels';
import { accentInk } from '../pdf/accent-ink.ts';
import { type LetterKind, letterWords } from './letter-words.ts';

/** What a mail about a document says. All texts are as people read them. */
export interface LetterInput {
  readonly kind: LetterKind;
  /** BCP 47. */
  readonly language: string;
  readonly company: string;
  /** `#rrggbb`. */
  readonly accentColor: string;
  /** Whom it greets, or who did it; empty when unknown. */
  readonly client: string;
  readonly number: string;
  readonly name: string;
  readonly total: string;
  readonly date: string;
  /** Words of the sender, or of the client; plain text, may be empty. */
  readonly message: string;
  /** Absolute address behind the button; null for none. */
  readonly link: string | null;
  readonly signOff: readonly string[];
}

export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A mail about a document, in plain text and HTML that say the same. */
export function letter(input: LetterInput): Letter {
  const words = letterWords[labelLanguage(input.language)];
  const { subject, body, button } = words.letters[input.kind];
  const { client, number, name, total, date, company } = input;
  const values: Readonly<Record<string, string>> = { client, number, name, total, date, company };
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (token, field: string) => values[field] ?? token);
  const toOwner = input.kind.startsWith('owner_');
  const greeting = toOwner ? [] : [filled(input.client === '' ? words.greetingAll : words.greeting)];
  // The sender's own words replace ours; a client's stand below.
  const own = input.message.trim();
  const paragraphs = [...greeting, ...(own !== '' && !toOwner ? [own] : [filled(body), ...(own === '' ? [] : [own])])];
  const closing = toOwner ? [] : [[words.regards, ...input.signOff].join('\n')];
  const link = button === '' ? null : input.link;
  return {
    subject: filled(subject)
      .replace(/[:\s]+$/, '')
      .replace(/\s+/g, ' '),
    text: [...paragraphs, ...(link === null ? [] : [`${button}:\n${link}`]), ...closing].join('\n\n'),
    html: page({ ...input, link }, { button, paragraphs, closing }),
  };
}

interface Parts {
  readonly button: string;
  readonly paragraphs: readonly string[];
  readonly closing: readonly string[];
}

/** Mail programs know tables and inline styles, and little else. */
function page({ language, company, accentColor, link }: LetterInput, { button, paragraphs, closing }: Parts): string {
  const { rule } = accentInk(accentColor);
  const block = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;
  const style = `display:inline-block;padding:12px 24px;border-radius:8px;background:#1b1f24;color:#ffffff;text-decoration:none;font-weight:600`;
  const call =
    link === null
      ? ''
      : `<p style="margin:24px 0"><a href="${escapeHtml(link)}" style="${style}">${escapeHtml(button)}</a></p>`;
  return `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"></head>
<body style="margin:0;padding:24px;background:#f5f5f7;color:#16181d;font:16px/1.5 -apple-system,Segoe UI,Roboto,Arial,sans-serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border-radius:12px;border-top:4px solid ${rule}"><tr><td style="padding:28px 32px">
<p style="margin:0 0 20px;font-weight:650">${escapeHtml(company)}</p>
${paragraphs.map(block).join('\n')}
${call}
${closing.map(block).join('\n')}
</td></tr></table></td></tr></table></body></html>`;
}
