import { describe, expect, it } from 'vitest';
import { ApiError, issuesByPath, parseProblem } from './api-error.ts';

describe('parseProblem', () => {
  it('reads the admin shape with issues by path', () => {
    const body = {
      error: {
        code: 'validation_failed',
        message: 'The body is invalid.',
        issues: [{ path: 'sku', rule: 'required', message: 'Is missing.' }],
        requestId: 'req-1',
      },
    };
    expect(parseProblem(400, body, 'req-header')).toEqual({
      status: 400,
      code: 'validation_failed',
      message: 'The body is invalid.',
      issues: [{ path: 'sku', rule: 'required', message: 'Is missing.' }],
      requestId: 'req-1',
    });
  });

  it('reads the numbers of an issue, and nothing else as such', () => {
    const issue = { path: '', rule: 'rows_cut', message: 'Cut.', values: { most: 5000, odd: 'x' } };
    const { issues } = parseProblem(422, { error: { code: 'no_text', message: 'Cut.', issues: [issue] } }, null);
    expect(issues).toEqual([{ ...issue, values: { most: 5000 } }]);
  });

  it('reads the drafts object shape, whose issues are sentences', () => {
    const body = { error: { code: 'invalid_request', message: 'Bad.', issues: ['Too small'] } };
    expect(parseProblem(400, body, 'r')).toMatchObject({
      code: 'invalid_request',
      issues: [{ path: '', message: 'Too small' }],
      requestId: 'r',
    });
  });

  it('reads the drafts text shape and names the status', () => {
    expect(parseProblem(401, { error: 'Unauthorized' }, null)).toMatchObject({
      code: 'unauthenticated',
      message: 'Unauthorized',
      issues: [],
    });
  });

  it('reads the sign-in shape', () => {
    const body = { message: 'Invalid email or password', code: 'INVALID_EMAIL_OR_PASSWORD' };
    expect(parseProblem(401, body, null)).toMatchObject({
      code: 'INVALID_EMAIL_OR_PASSWORD',
      message: 'Invalid email or password',
    });
  });

  it('reads the import shape', () => {
    const body = { error: 'Import failed.', errors: [{ index: 0, message: 'No sku' }] };
    expect(parseProblem(400, body, null)).toMatchObject({
      message: 'Import failed.',
      issues: [{ path: '', message: 'No sku' }],
    });
  });

  it.each([undefined, null, 'text', 5, [], { error: null }])('survives a body that is %j', (body) => {
    expect(parseProblem(500, body, 'r')).toMatchObject({ status: 500, code: 'unexpected', issues: [], requestId: 'r' });
  });
});

describe('issuesByPath', () => {
  it('keeps the first issue of each field', () => {
    const issues = [
      { path: 'name', message: 'first' },
      { path: 'name', message: 'second' },
      { path: 'address.zip', message: 'zip' },
    ];
    const error = new ApiError({ status: 400, code: 'x', message: 'x', issues, requestId: null });
    expect(issuesByPath(error)).toEqual({ name: 'first', 'address.zip': 'zip' });
    expect(issuesByPath(new Error('other'))).toEqual({});
  });
});
