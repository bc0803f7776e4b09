import { useI18n } from '../../i18n/i18n-context.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { requestSource } from './model/joined-text.ts';
import { ComposerBar } from './new/composer-bar.tsx';
import { ExampleRequests } from './new/example-requests.tsx';
import { ReadFiles } from './new/read-files.tsx';
import { RequestBox } from './new/request-box.tsx';
import { useNewOffer } from './new/use-new-offer.ts';
import { useRequestFiles } from './new/use-request-files.ts';

/** Paste what a client wrote; the server makes a priced draft of it. */
export function NewOfferPage() {
  const { t } = useI18n();
  const errorText = useErrorText();
  const offer = useNewOffer();
  const files = useRequestFiles(offer.text, offer.setText);
  offer.source.current = requestSource(files.files);
  const change = (text: string) => {
    offer.setText(text);
    if (text.trim() === '') files.clear();
  };
  useShortcuts([{ keys: 'mod+enter', label: t('offers.new.submit'), run: offer.submit }]);
  const problem = offer.error === null ? null : errorText(offer.error);
  return (
    <Page
      title={t('nav.newOffer')}
      back={{ to: '/offers', label: t('nav.offers') }}
      layout="form"
      actions={<ButtonLink to="/batches">{t('batches.title')}</ButtonLink>}
    >
      <p className="text-muted">{t('offers.new.intro')}</p>
      {problem && <Notice tone="danger">{problem}</Notice>}
      <ReadFiles files={files} />
      <RequestBox text={offer.text} onText={change} busy={offer.busy} files={files}>
        <ComposerBar offer={offer} onFiles={files.take} />
      </RequestBox>
      {offer.text.trim() === '' && <ExampleRequests onChoose={offer.setText} />}
    </Page>
  );
}
