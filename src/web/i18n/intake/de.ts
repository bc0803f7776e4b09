import type { Translation } from '../message.ts';
import type { en } from './en.ts';

export const de: Translation<typeof en> = {
  'files.read': 'Gelesen aus',
  'files.reading': '„{name}“ wird gelesen …',
  'files.noText':
    '„{name}“ enthält keinen lesbaren Text: leer, ein Scan oder ein Bild. Bitten Sie um die Originaldatei, oder fügen Sie den Text ein.',
  'files.unreadable': '„{name}“ lässt sich nicht lesen. {reason}',
  'files.tooLarge': '„{name}“ ist zu groß. Eine Datei darf bis zu 20 MB haben.',
  'files.attachmentsUsed': 'Gelesene Anhänge: {names}',
  'files.attachmentsAside': 'Beiseitegelassen: {names}',
  'files.attachmentsUnread': 'Nicht lesbar: {names}',
  'files.autoReply': 'Das sieht nach einer automatischen Antwort aus.',
  'files.bounce': 'Das sieht nach einer Unzustellbarkeitsmeldung aus.',
  'files.bulk': 'Das sieht nach einem Newsletter aus.',
  'draft.read': 'Die Anfrage wird gelesen',
  'draft.match': 'Produkte werden gesucht',
  'draft.price': 'Preise werden berechnet',
  'draft.store': 'Der Entwurf wird gespeichert',
  'draft.count': '{done} von {total}',
};
