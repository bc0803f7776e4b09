import type { Language } from '#core/catalogue/product';
import type { AnswerAction } from '#core/document/judge-answer';
import { escapeHtml } from '#core/offer/escape-html';
import type { OfferLine } from '#core/offer/offer-content';
import { labelLanguage } from '#core/offer/offer-labels';

interface FormWords {
  readonly name: string;
  readonly comment: string;
  readonly approve: string;
  readonly reject: string;
  readonly approved: string;
  readonly rejected: string;
  readonly thanks: string;
  readonly superseded: string;
  readonly supersededText: string;
}

const words: Readonly<Record<Language, FormWords>> = {
  en: {
    name: 'Your name',
    comment: 'Comment',
    approve: 'Accept offer',
    reject: 'Decline offer',
    approved: 'Offer accepted',
    rejected: 'Offer declined',
    thanks: 'Thank you. We have been told.',
    superseded: 'This offer was replaced',
    supersededText: 'A newer version was sent. Please use the link in the latest e-mail.',
  },
  de: {
    name: 'Ihr Name',
    comment: 'Bemerkung',
    approve: 'Angebot annehmen',
    reject: 'Angebot ablehnen',
    approved: 'Angebot angenommen',
    rejected: 'Angebot abgelehnt',
    thanks: 'Danke. Wir sind benachrichtigt.',
    superseded: 'Dieses Angebot wurde ersetzt',
    supersededText: 'Es gibt eine neuere Fassung. Bitte öffnen Sie den Link in der neuesten E-Mail.',
  },
  fr: {
    name: 'Votre nom',
    comment: 'Remarque',
    approve: 'Accepter l’offre',
    reject: 'Refuser l’offre',
    approved: 'Offre acceptée',
    rejected: 'Offre refusée',
    thanks: 'Merci. Nous sommes informés.',
    superseded: 'Cette offre a été remplacée',
    supersededText: 'Une version plus récente a été envoyée. Utilisez le lien du dernier e-mail.',
  },
  it: {
    name: 'Il suo nome',
    comment: 'Osservazione',
    approve: 'Accetta l’offerta',
    reject: 'Rifiuta l’offerta',
    approved: 'Offerta accettata',
    rejected: 'Offerta rifiutata',
    thanks: 'Grazie. Siamo stati informati.',
    superseded: 'Questa offerta è stata sostituita',
    supersededText: 'È stata inviata una versione più recente. Usi il link nell’ultima e-mail.',
  },
  pl: {
    name: 'Imię i nazwisko',
    comment: 'Uwagi',
    approve: 'Przyjmuję ofertę',
    reject: 'Odrzucam ofertę',
    approved: 'Oferta przyjęta',
    rejected: 'Oferta odrzucona',
    thanks: 'Dziękujemy. Zostaliśmy powiadomieni.',
    superseded: 'Ta oferta została zastąpiona',
    supersededText: 'Wysłano nowszą wersję. Użyj linku z ostatniego e-maila.',
  },
};

type Message = readonly [title: string, body: string];

function wordsIn(language: string): FormWords {
  return words[labelLanguage(language)];
}

/** The form that asks before anything is decided; `url` is the signed address it stands at. */
function ask(
  { lines }: { readonly lines: readonly OfferLine[] },
  { action, url, language }: { readonly action: AnswerAction; readonly url: string; readonly language: string },
): string {
  const { name, comment, ...rest } = wordsIn(language);
  const optional = action === 'approve' ? lines.filter((line) => line.optional) : [];
  const choices = optional.map(
    (line) => `<label><input type="checkbox" name="elements[]" value="${line.id}"> ${escapeHtml(line.name)}</label>`,
  );
  return `<form method="post" action="${escapeHtml(url)}">${choices.join('')}
<label>${escapeHtml(name)}<input name="name" maxlength="200" autocomplete="name"></label>
<label>${escapeHtml(comment)}<textarea name="comment" rows="3" maxlength="5000"></textarea></label>
<button type="submit">${escapeHtml(rest[action])}</button></form>`;
}

/** What the page says after an answer. */
function done(action: AnswerAction, language: string): Message {
  const { approved, rejected, thanks } = wordsIn(language);
  return [action === 'approve' ? approved : rejected, `<p>${escapeHtml(thanks)}</p>`];
}

function superseded(language: string): Message {
  const { superseded: title, supersededText } = wordsIn(language);
  return [title, `<p>${escapeHtml(supersededText)}</p>`];
}

/** The pages around an answer that is given without scripts. */
export const answerForm = { ask, done, superseded };
