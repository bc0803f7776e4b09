import { useI18n } from '../../../i18n/i18n-context.ts';

const faults = ['unreachable', 'certificate', 'sign_in', 'folder', 'password', 'interrupted'] as const;
type Fault = (typeof faults)[number];
const isFault = (fault: string | null): fault is Fault => (faults as readonly (string | null)[]).includes(fault);

/** Why a mailbox cannot be read, in the person's language; the server's sentence for a fault of another version. */
export function useMailboxFault(): (fault: string | null, sentence: string) => string {
  const { t } = useI18n();
  return (fault, sentence) => (isFault(fault) ? t(`mailbox.fault.${fault}`) : sentence);
}
