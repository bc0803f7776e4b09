import { expect, test } from 'vitest';
import { checkCoverage } from './check-coverage.ts';

const text = '3 x stapler\n2 x hole punch';
const stapler = { requestItem: '3 x stapler', quantity: 3, matchScore: 0.9 };
const punch = { requestItem: '2 x hole punch', quantity: 2, matchScore: 1 };

test('passes when every fragment is covered with its quantity', () => {
  expect(checkCoverage(text, [stapler, punch], [])).toMatchObject({
    verdict: 'pass',
    issues: [],
    missingRequirements: [],
  });
});

test('is partial when only a quantity or a score gives concern', () => {
  expect(checkCoverage(text, [{ ...stapler, quantity: 4 }, punch], []).verdict).toBe('partial');
  expect(checkCoverage(text, [{ ...stapler, matchScore: 0.4 }, punch], []).issues).toHaveLength(1);
});

test('fails on what is missing or unmatched, and says each once', () => {
  const missing = checkCoverage(text, [stapler], []);
  expect(missing).toMatchObject({ verdict: 'fail', issues: [], missingRequirements: ['2 x hole punch'] });
  const unmatched = checkCoverage(text, [stapler], ['2 x hole punch']);
  expect(unmatched).toMatchObject({ verdict: 'fail', missingRequirements: [] });
  expect(unmatched.issues).toHaveLength(1);
});

test('adds the quantities of merged fragments', () => {
  const merged = { requestItem: '3 x stapler + 2 x hole punch', quantity: 5, matchScore: 0.9 };
  expect(checkCoverage(text, [merged], []).verdict).toBe('pass');
});
