import type { Translation } from '../message.ts';
import type { en } from './en.ts';

/** Texte der Vorlagen und Bausteine. */
export const de: Translation<typeof en> = {
  'templates.title': 'Vorlagen',
  'templates.hint': 'Texte, mit denen Dokumente beginnen, Bausteine und ganze Dokumente',
  'templates.new': 'Neue Vorlage',
  'templates.edit': 'Vorlage bearbeiten',
  'templates.emptyTitle': 'Noch keine Vorlagen',
  'templates.emptyBody':
    'Ein Text vor und einer nach den Positionen, in jeder Sprache Ihrer Kunden, ist ein guter Anfang.',
  'templates.name': 'Name',
  'templates.kind': 'Für',
  'templates.kind.header': 'Text vor den Positionen',
  'templates.kind.footer': 'Text nach den Positionen',
  'templates.kind.mail': 'Nachricht einer Mail',
  'templates.kind.snippet': 'Baustein',
  'templates.kind.offer': 'Ganzes Dokument',
  'templates.anyLanguage': 'Jede Sprache',
  'templates.default': 'Standard',
  'templates.isDefault': 'Für neue Dokumente verwenden',
  'templates.isDefaultHint': 'Wo niemand etwas geschrieben hat, in der Sprache des Kontakts.',
  'templates.text': 'Text',
  'templates.insert': 'Text einfügen',
  'templates.apply': 'Mit «{name}» beginnen',
  'templates.saveAs': 'Als Vorlage speichern',
  'templates.savedAs': 'Unter Einstellungen → Vorlagen gespeichert',
  'templates.lines': { one: '{count} Position', other: '{count} Positionen' },
  'templates.linesHint': {
    one: '{count} Position. Speichern Sie ein Dokument als Vorlage, um die Positionen zu setzen.',
    other: '{count} Positionen. Speichern Sie ein Dokument als Vorlage, um die Positionen zu setzen.',
  },
};
