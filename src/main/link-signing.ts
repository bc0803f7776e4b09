import { createHmac, createSecretKey } from 'node:crypto';
import type { LinkSigning } from '#app/app';
import type { Config } from '#main/config';

/** Signs links with the installation's secret, so that every server of it knows them. */
export function linkSigning(
  secret: string,
  { linkDays, shareLinkDays }: Pick<Config, 'linkDays' | 'shareLinkDays'>,
): LinkSigning {
  const key = createSecretKey(secret, 'utf8');
  return {
    mac: (text) => createHmac('sha256', key).update(text, 'utf8').digest('hex'),
    days: linkDays,
    shareDays: shareLinkDays,
  };
}
