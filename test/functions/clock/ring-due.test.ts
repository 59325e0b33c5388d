import type { Unreadable } from '../../../shared/dossier/port.ts';
import { readingsOfRing, ring, type RingService } from '../../../functions/clock/ring.ts';
import { CalendarDay } from '../../../shared/domain/time/calendar-day.ts';
import { Instant } from '../../../shared/domain/ids.ts';
import type { Due } from '../../../shared/domain/case/due.ts';
import { caseStream } from '../../../shared/dossier/keys.ts';
import { memoryDossier, type MemoryDossier } from '../../support/memory-dossier.ts';
import { act, caseOf, type Past } from '../../support/past.ts';
import { atMeasures, ordered, raised, served, trialPack } from '../../support/named-pasts.ts';
import { workCalendar } from '../../../shared/policy/work-calendar.ts';
import { headsOf, storePast } from '../../support/stored-past.ts';

const day = (text: string) => CalendarDay.parse(text);
const stream = caseStream(caseOf(raised()).caseId);

const stored = async (past: Past, more: Partial<RingService> = {}) => {
  const dossier = memoryDossier();
  await storePast(dossier, past);
  const service: RingService = {
    dossier,
    now: () => Instant.parse('2026-03-13T00:30:00.000Z'),
    pause: async () => undefined,
    pinnedPack: () => trialPack,
    calendarOf: async () => workCalendar,
    ...more,
  };
  return { dossier, service };
};

const eventsAfter = async (dossier: MemoryDossier, past: Past) => {
  const events = await dossier.timeline(stream, headsOf(past).case!.version, 10);
  return events.map(({ type, stamp }) => [type, stamp.occurredOn, stamp.actor]);
};

const clock = { kind: 'system', system: 'clock' };
const dueOf = (past: Past, due: Due) => caseOf(past).procedure.dues[due]!;

describe('a ring', () => {
  it('leaves the last day to whoever may act on it', async () => {
    const past = served();
    const { dossier, service } = await stored(past);
    expect(await ring(service, dueOf(past, 'hearingWindow'))).toMatchObject({
      recorded: {},
      failed: [],
    });
    expect(await eventsAfter(dossier, past)).toEqual([]);
  });

  it.each([
    ['HearingLapsed', served(), 'hearingWindow'],
    ['ResignationNotGiven', ordered(), 'resignationAnswer#measure-1'],
    ['StepOverdue', raised(), 'identification'],
  ] as const)(
    'records %s once the last day has passed, as of that day',
    async (type, past, due) => {
      const { dossier, service } = await stored(past);
      const dueOn = dueOf(past, due as Due);
      expect(await ring(service, day('2027-01-01'))).toEqual({
        asOf: '2027-01-01',
        recorded: { [type]: 1 },
        cases: [{ caseId: stream.slice(5), recorded: [type] }],
        failed: [],
      });
      expect(await eventsAfter(dossier, past)).toEqual([[type, dueOn, clock]]);
      expect(await dossier.dueOf(stream)).toEqual([]);
    },
  );

  it('answers the machine that waits', async () => {
    const { dossier, service } = await stored(served());
    await ring(service, day('2027-01-01'));
    expect(await dossier.wait(stream, 'hearing')).toMatchObject({ answer: { outcome: 'lapsed' } });
  });

  it('sends a recall without a petition back to the committee, under a new run', async () => {
    const past = atMeasures({ holds: 'V1', measures: ['RECALL'] });
    const { dossier, service } = await stored(past);
    await ring(service, day('2027-01-01'));
    expect((await eventsAfter(dossier, past)).map(([type]) => type)).toEqual([
      'PetitionLapsed',
      'DecisionReopened',
      'ProcedureRequested',
    ]);
    expect(await dossier.procedure(stream)).toMatchObject({ run: 2 });
    expect(await dossier.wait(stream, 'petition#measure-1' as never)).toMatchObject({
      answer: { outcome: 'lapsed' },
    });
  });

  it('F25: records everything once, however often and however late it rings', async () => {
    const past = served();
    const { dossier, service } = await stored(past);
    await ring(service, day('2030-01-01'));
    expect(await ring(service, day('2030-01-02'))).toMatchObject({ recorded: {} });
    expect(await eventsAfter(dossier, past)).toHaveLength(1);
  });

  it('F25: records everything once, though two ring together', async () => {
    const past = served();
    const { dossier, service } = await stored(past);
    await Promise.all([ring(service, day('2027-01-01')), ring(service, day('2027-01-01'))]);
    expect(await eventsAfter(dossier, past)).toHaveLength(1);
  });

  it('records nothing of a row that is older than the case', async () => {
    const past = raised();
    const { dossier, service } = await stored(past);
    const stale = await dossier.dueOf(stream);
    const dueUpTo = async function* () {
      yield* stale;
    };
    const answered = await stored(act(past, 'AcceptOpinion'));
    expect(
      await ring({ ...service, dossier: { ...answered.dossier, dueUpTo } }, day('2027-01-01')),
    ).toMatchObject({ recorded: {}, failed: [] });
  });

  it('goes on past a row that cannot be judged, and names it', async () => {
    const past = atMeasures({ holds: 'both', measures: ['WARNING_TALK', 'SUSPENSION'] });
    const { dossier, service } = await stored(past);
    const [row] = await dossier.dueOf(stream);
    const broken = { ...row!, stream: 'CASE#01JAF3K5T0C5W9Z2Q7XH8M4N99' as const };
    const dueUpTo = async function* (until: string, unreadable: Unreadable) {
      unreadable({ stream, row: 'DUE#spoilt' });
      yield broken;
      yield* dossier.dueUpTo(until, unreadable);
    };
    expect(
      await ring({ ...service, dossier: { ...dossier, dueUpTo } }, day('2027-01-01')),
    ).toMatchObject({
      asOf: '2027-01-01',
      recorded: { StepOverdue: 2 },
      failed: [
        { stream, due: 'DUE#spoilt', error: 'unreadable' },
        { stream: broken.stream, due: broken.due, error: 'Error' },
      ],
    });
  });

  it('takes the day from the clock, in Shanghai, unless it is told one', async () => {
    const { service } = await stored(raised());
    expect(await ring(service)).toMatchObject({ asOf: '2026-03-13', recorded: {} });
    expect(
      await ring({ ...service, now: () => Instant.parse('2026-03-13T16:30:00.000Z') }),
    ).toMatchObject({ asOf: '2026-03-14', recorded: { StepOverdue: 1 } });
  });

  it('is told in numbers: last days that passed, silence that meant something, steps that are late', async () => {
    const readingsAfter = async (past: Past, asOf: string) =>
      readingsOfRing(await ring((await stored(past)).service, day(asOf)));
    expect(await readingsAfter(served(), '2026-01-01')).toEqual({
      DueRung: 0,
      DueLapsed: 0,
      DueOverdue: 0,
      DueFailed: 0,
    });
    expect(await readingsAfter(served(), '2027-01-01')).toEqual({
      DueRung: 1,
      DueLapsed: 1,
      DueOverdue: 0,
      DueFailed: 0,
    });
    expect(await readingsAfter(raised(), '2027-01-01')).toEqual({
      DueRung: 1,
      DueLapsed: 0,
      DueOverdue: 1,
      DueFailed: 0,
    });
  });
});
