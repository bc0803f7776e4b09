import { expect, it } from 'vitest';
import { describeError } from './logger-options.ts';

it('keeps what helps and drops what people typed', () => {
  const cause = Object.assign(new Error('duplicate key value violates "user_email_key"'), {
    code: '23505',
    constraint: 'user_email_key',
    detail: 'Key (email)=(ann@example.test) already exists.',
  });
  const error = new Error('Failed query: insert into x values ($1)\nparams: ann@example.test,secret', { cause });
  const facts = describeError(error);
  expect(facts).toMatchObject({
    type: 'Error',
    message: 'Failed query: insert into x values ($1)\n',
    cause: { code: '23505', constraint: 'user_email_key' },
  });
  expect(facts.stack).toContain('logger-options.test.ts');
  expect(JSON.stringify(facts)).not.toMatch(/ann@|secret/);
});

it.each([
  ['Unexpected token in JSON: "my secret" is not valid', '"…"'],
  ['mail to ann@example.test failed', 'mail to … failed'],
])('masks %s', (message, kept) => {
  expect(describeError(new Error(message)).message).toContain(kept);
});

it('stands what is no error', () => {
  expect(describeError('text')).toMatchObject({ type: 'string', message: 'not an error object' });
});
