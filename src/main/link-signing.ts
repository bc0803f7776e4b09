import { createHmac } from 'node:crypto';
import type { LinkSigning } from '#app/app';
import type { Config } from '#main/config';

/** Signs links with the installation's secret, so that every server of it knows them. */
export function linkSigning(
  secret: string,
  { linkDays, shareLinkDays }: Pick<Config, 'linkDays' | 'shareLinkDays'>,
): LinkSigning {
  return {
    mac: (text) => createHmac('sha256', secret).update(text, 'utf8').digest('hex'),
    days: linkDays,
    shareDays: shareLinkDays,
  };
}
