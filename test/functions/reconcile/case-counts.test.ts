import { caseCounts, type CaseCountsService } from '../../../functions/reconcile/case-counts.ts';
import { CalendarDay } from '../../../shared/domain/time/calendar-day.ts';
import { type StreamKey } from '../../../shared/domain/timeline/timeline.ts';
import { memoryDossier } from '../../support/memory-dossier.ts';
import { act, type Past } from '../../support/past.ts';
import { accepted, atMeasures, raised, sealed } from '../../support/named-pasts.ts';
import { headsOf, storePast } from '../../support/stored-past.ts';

const day = (text: string) => CalendarDay.parse(text);

const stored = async (past: Past) => {
  const dossier = memoryDossier();
  await storePast(dossier, past);
  return { dossier, waits: dossier };
};

/** Many cases, though the pasts of tests are all of one case: each read meets the next. */
const several = (pasts: readonly Past[]): CaseCountsService => {
  const heads = new Map(
    pasts.map((past, number) => [
      `CASE#${String(number).padStart(26, '0')}` as StreamKey,
      headsOf(past).case,
    ]),
  );
  return {
    dossier: { load: async ([stream]) => ({ heads: [heads.get(stream!) ?? null], record: null }) },
    waits: {
      casesInProgress: async function* () {
        yield* heads.keys();
      },
    },
  };
};

describe('the case counts', () => {
  it('counts nothing where there is nothing', async () => {
    const dossier = memoryDossier();
    expect(await caseCounts({ dossier, waits: dossier }, day('2026-03-13'))).toMatchObject({
      CasesRaised: 0,
      CasesEnding: 0,
      OldestOpenStepDays: 0,
      StepsOverdue: 0,
    });
  });

  it('counts the cases by stage, and no closed one', async () => {
    const pasts = [
      raised(),
      raised(),
      accepted(),
      ...Array.from({ length: 30 }, () => atMeasures({ holds: 'V1', measures: ['RECALL'] })),
    ];
    expect(await caseCounts(several(pasts), day('2026-03-13'))).toMatchObject({
      CasesRaised: 2,
      CasesUnderInvestigation: 1,
      CasesAtMeasures: 30,
      CasesAtDecision: 0,
    });
    expect(
      await caseCounts(await stored(sealed(act(raised(), 'WithdrawCase'))), day('2026-03-13')),
    ).toMatchObject({ CasesRaised: 0, CasesEnding: 0 });
  });

  it('tells how many days the oldest open step has waited since the act that it follows', async () => {
    const service = several([accepted(), raised()]);
    const [since] = [headsOf(raised()).case!.state.since];
    expect(await caseCounts(service, since)).toMatchObject({ StepsOverdue: 0 });
    expect((await caseCounts(service, day('2026-12-31'))).OldestOpenStepDays).toBe(
      (Date.parse('2026-12-31') - Date.parse(since)) / 86_400_000,
    );
  });

  it('counts a step as late once nothing falls due in it any more', async () => {
    const past = raised();
    const { state, ...head } = headsOf(past).case!;
    const late = { ...state, procedure: { ...state.procedure, dues: {} } };
    const service = several([past]);
    expect(
      await caseCounts(
        {
          ...service,
          dossier: { load: async () => ({ heads: [{ ...head, state: late }], record: null }) },
        },
        day('2026-12-31'),
      ),
    ).toMatchObject({ StepsOverdue: 1 });
  });

  it('leaves out a case that it cannot read', async () => {
    const service = several([raised(), raised()]);
    let reads = 0;
    const load: CaseCountsService['dossier']['load'] = async (streams) => {
      reads += 1;
      if (reads === 1) throw new Error('not readable');
      return service.dossier.load(streams);
    };
    expect(await caseCounts({ ...service, dossier: { load } }, day('2026-03-13'))).toMatchObject({
      CasesRaised: 1,
    });
  });
});
