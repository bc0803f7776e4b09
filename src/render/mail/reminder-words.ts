import type { Language } from '#core/catalogue/product';
import type { MailWords } from './mail-words.ts';

/** Reminders of an invoice: the first is polite, all later ones are firmer. */
export type ReminderKind = 'reminder' | 'firm_reminder';

/** How the next reminder is written, after so many of them. */
export function reminderKind(sent: number): ReminderKind {
  return sent === 0 ? 'reminder' : 'firm_reminder';
}

type ReminderWords = Readonly<Record<ReminderKind, MailWords>>;

export const reminderWords: Readonly<Record<Language, ReminderWords>> = {
  en: {
    reminder: {
      subject: 'Reminder: invoice {number}',
      body: 'perhaps it slipped your attention: our invoice {number} was due on {date}, and {total} is still open. Please find it attached once more. If your payment is already on its way, please disregard this mail.',
      button: '',
    },
    firm_reminder: {
      subject: 'Second reminder: invoice {number}',
      body: 'in spite of our reminder we have not received your payment of {total} for invoice {number}, which was due on {date}. Please transfer the amount within the next ten days. If there is a reason not to pay, let us know today.',
      button: '',
    },
  },
  de: {
    reminder: {
      subject: 'Zahlungserinnerung: Rechnung {number}',
      body: 'vielleicht ist es Ihrer Aufmerksamkeit entgangen: Unsere Rechnung {number} war am {date} fällig, und {total} sind noch offen. Sie liegt nochmals bei. Sollte Ihre Zahlung schon unterwegs sein, betrachten Sie diese Nachricht als gegenstandslos.',
      button: '',
    },
    firm_reminder: {
      subject: 'Mahnung: Rechnung {number}',
      body: 'trotz unserer Erinnerung haben wir die Zahlung von {total} für die Rechnung {number}, fällig am {date}, nicht erhalten. Wir bitten Sie, den Betrag innerhalb von zehn Tagen zu überweisen. Spricht etwas gegen die Zahlung, melden Sie sich bitte noch heute bei uns.',
      button: '',
    },
  },
  fr: {
    reminder: {
      subject: 'Rappel : facture {number}',
      body: 'cela vous a peut-être échappé : notre facture {number} était payable au {date} et {total} restent à régler. Vous la trouverez à nouveau en pièce jointe. Si votre paiement est déjà en route, veuillez ne pas tenir compte de ce message.',
      button: '',
    },
    firm_reminder: {
      subject: 'Deuxième rappel : facture {number}',
      body: 'malgré notre rappel, nous n’avons pas reçu votre paiement de {total} pour la facture {number}, payable au {date}. Nous vous prions de virer ce montant dans les dix jours. Si quelque chose s’oppose au paiement, veuillez nous le dire dès aujourd’hui.',
      button: '',
    },
  },
  it: {
    reminder: {
      subject: 'Promemoria: fattura {number}',
      body: 'forse le è sfuggito: la nostra fattura {number} scadeva il {date} e restano da pagare {total}. La trova di nuovo in allegato. Se il pagamento è già in corso, non tenga conto di questo messaggio.',
      button: '',
    },
    firm_reminder: {
      subject: 'Secondo sollecito: fattura {number}',
      body: 'nonostante il nostro promemoria non abbiamo ricevuto il pagamento di {total} per la fattura {number}, scaduta il {date}. La preghiamo di versare l’importo entro dieci giorni. Se qualcosa si oppone al pagamento, ce lo comunichi oggi stesso.',
      button: '',
    },
  },
  pl: {
    reminder: {
      subject: 'Przypomnienie: faktura {number}',
      body: 'być może umknęło to Państwa uwadze: termin płatności naszej faktury {number} minął {date}, a do zapłaty pozostaje {total}. Fakturę załączamy ponownie. Jeżeli przelew jest już w drodze, prosimy uznać tę wiadomość za niebyłą.',
      button: '',
    },
    firm_reminder: {
      subject: 'Wezwanie do zapłaty: faktura {number}',
      body: 'mimo przypomnienia nie otrzymaliśmy płatności {total} za fakturę {number}, której termin minął {date}. Prosimy o przelew w ciągu dziesięciu dni. Jeżeli coś stoi na przeszkodzie, prosimy o kontakt jeszcze dzisiaj.',
      button: '',
    },
  },
};
