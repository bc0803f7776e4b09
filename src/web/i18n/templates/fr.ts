import type { Translation } from '../message.ts';
import type { en } from './en.ts';

/** Textes des modèles et des blocs. */
export const fr: Translation<typeof en> = {
  'templates.title': 'Modèles',
  'templates.hint': 'Textes de départ des documents, blocs et documents entiers',
  'templates.new': 'Nouveau modèle',
  'templates.edit': 'Modifier le modèle',
  'templates.emptyTitle': 'Pas encore de modèles',
  'templates.emptyBody': 'Un texte avant et un après les lignes, dans chaque langue de vos clients, est un bon début.',
  'templates.name': 'Nom',
  'templates.kind': 'Pour',
  'templates.kind.header': 'Texte avant les lignes',
  'templates.kind.footer': 'Texte après les lignes',
  'templates.kind.mail': 'Message d’un e-mail',
  'templates.kind.snippet': 'Bloc de texte',
  'templates.kind.offer': 'Document entier',
  'templates.anyLanguage': 'Toute langue',
  'templates.default': 'Par défaut',
  'templates.isDefault': 'Utiliser pour les nouveaux documents',
  'templates.isDefaultHint': 'Là où rien n’est écrit, dans la langue du contact.',
  'templates.text': 'Texte',
  'templates.insert': 'Insérer un texte',
  'templates.apply': 'Partir de « {name} »',
  'templates.saveAs': 'Enregistrer comme modèle',
  'templates.savedAs': 'Enregistré sous Réglages → Modèles',
  'templates.lines': { one: '{count} ligne', other: '{count} lignes' },
  'templates.linesHint': {
    one: '{count} ligne. Enregistrez un document comme modèle pour fixer ses lignes.',
    other: '{count} lignes. Enregistrez un document comme modèle pour fixer ses lignes.',
  },
};
