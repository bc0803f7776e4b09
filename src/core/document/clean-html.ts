import sanitizeHtml from 'sanitize-html';
import { isPlainHtml } from '#core/document/is-plain-html';

/** What a text may hold. Everything else goes; script and style go with what is in them. */
const rules: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'strong', 'b', 'em', 'i', 'u', 's', 'ul', 'ol', 'li', 'a', 'h1', 'h2', 'h3', 'blockquote', 'span'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesAppliedToAttributes: ['href'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'title',
    'template',
    'iframe',
    'xmp',
    'noembed',
    'noframes',
  ],
  nestingLimit: 40,
  transformTags: { '*': (tagName, attribs) => ({ tagName, attribs: plainAttributes(attribs) }) },
};

/**
 * HTML that is safe to store and to show. Cleaning what is clean changes nothing.
 *
 * Source of the allowed elements: the documents contract, §7.
 */
export function cleanHtml(html: string): string {
  return isPlainHtml(html) ? html : sanitized(html);
}

/** The same without a look whether it is needed. */
export function sanitized(html: string): string {
  return sanitizeHtml(html, rules);
}

/** Could a browser read a tag into it? */
const opensTag = /<[a-z!/?]/i;

/**
 * A text that may be HTML or plain, as descriptions of lines are: HTML is cleaned, a plain text stays as it was typed, also
 * with a `<` or `&` in it.
 */
export function cleanText(text: string): string {
  if (!opensTag.test(text)) return text;
  const cleaned = cleanHtml(text);
  // What is left of a text without its tags is HTML still, and is told so.
  return cleaned === '' || opensTag.test(cleaned) ? cleaned : `<p>${cleaned}</p>`;
}

/** Where a link may lead: out of our pages, or where a merge field says, which is cleaned once it is filled. */
const address = /^(?:https?:|mailto:|\{\{[ \t]*[a-z_]+(?:\.[a-z_0-9]+)+[ \t]*\}\}$)/i;

/** A cell spans 1 to 50 others, in digits. */
function plainAttributes(attributes: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const kept = Object.entries(attributes).filter(([name, value]) => {
    if (name === 'href') return address.test(value.trim());
    if (name !== 'colspan' && name !== 'rowspan') return true;
    return /^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= 50;
  });
  return Object.fromEntries(kept);
}
