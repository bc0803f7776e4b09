import type { Language } from '#core/catalogue/product';
import type { MailWords } from './mail-words.ts';
import { type ReminderKind, reminderWords } from './reminder-words.ts';

/** What a mail about a document is for. `owner_…` go to the seller's own people. */
export type LetterKind =
  | 'sent'
  | 'confirmed'
  | 'expiring'
  | 'silent'
  | 'invoice'
  | ReminderKind
  | 'owner_approved'
  | 'owner_rejected'
  | 'owner_commented';

export interface LetterLanguage {
  readonly greeting: string;
  readonly greetingAll: string;
  readonly regards: string;
  readonly letters: Readonly<Record<LetterKind, MailWords>>;
}

const en: LetterLanguage = {
  greeting: 'Hello {client},',
  greetingAll: 'Hello,',
  regards: 'Kind regards',
  letters: {
    sent: {
      subject: 'Offer {number}: {name}',
      body: 'please find our offer over {total} behind the link below and attached as a PDF. It is valid until {date}. You can choose options, ask questions and accept it online.',
      button: 'View offer',
    },
    confirmed: {
      subject: 'Order confirmation {number}: {name}',
      body: 'thank you for accepting our offer over {total}. The order confirmation is attached. We will be in touch with the next steps.',
      button: 'View offer',
    },
    expiring: {
      subject: 'Offer {number} is valid until {date}',
      body: 'a short reminder: our offer over {total} is valid until {date}. If anything is unclear, just ask on the page.',
      button: 'View offer',
    },
    silent: {
      subject: 'Did you receive our offer {number}?',
      body: 'we sent you an offer over {total} and wonder whether it reached you and whether there are questions.',
      button: 'View offer',
    },
    invoice: {
      subject: 'Invoice {number}: {name}',
      body: 'please find our invoice over {total} attached. It is due on {date}.',
      button: '',
    },
    ...reminderWords.en,
    owner_approved: {
      subject: '{client} accepted {number}',
      body: '{client} accepted offer {number} over {total}.',
      button: 'Open in Proffer',
    },
    owner_rejected: {
      subject: '{client} declined {number}',
      body: '{client} declined offer {number} over {total}.',
      button: 'Open in Proffer',
    },
    owner_commented: {
      subject: '{client} wrote about {number}',
      body: '{client} wrote about offer {number}:',
      button: 'Open in Proffer',
    },
  },
};

const de: LetterLanguage = {
  greeting: 'Guten Tag {client}',
  greetingAll: 'Guten Tag',
  regards: 'Freundliche Grüsse',
  letters: {
    sent: {
      subject: 'Angebot {number}: {name}',
      body: 'unser Angebot über {total} finden Sie unter dem Link und als PDF im Anhang. Es ist gültig bis {date}. Sie können online Optionen wählen, Fragen stellen und es annehmen.',
      button: 'Angebot ansehen',
    },
    confirmed: {
      subject: 'Auftragsbestätigung {number}: {name}',
      body: 'vielen Dank, dass Sie unser Angebot über {total} angenommen haben. Die Auftragsbestätigung liegt bei. Wir melden uns mit den nächsten Schritten.',
      button: 'Angebot ansehen',
    },
    expiring: {
      subject: 'Angebot {number} gilt bis {date}',
      body: 'eine kurze Erinnerung: Unser Angebot über {total} gilt bis {date}. Wenn etwas unklar ist, fragen Sie gern direkt auf der Seite.',
      button: 'Angebot ansehen',
    },
    silent: {
      subject: 'Haben Sie unser Angebot {number} erhalten?',
      body: 'wir haben Ihnen ein Angebot über {total} geschickt. Hat es Sie erreicht, und gibt es noch Fragen?',
      button: 'Angebot ansehen',
    },
    invoice: {
      subject: 'Rechnung {number}: {name}',
      body: 'im Anhang finden Sie unsere Rechnung über {total}. Sie ist zahlbar bis {date}.',
      button: '',
    },
    ...reminderWords.de,
    owner_approved: {
      subject: '{client} hat {number} angenommen',
      body: '{client} hat das Angebot {number} über {total} angenommen.',
      button: 'In Proffer öffnen',
    },
    owner_rejected: {
      subject: '{client} hat {number} abgelehnt',
      body: '{client} hat das Angebot {number} über {total} abgelehnt.',
      button: 'In Proffer öffnen',
    },
    owner_commented: {
      subject: '{client} schreibt zu {number}',
      body: '{client} schreibt zum Angebot {number}:',
      button: 'In Proffer öffnen',
    },
  },
};

const fr: LetterLanguage = {
  greeting: 'Bonjour {client},',
  greetingAll: 'Bonjour,',
  regards: 'Meilleures salutations',
  letters: {
    sent: {
      subject: 'Offre {number} : {name}',
      body: 'vous trouverez notre offre de {total} sous le lien ci-dessous et en PDF. Elle est valable jusqu’au {date}. Vous pouvez choisir des options, poser des questions et l’accepter en ligne.',
      button: 'Voir l’offre',
    },
    confirmed: {
      subject: 'Confirmation de commande {number} : {name}',
      body: 'merci d’avoir accepté notre offre de {total}. La confirmation de commande est jointe. Nous vous contacterons pour la suite.',
      button: 'Voir l’offre',
    },
    expiring: {
      subject: 'L’offre {number} est valable jusqu’au {date}',
      body: 'petit rappel : notre offre de {total} est valable jusqu’au {date}. Une question ? Posez-la directement sur la page.',
      button: 'Voir l’offre',
    },
    silent: {
      subject: 'Avez-vous reçu notre offre {number} ?',
      body: 'nous vous avons envoyé une offre de {total}. L’avez-vous reçue, et avez-vous des questions ?',
      button: 'Voir l’offre',
    },
    invoice: {
      subject: 'Facture {number} : {name}',
      body: 'vous trouverez ci-joint notre facture de {total}, payable jusqu’au {date}.',
      button: '',
    },
    ...reminderWords.fr,
    owner_approved: {
      subject: '{client} a accepté {number}',
      body: '{client} a accepté l’offre {number} de {total}.',
      button: 'Ouvrir dans Proffer',
    },
    owner_rejected: {
      subject: '{client} a refusé {number}',
      body: '{client} a refusé l’offre {number} de {total}.',
      button: 'Ouvrir dans Proffer',
    },
    owner_commented: {
      subject: '{client} a écrit au sujet de {number}',
      body: '{client} a écrit au sujet de l’offre {number} :',
      button: 'Ouvrir dans Proffer',
    },
  },
};

const it: LetterLanguage = {
  greeting: 'Buongiorno {client},',
  greetingAll: 'Buongiorno,',
  regards: 'Cordiali saluti',
  letters: {
    sent: {
      subject: 'Offerta {number}: {name}',
      body: 'trova la nostra offerta di {total} al link qui sotto e in PDF. È valida fino al {date}. Può scegliere opzioni, fare domande e accettarla online.',
      button: 'Vedi l’offerta',
    },
    confirmed: {
      subject: 'Conferma d’ordine {number}: {name}',
      body: 'grazie per aver accettato la nostra offerta di {total}. In allegato la conferma d’ordine. La contatteremo per i prossimi passi.',
      button: 'Vedi l’offerta',
    },
    expiring: {
      subject: 'L’offerta {number} è valida fino al {date}',
      body: 'un breve promemoria: la nostra offerta di {total} è valida fino al {date}. Se qualcosa non è chiaro, chieda direttamente sulla pagina.',
      button: 'Vedi l’offerta',
    },
    silent: {
      subject: 'Ha ricevuto la nostra offerta {number}?',
      body: 'le abbiamo inviato un’offerta di {total}. L’ha ricevuta, e ci sono domande?',
      button: 'Vedi l’offerta',
    },
    invoice: {
      subject: 'Fattura {number}: {name}',
      body: 'in allegato la nostra fattura di {total}, con scadenza il {date}.',
      button: '',
    },
    ...reminderWords.it,
    owner_approved: {
      subject: '{client} ha accettato {number}',
      body: '{client} ha accettato l’offerta {number} di {total}.',
      button: 'Apri in Proffer',
    },
    owner_rejected: {
      subject: '{client} ha rifiutato {number}',
      body: '{client} ha rifiutato l’offerta {number} di {total}.',
      button: 'Apri in Proffer',
    },
    owner_commented: {
      subject: '{client} ha scritto su {number}',
      body: '{client} ha scritto sull’offerta {number}:',
      button: 'Apri in Proffer',
    },
  },
};

const pl: LetterLanguage = {
  greeting: 'Dzień dobry, {client},',
  greetingAll: 'Dzień dobry,',
  regards: 'Z pozdrowieniami',
  letters: {
    sent: {
      subject: 'Oferta {number}: {name}',
      body: 'nasza oferta na kwotę {total} jest pod poniższym linkiem oraz w załączonym pliku PDF. Jest ważna do {date}. Online można wybrać opcje, zadać pytanie i przyjąć ofertę.',
      button: 'Zobacz ofertę',
    },
    confirmed: {
      subject: 'Potwierdzenie zamówienia {number}: {name}',
      body: 'dziękujemy za przyjęcie naszej oferty na kwotę {total}. W załączniku potwierdzenie zamówienia. Odezwiemy się w sprawie kolejnych kroków.',
      button: 'Zobacz ofertę',
    },
    expiring: {
      subject: 'Oferta {number} jest ważna do {date}',
      body: 'krótkie przypomnienie: nasza oferta na kwotę {total} jest ważna do {date}. Pytania można zadać bezpośrednio na stronie.',
      button: 'Zobacz ofertę',
    },
    silent: {
      subject: 'Czy dotarła nasza oferta {number}?',
      body: 'wysłaliśmy ofertę na kwotę {total}. Czy dotarła i czy są pytania?',
      button: 'Zobacz ofertę',
    },
    invoice: {
      subject: 'Faktura {number}: {name}',
      body: 'w załączniku przesyłamy fakturę na kwotę {total}, płatną do {date}.',
      button: '',
    },
    ...reminderWords.pl,
    owner_approved: {
      subject: '{client}: przyjęto {number}',
      body: '{client}: oferta {number} na kwotę {total} została przyjęta.',
      button: 'Otwórz w Proffer',
    },
    owner_rejected: {
      subject: '{client}: odrzucono {number}',
      body: '{client}: oferta {number} na kwotę {total} została odrzucona.',
      button: 'Otwórz w Proffer',
    },
    owner_commented: {
      subject: '{client} pisze o {number}',
      body: '{client} pisze o ofercie {number}:',
      button: 'Otwórz w Proffer',
    },
  },
};

/** Words of mails about documents, by language. */
export const letterWords: Readonly<Record<Language, LetterLanguage>> = { en, de, fr, it, pl };
