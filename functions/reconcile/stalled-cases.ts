import type { CaseId } from '../../shared/domain/ids.ts';
import { Actor } from '../../shared/domain/people/person.ts';
import { caseHead } from '../../shared/dossier/heads.ts';
import { caseStream } from '../../shared/dossier/keys.ts';
import { resumeCase, hasComeToRest, type ResumeService } from './resume.ts';
import { forEach, tryEach, type Failed } from './concurrency.ts';

export type StalledService = ResumeService & {
  readonly sleep: (milliseconds: number) => Promise<unknown>;
};

/** How long a case may be on its way to a step, seen while nothing else is done. */
const graceMilliseconds = 10_000;
const lookEveryMilliseconds = 500;

const stillMoving = async (
  service: StalledService,
  caseIds: readonly CaseId[],
): Promise<readonly CaseId[]> => {
  const moving: CaseId[] = [];
  await forEach(caseIds, async (caseId) => {
    if (!(await hasComeToRest(service, caseId).catch(() => false))) moving.push(caseId);
  });
  return moving;
};

/** Looks again until every case has come to rest, or has had its time. */
const notAtRest = async (
  service: StalledService,
  caseIds: readonly CaseId[],
): Promise<readonly CaseId[]> => {
  let moving = await stillMoving(service, caseIds);
  for (
    let waited = 0;
    moving.length > 0 && waited < graceMilliseconds;
    waited += lookEveryMilliseconds
  ) {
    await service.sleep(lookEveryMilliseconds);
    moving = await stillMoving(service, moving);
  }
  return moving;
};

/**
 * Whether nothing has happened in a case since it was last rebuilt: what that has not helped, doing
 * it again will not.
 */
const wasRebuiltLast = async ({ dossier }: ResumeService, caseId: CaseId): Promise<boolean> => {
  const stream = caseStream(caseId);
  const version = (await caseHead(dossier, stream))?.version ?? 0;
  const [last] = await dossier.timeline(stream, Math.max(0, version - 1), 1);
  const actor = Actor.safeParse(last?.stamp.actor).data;
  return (
    last?.type === 'ProcedureRequested' && actor?.kind === 'system' && actor.system === 'reconcile'
  );
};

export type Rebuilt = {
  readonly rebuilt: readonly CaseId[];
  /** What then still stands. */
  readonly stalled: readonly CaseId[];
  readonly failed: readonly Failed[];
};

/**
 * Which of these cases need a person and have nobody waiting for that person. One whose run goes on
 * and yet comes to no step is rebuilt, once; what then still stands is for somebody to look at.
 */
export const rebuildStalled = async (
  service: StalledService,
  caseIds: readonly CaseId[],
): Promise<Rebuilt> => {
  const first = await notAtRest(service, caseIds);
  const rebuilt: CaseId[] = [];
  const failed = await tryEach(
    first,
    (caseId) => caseId,
    async (caseId) => {
      if (await wasRebuiltLast(service, caseId)) return;
      if ((await resumeCase(service, caseId, { running: new Set(), rebuild: true })) === 'rebuilt')
        rebuilt.push(caseId);
    },
  );
  return {
    rebuilt,
    stalled: rebuilt.length === 0 ? first : await notAtRest(service, first),
    failed,
  };
};
