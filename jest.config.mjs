const project = (displayName, folders, more = {}) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '<rootDir>/test/esbuild-transform.mjs' },
  modulePathIgnorePatterns: ['<rootDir>/.local/', '<rootDir>/cdk.out'],
  ...more,
});

export default {
  watchman: false,
  testTimeout: 60_000,
  testSequencer: '<rootDir>/test/last-of-all.mjs',
  projects: [
    project('unit', ['!(infra|integration)']),
    project('infra', ['infra']),
    project('integration', ['integration'], {
      globalSetup: '<rootDir>/test/local-cloud/start.ts',
      globalTeardown: '<rootDir>/test/local-cloud/stop.ts',
      setupFiles: ['<rootDir>/test/local-cloud/keep-bodies.ts'],
    }),
  ],
};
