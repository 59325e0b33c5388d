import type { ExecutionInput, SealOutput } from '../../shared/contract/tasks.ts';
import type { Case } from '../../shared/domain/case/case.ts';
import type { Conclusion } from '../../shared/domain/case/event-data.ts';
import { isToBeServed } from '../../shared/domain/case/decision-service.ts';
import { isPending } from '../../shared/domain/case/measure.ts';
import { dayReached } from '../../shared/domain/case/business-day.ts';
import { mustBeReferred } from '../../shared/domain/case/referral-duty.ts';
import type { RecordedEvent } from '../../shared/domain/timeline/timeline.ts';
import {
  handleSystemAct,
  type Seen,
  type SystemDecision,
  type SystemService,
} from '../../shared/dossier/handle-system-act.ts';
import type { Dossier } from '../../shared/dossier/port.ts';
import { wholeTimeline } from '../../shared/dossier/whole-timeline.ts';
import { manifestOf } from '../../shared/proof/manifest.ts';
import type { Archive } from '../runtime/aws/archive.ts';
import { crashAt } from '../runtime/fault-injection.ts';

export type SealService = SystemService & { readonly archive: Pick<Archive, 'keep'> };

/** The whole timeline up to a version; what comes after it is not part of what is sealed. */
const timelineUpTo = async (
  dossier: Dossier,
  { stream, version }: Seen['case'],
): Promise<readonly RecordedEvent[]> => {
  const events = await wholeTimeline(dossier, stream, version);
  if (events.length < version)
    throw new Error(`the timeline ends at ${events.length}, its head says ${version}`);
  return events;
};

/** How a case that may be closed came to its end; `null` where something is still to be done. */
const conclusionToSeal = (state: Case): Conclusion | null => {
  if (state.stage === 'ending') return state.conclusion;
  if (state.stage !== 'atMeasures') return null;
  const isLeft = state.measures.some(isPending) || mustBeReferred(state) || isToBeServed(state);
  return isLeft ? null : 'measuresSettled';
};

const decisionOn = async (
  service: SealService,
  run: number,
  seen: Seen,
): Promise<SystemDecision<SealOutput>> => {
  const { state, version, lastHash } = seen.case;
  const occurredOn = dayReached(state);
  if (run < state.procedure.run) return { occurredOn, result: { outcome: 'superseded' } };
  if (state.stage === 'closed') return { occurredOn, result: { outcome: 'sealed' } };
  const conclusion = conclusionToSeal(state);
  if (conclusion === null)
    throw new Error(`a case at ${state.stage} with something still to be done is not sealed`);
  const manifest = manifestOf(state, await timelineUpTo(service.dossier, seen.case), {
    version,
    lastHash,
  });
  await service.archive.keep(manifest);
  crashAt('afterArchivePut');
  const { objectKey, sha256 } = manifest;
  return {
    occurredOn,
    acted: {
      case: [
        { type: 'ArchiveSealed', data: { objectKey, sha256, throughSequence: version } },
        { type: 'CaseClosed', data: { conclusion } },
      ],
      ...(seen.cadre?.state.activeCase === state.caseId && {
        cadre: [{ type: 'CaseArchived', data: { caseId: state.caseId } }],
      }),
    },
    result: { outcome: 'sealed' },
  };
};

/**
 * Archives a case and closes it. The manifest is written first; should the function die then, the
 * next one finds it there, the same, and closes the case. Where an act comes in between, the case
 * is sealed anew at its new end.
 */
export const sealCase = (
  service: SealService,
  { caseId, run }: ExecutionInput,
): Promise<SealOutput> =>
  handleSystemAct(service, {
    caseId,
    system: 'workflow',
    spansCadre: true,
    absent: { outcome: 'superseded' },
    decide: (seen) => decisionOn(service, run, seen),
  });
