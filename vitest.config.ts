import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'],
    pool: 'forks',
    // PostgreSQL as WebAssembly is compiled once, not optimised again in every file: a sixth less CPU where a database is used.
    execArgv: ['--liftoff-only'],
    maxWorkers: 2,
    // Generous: a crowded machine is no defect, and `npm test` stops what hangs.
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
