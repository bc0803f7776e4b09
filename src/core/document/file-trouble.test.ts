import { expect, test } from 'vitest';
import {
  fileTrouble,
  fileTroubleCodes,
  issueTroubles,
  troubleInside,
  troubleIssues,
  troubleText,
} from '#core/document/file-trouble';

test('troubles are told one after the other, those inside with the name of their file', () => {
  const inner = troubleInside('terms.pdf', fileTrouble('pdf_pages', { pages: 300, most: 200 }));
  expect(troubleText([fileTrouble('rows_cut', { most: 5000 }), troubleInside('mail.eml', inner)])).toBe(
    'Only the first 5000 rows were read. mail.eml: terms.pdf: The PDF has 300 pages. A request has at most 200.',
  );
  expect(troubleText([])).toBeNull();
});

test('each is a whole sentence', () => {
  for (const code of fileTroubleCodes) expect(troubleText([fileTrouble(code)])).toMatch(/^[A-Z].*\.$/);
});

test('a refusal tells them as issues, which give them back', () => {
  const troubles = [fileTrouble('rows_cut', { most: 5000 }), troubleInside('plan.pdf', fileTrouble('pdf_locked'))];
  const issues = troubleIssues(troubles);
  expect(issues).toEqual([
    { path: '', rule: 'rows_cut', message: 'Only the first 5000 rows were read.', values: { most: 5000 } },
    { path: 'plan.pdf', rule: 'pdf_locked', message: 'plan.pdf: The PDF is locked with a password.', values: {} },
  ]);
  expect(issueTroubles(issues)).toEqual(troubles);
  expect(issueTroubles([...issues, { path: 'name', rule: 'required', message: 'Is missing.' }])).toEqual([]);
});
