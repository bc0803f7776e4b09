import { useCallback } from 'react';
import type { IntakeMail } from '../../client/intake.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { troubleText } from '../../ui/trouble-text.ts';

const known = ['reply', 'bounce', 'bulk', 'own', 'known', 'too_large', 'no_text', 'fault'] as const;
type Known = (typeof known)[number];

const isKnown = (reason: string): reason is Known => (known as readonly string[]).includes(reason);

/** Why a mail is no draft, or what of it was not read, in the person's words where we have them. */
export function useMailReason(): (mail: Pick<IntakeMail, 'reason' | 'detail' | 'troubles'>) => string {
  const { t } = useI18n();
  return useCallback(
    ({ reason, detail, troubles }) => {
      const inGeneral = reason !== null && isKnown(reason) ? t(`intake.reason.${reason}`) : (detail ?? '');
      return troubleText(t, troubles, inGeneral) ?? '';
    },
    [t],
  );
}
