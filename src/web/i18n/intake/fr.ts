import type { Translation } from '../message.ts';
import type { en } from './en.ts';

export const fr: Translation<typeof en> = {
  'files.read': 'Lu dans',
  'files.reading': 'Lecture de « {name} » …',
  'files.noText':
    '« {name} » ne contient pas de texte lisible : vide, scan ou image. Demandez le fichier d’origine, ou collez le texte.',
  'files.unreadable': '« {name} » est illisible. {reason}',
  'files.tooLarge': '« {name} » est trop volumineux. Un fichier peut avoir jusqu’à 20 Mo.',
  'files.attachmentsUsed': 'Pièces jointes lues : {names}',
  'files.attachmentsAside': 'Laissées de côté : {names}',
  'files.attachmentsUnread': 'Illisibles : {names}',
  'files.autoReply': 'Cela ressemble à une réponse automatique.',
  'files.bounce': 'Cela ressemble à un avis de non-remise.',
  'files.bulk': 'Cela ressemble à une lettre d’information.',
  'draft.read': 'Lecture de la demande',
  'draft.match': 'Recherche des produits',
  'draft.price': 'Calcul des prix',
  'draft.store': 'Enregistrement du brouillon',
  'draft.count': '{done} sur {total}',
};
