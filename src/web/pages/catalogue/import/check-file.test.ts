import { describe, expect, it } from 'vitest';
import { checkFile } from './check-file.ts';

describe('checkFile', () => {
  it('takes tables up to 64 MiB and nothing else', () => {
    expect(checkFile({ name: 'Preise 2026.CSV', size: 10 })).toBeNull();
    expect(checkFile({ name: 'list.xlsx', size: 64 * 1024 * 1024 })).toBeNull();
    expect(checkFile({ name: 'list.xlsx', size: 64 * 1024 * 1024 + 1 })).toBe('error.tooLarge');
    expect(checkFile({ name: 'list.pdf', size: 10 })).toBe('import.wrongType');
    expect(checkFile({ name: 'csv', size: 10 })).toBe('import.wrongType');
  });
});
