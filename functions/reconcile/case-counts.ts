import { casesByStage, type Readings } from '../../shared/contract/metrics.ts';
import { type CalendarDay, daysBetween } from '../../shared/domain/time/calendar-day.ts';
import type { Case } from '../../shared/domain/case/case.ts';
import { duesWithin } from '../../shared/domain/exit/procedure/dues.ts';
import { anchorOf } from '../../shared/domain/exit/procedure/arrival.ts';
import { stepOf } from '../../shared/domain/case/steps.ts';
import type { StreamKey } from '../../shared/domain/timeline/timeline.ts';
import { caseHead } from '../../shared/dossier/heads.ts';
import type { Dossier, Waits } from '../../shared/dossier/port.ts';

export type CaseCountsService = {
  readonly dossier: Pick<Dossier, 'load'>;
  readonly waits: Pick<Waits, 'casesInProgress'>;
};

const readAtOnce = 25;

/** A head that cannot be read is left out: `reconcileCases` has named its case already. */
const readCases = async (
  { dossier }: CaseCountsService,
  streams: readonly StreamKey[],
): Promise<readonly Case[]> => {
  const read = await Promise.allSettled(streams.map((stream) => caseHead(dossier, stream)));
  return read.flatMap((one) =>
    one.status === 'fulfilled' && one.value !== null ? [one.value.state] : [],
  );
};

const casesInProgress = async (service: CaseCountsService): Promise<readonly Case[]> => {
  const streams: StreamKey[] = [];
  for await (const stream of service.waits.casesInProgress()) streams.push(stream);
  const cases: Case[] = [];
  for (let from = 0; from < streams.length; from += readAtOnce)
    cases.push(...(await readCases(service, streams.slice(from, from + readAtOnce))));
  return cases;
};

const numbersByStage = (cases: readonly Case[]): Readings =>
  Object.fromEntries(
    Object.entries(casesByStage).map(([stage, name]) => [
      name,
      cases.filter((one) => one.stage === stage).length,
    ]),
  );

/** Days since the act that an open step follows, for every step that is open. */
const agesOf = (state: Case, day: CalendarDay): readonly number[] =>
  state.procedure.open.map(({ step }) => daysBetween(anchorOf(state, stepOf(step)), day));

/**
 * Once a last day has passed, or where an older record knows none, nothing falls due within the step
 * any more.
 */
const overdueIn = ({ procedure }: Case): number =>
  procedure.open.filter(({ step }) =>
    duesWithin(step).every((due) => procedure.dues[due] === undefined),
  ).length;

/**
 * The cases in progress in numbers: how many are at each stage, how long the oldest open step has
 * waited, how many are late.
 */
export const caseCounts = async (
  service: CaseCountsService,
  day: CalendarDay,
): Promise<Readings> => {
  const cases = await casesInProgress(service);
  return {
    ...numbersByStage(cases),
    OldestOpenStepDays: Math.max(0, ...cases.flatMap((one) => agesOf(one, day))),
    StepsOverdue: cases.reduce((sum, one) => sum + overdueIn(one), 0),
  };
};
