import { FREE_MAIL, LEGAL_FORM, PHONE_LINE, ROLE, VAT_ID } from '../lexicon/legal-form.ts';
import { CLOSING } from '../lexicon/order-cues.ts';
import type { FactAddress } from '../read-facts/fact.ts';
import { emailOf, phoneOf } from '../read-facts/payment-of.ts';
import { readAddress } from '../read-facts/read-address.ts';

/** What a signature says of the person who signed. */
export interface Signature {
  readonly name: string | null;
  readonly company: string | null;
  readonly role: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly address: FactAddress | null;
  readonly taxId: string | null;
}

const NAME =
  /^(?:(?:i\.? ?A\.|i\.? ?V\.|ppa\.|Dr\.?|Ing\.?|Dipl\.-Ing\.?|Prof\.?|Mr\.?|Mrs\.?|Ms\.?|Frau|Herr|M\.|Mme|Dott\.(?:ssa)?|Sig\.(?:ra)?|mgr|inż\.|Pan|Pani)\s+){0,3}\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:von|van|de|di|da|del|della|le|la|du|zu|der)\s+)?\p{Lu}[\p{L}'’-]*){0,3}$/u;
const WEBSITE = /(?:https?:\/\/)?www\.([a-z0-9-]{1,63}(?:\.[a-z0-9-]{2,63}){1,3})/iu;
const SIGN_OFF_REST =
  /^\s*(?:(?:grüße?n?|grüsse?n?|gruß|gruss|regards|wishes|salutations?|saluti|dank|thanks)(?!\p{L}))?[\s,!.–-]*/iu;

/** A number behind its label, also without a leading zero. */
const LABELLED = new RegExp(`${PHONE_LINE.source}(\\+?[\\d(][\\d ()/.-]{5,22}\\d)`, 'iu');

/** A signature block, line by line; null when it says nothing about anybody. */
export function readSignature(lines: readonly string[]): Signature | null {
  if (lines.length === 0) return null;
  const parts = lines.flatMap(partsOf).slice(0, 40);
  const text = lines.join('\n');
  const email = emailOf(text);
  const address = readAddress(text.replace(PHONE_LINE, ' '))?.address ?? null;
  const site = WEBSITE.exec(text)?.[1]?.toLowerCase() ?? null;
  const vat = VAT_ID.exec(text);
  const named = whoOf(parts);
  const signature: Signature = {
    ...named,
    email,
    phone: phoneIn(lines),
    website: site && !FREE_MAIL.has(site) ? site : null,
    address,
    taxId: (vat?.[1] ?? vat?.[2] ?? null)?.replace(/\s/g, '').toUpperCase() ?? null,
  };
  return Object.values(signature).some((value) => value !== null) ? signature : null;
}

/** The parts of a line that are one thing each: `Jane Fox | Buyer | Fox Ltd`. The sign-off itself is none. */
function partsOf(line: string): string[] {
  const closing = CLOSING.exec(line);
  const rest = closing ? signedIn(line.slice(closing[0].length)) : line;
  return rest
    .split(/\s*[|·•]\s*|\s{3,}|\t|\s[–—]\s|\s\/\s/u)
    .map((part) => part.replace(/^[\s\-–—*_,>]+|[\s,;*_]+$/gu, ''))
    .filter((part) => part !== '');
}

/** "Thanks, Jane": the name behind the sign-off on its own line. */
function signedIn(rest: string): string {
  const words = rest.replace(SIGN_OFF_REST, '');
  return /^\p{Lu}/u.test(words) ? words : '';
}

function phoneIn(lines: readonly string[]): string | null {
  const labelled = lines.filter((line) => PHONE_LINE.test(line) && !/^\s*fax/iu.test(line));
  for (const line of [...labelled, ...lines]) {
    if (VAT_ID.test(line)) continue;
    const phone = LABELLED.exec(line)?.[1]?.trim() ?? phoneOf(line);
    if (phone) return phone;
  }
  return null;
}

/** Name, role and company of the first lines. */
function whoOf(parts: readonly string[]): Pick<Signature, 'name' | 'role' | 'company'> {
  let name: string | null = null;
  let role: string | null = null;
  let company: string | null = null;
  for (const part of parts) {
    const [head = part, tail] = part.split(/,\s+/u);
    if (part.length > 90 || /[@\d]{1}.*[@\d]/.test(part) || /:/.test(part)) continue;
    if (LEGAL_FORM.test(part)) company ??= companyOf(part);
    else if (name !== null && ROLE.test(part)) role ??= part;
    else if (name === null && NAME.test(head) && !ROLE.test(head)) {
      name = head.replace(/^(?:i\.? ?[AV]\.|ppa\.)\s+/u, '');
      if (tail && ROLE.test(tail)) role ??= tail;
    } else if (ROLE.test(part)) role ??= part;
    else if (name !== null && company === null && mayBeCompany(part)) company = part;
  }
  return { name, role, company };
}

/** "Buyer, Fox Ltd" names the company behind the comma. */
function companyOf(part: string): string {
  const pieces = part.split(/,\s+/u);
  return pieces.length > 1 ? (pieces.find((piece) => LEGAL_FORM.test(piece)) ?? part) : part;
}

/** A line under the name that is no address, no number, no phrase. */
function mayBeCompany(part: string): boolean {
  return (
    /^\p{Lu}/u.test(part) &&
    !/\d/.test(part) &&
    part.split(/\s+/u).length <= 6 &&
    part.length >= 3 &&
    !/[.!?]$/.test(part) &&
    !CLOSING.test(part)
  );
}
