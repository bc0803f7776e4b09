import { useI18n } from '../../i18n/i18n-context.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { ComposerBar } from './new/composer-bar.tsx';
import { ExampleRequests } from './new/example-requests.tsx';
import { RequestBox } from './new/request-box.tsx';
import { useNewOffer } from './new/use-new-offer.ts';
import { useRequestFile } from './new/use-request-file.ts';

/** Paste what a client wrote; the server makes a priced draft of it. */
export function NewOfferPage() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const offer = useNewOffer();
  const file = useRequestFile(offer.setText);
  useShortcuts([{ keys: 'mod+enter', label: t('offers.new.submit'), run: offer.submit }]);
  const problem = file.problem ?? (offer.error === null ? null : errorText(offer.error));
  return (
    <Page title={t('nav.newOffer')} back={{ to: '/offers', label: t('nav.offers') }} layout="form">
      <p className="text-muted">{t('offers.new.intro')}</p>
      {problem && <Notice tone="danger">{problem}</Notice>}
      <RequestBox text={offer.text} onText={offer.setText} busy={offer.busy} file={file}>
        <ComposerBar offer={offer} onFile={file.read} />
      </RequestBox>
      {offer.text.trim() === '' && <ExampleRequests onChoose={offer.setText} />}
    </Page>
  );
}
