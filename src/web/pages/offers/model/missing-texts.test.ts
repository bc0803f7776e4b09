import { expect, it } from 'vitest';
import { fileTrouble, troubleInside } from '#core/document/file-trouble';
import type { RequestFile } from '../../../client/request-files.ts';
import { de } from '../../../i18n/de.ts';
import { fillMessage } from '../../../i18n/message.ts';
import { missingTexts } from './missing-texts.ts';

const file: RequestFile = {
  ...{
    kind: 'eml',
    text: '3 x P-100',
    subject: null,
    from: null,
    to: [],
    date: null,
    messageId: null,
    inReplyTo: null,
  },
  ...{ references: [], automatic: null, attachments: [], problem: null, troubles: [] },
};
const attachment: Omit<RequestFile['attachments'][number], 'name'> = {
  ...{ kind: 'pdf', text: null, used: false, problem: 'In English.', troubles: [] },
};
const told = (says: Partial<RequestFile>) =>
  missingTexts((key, params) => fillMessage(de[key], 'de', params), { ...file, ...says });

it('says of each attachment why it is missing, and once what several have in common', () => {
  const locked = { ...attachment, troubles: [fileTrouble('pdf_locked')] };
  const damaged = [troubleInside('plan.pdf', fileTrouble('pdf_damaged'))];
  const attachments = [
    { ...locked, name: 'a.pdf' },
    { ...attachment, name: 'x.bin' },
    { ...attachment, name: 'alt.eml', text: '1 x P-200', troubles: damaged },
    { ...locked, name: 'b.pdf' },
    { ...attachment, name: 'ganz.txt', text: 'alles', problem: null },
  ];
  expect(told({ attachments })).toEqual([
    'Nicht lesbar: a.pdf, b.pdf · Das PDF ist mit einem Passwort geschützt.',
    'Nicht lesbar: x.bin · In English.',
    'alt.eml: plan.pdf: Das PDF ist beschädigt und lässt sich nicht lesen.',
  ]);
});

it('says what a file without attachments leaves out', () => {
  expect(told({ troubles: [fileTrouble('rows_cut', { most: 5000 })], problem: 'In English.' })).toEqual([
    'Nur die ersten 5.000 Zeilen wurden gelesen.',
  ]);
  expect(told({ problem: 'In English.' })).toEqual(['In English.']);
  expect(told({})).toEqual([]);
});
