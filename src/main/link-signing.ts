import type { LinkSigning } from '#app/app';
import type { Config } from '#main/config';
import { oneShotMac } from '#main/one-shot-mac';

/** Signs links with the installation's secret, so that every server of it knows them. */
export function linkSigning(
  secret: string,
  { linkDays, shareLinkDays }: Pick<Config, 'linkDays' | 'shareLinkDays'>,
): LinkSigning {
  return { mac: oneShotMac(secret), days: linkDays, shareDays: shareLinkDays };
}
