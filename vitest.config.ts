import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'],
    pool: 'forks',
    // PostgreSQL as WebAssembly is compiled once, not optimised again in every file: a sixth less CPU where a database is used.
    execArgv: ['--liftoff-only'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
