import { startTestCloud, type TestCloud } from './test-cloud.ts';

declare global {
  var cloudOfThisRun: TestCloud | undefined;
}

/** One cloud for all integration tests of a run; they find it with `sharedCloud`. */
export default async function start(): Promise<void> {
  const cloud = await startTestCloud();
  globalThis.cloudOfThisRun = cloud;
  process.env['KEPT_FOR_THE_END'] = cloud.folder;
  process.env['SHARED_TEST_CLOUD'] = JSON.stringify({ facts: cloud.facts, signIn: cloud.signIn });
}
