import type { AutomaticMail } from './file-reading.ts';

/** What the head of a mail says about who sent it: a person (null), or a machine. */
export function automaticMail(header: (name: string) => string | null, from: string | null): AutomaticMail | null {
  const says = (name: string, pattern: RegExp) => pattern.test(header(name) ?? '');
  const sender = (from ?? '').toLowerCase();
  const isReport = says('content-type', /multipart\/report|delivery-status|disposition-notification/i);
  if (isReport || /^(mailer-daemon|postmaster)@/.test(sender) || says('return-path', /^\s*<>\s*$/)) return 'bounce';
  if (header('x-failed-recipients') !== null) return 'bounce';
  if (says('auto-submitted', /^\s*auto-/i) || header('x-autoreply') !== null || header('x-autorespond') !== null) {
    return 'reply';
  }
  if (says('precedence', /auto[-_]?reply/i)) return 'reply';
  if (says('precedence', /bulk|list|junk/i) || header('list-id') !== null || header('list-unsubscribe') !== null) {
    return 'bulk';
  }
  return null;
}
