import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { offerFacts } from '#app/chat/offer-facts';
import type { Language } from '#core/catalogue/product';
import { answerQuestion } from '#core/chat/answer-question';
import { chatPhrase } from '#core/chat/chat-phrases';
import { readQuestion } from '#core/chat/read-question';

const languages: readonly string[] = ['en', 'de', 'fr', 'it', 'pl'] satisfies Language[];

/** The answer to a question that needs no model, in its language. */
export async function builtInAnswer(
  app: App,
  actor: Actor,
  { offerId, text }: { readonly offerId: string | null; readonly text: string },
): Promise<string> {
  if (offerId === null) {
    const { language } = readQuestion(text, 'en');
    return `${chatPhrase(language, 'noOffer')}\n${chatPhrase(language, 'ask')}`;
  }
  const { offer, facts } = await offerFacts(app, actor, offerId);
  const fallback = isLanguage(offer.language) ? offer.language : 'en';
  return answerQuestion(text, readQuestion(text, fallback), facts);
}

function isLanguage(text: string | null): text is Language {
  return text !== null && languages.includes(text);
}
