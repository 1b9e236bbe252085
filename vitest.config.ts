import { defineConfig } from 'vitest/config'

const report = process.env.MAHDAR_TEST_REPORT

export default defineConfig({
  test: {
    globalSetup: 'tests/build.ts',
    include: ['tests/**/*.test.ts'],
    // The files share their modules, which hold nothing but what they know: loading the lexicons anew for each took a fourth of the time.
    isolate: false,
    // Most tests wait for the command that they run.
    maxWorkers: '100%',
    testTimeout: 60_000,
    // On a busy machine starting the command in a hook takes longer than the ten seconds that hooks have by default.
    hookTimeout: 60_000,
    teardownTimeout: 60_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default']
  }
})
