import { toBeAnnounced } from '../../../../../shared/domain/case/announcement.ts';
import { CaseEvent } from '../../../../../shared/domain/case/events.ts';
import { silenceOn } from '../../../../../shared/domain/exit/silence.ts';
import { Due } from '../../../../../shared/domain/case/due.ts';
import { CalendarDay } from '../../../../../shared/domain/time/calendar-day.ts';
import { counted, document } from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import { convened, heard, raised, sealed, vote, voted } from '../../../../support/named-pasts.ts';
import { act, caseOf, silence, type Past } from '../../../../support/past.ts';

const on = (occurredOn: string) => ({ occurredOn });
const posted = (postedOn: string, postedUntil: string) => ({ postedOn, postedUntil });
const rejected = (): Past => vote(convened(), 'measure-1', counted.representativeAssembly(30, 15));

describe('the result of a vote', () => {
  it('is to be announced, whether it passed or not (VCOL 35)', () => {
    for (const past of [voted(), rejected()])
      expect(caseOf(past)).toMatchObject({
        toAnnounce: [{ about: 'measure-1', since: '2026-05-11' }],
        procedure: { dues: { 'announcement#measure-1': '2026-05-18' } },
      });
  });

  it('is not to be announced where there is none', () => {
    const inquorate = vote(convened(), 'measure-1', counted.representativeAssembly(29, 29));
    expect(caseOf(inquorate).toAnnounce).toEqual([]);
  });

  it('is announced for exactly fifteen days, and nothing is due any more', () => {
    const during = posted('2026-05-12', '2026-05-27');
    given(voted())
      .when('RecordAnnouncement', during, on('2026-05-12'))
      .then({
        type: 'AnnouncementPosted',
        data: {
          about: 'measure-1',
          ...during,
          place: '桐溪村村务公开栏',
          document: document('表决结果公告'),
        },
      });
    const announced = caseOf(act(voted(), 'RecordAnnouncement', during, on('2026-05-12')));
    expect(announced.toAnnounce).toEqual([]);
    expect(announced.procedure.dues).not.toHaveProperty(['announcement#measure-1']);
  });

  it.each([
    ['announcement-too-short', 'postedUntil', posted('2026-05-12', '2026-05-26')],
    ['date-out-of-order', 'postedOn', posted('2026-05-10', '2026-06-26')],
    ['date-in-future', 'postedOn', posted('2026-05-13', '2026-06-26')],
    ['nothing-to-announce', 'about', { about: 'measure-2' }],
    ['nothing-to-announce', 'about', { about: 'post-1' }],
  ] as const)('is not announced so: %s', (code, field, changes) => {
    given(voted())
      .when('RecordAnnouncement', changes, on('2026-05-12'))
      .thenRefused(code, { field });
  });

  it('is announced once', () => {
    const announced = act(voted(), 'RecordAnnouncement', {}, on('2026-05-12'));
    given(announced)
      .when('RecordAnnouncement', {}, on('2026-05-13'))
      .thenRefused('nothing-to-announce', { field: 'about' });
  });

  it('keeps nobody from the measure, and no act about the measure keeps it back', () => {
    const announced = act(voted(), 'RecordAnnouncement', {}, on('2026-05-14'));
    given(announced)
      .when('ImposeSuspension', {}, on('2026-05-12'))
      .thenNamed('SuspensionImposed', 'PostSuspendedByCase');
    const imposed = act(voted(), 'ImposeSuspension', {}, on('2026-05-18'));
    given(imposed)
      .when('RecordAnnouncement', posted('2026-05-12', '2026-05-27'), on('2026-05-18'))
      .thenNamed('AnnouncementPosted');
  });
});

describe('an announcement that nobody has recorded', () => {
  const closed = (): Past => sealed(act(rejected(), 'DecideNoMeasure', {}, on('2026-05-13')));
  const due = Due.parse('announcement#measure-1');

  it('outlives the case', () => {
    expect(caseOf(closed())).toMatchObject({
      stage: 'closed',
      toAnnounce: [{ about: 'measure-1' }],
      procedure: { open: [], dues: { [due]: '2026-05-18' } },
    });
  });

  it('is late after its last day, in sight until it is recorded', () => {
    const late = silence(closed(), due);
    expect(caseOf(late).procedure).toMatchObject({ dues: {}, overdue: { [due]: '2026-05-18' } });
    const during = posted('2026-05-16', '2026-06-05');
    const recorded = act(late, 'RecordAnnouncement', during, on('2026-06-08'));
    expect(caseOf(recorded).procedure).toMatchObject({ dues: {}, overdue: {} });
    expect(
      silenceOn(caseOf(recorded), { due, dueOn: CalendarDay.parse('2026-05-18') }, recorded.pack),
    ).toEqual([]);
  });

  it('stays in sight while the case goes on', () => {
    const late = silence(voted(), due);
    const imposed = act(late, 'ImposeSuspension', {}, on('2026-05-18'));
    expect(caseOf(imposed).procedure.overdue).toEqual({ [due]: '2026-05-18' });
  });
});

describe('beside a vote on a measure', () => {
  it('what the assembly said of an offered resignation is announced', () => {
    const offered = act(raised({ holds: 'V1' }), 'OfferResignation');
    const passed = act(offered, 'RecordResignationVote');
    const declined = act(offered, 'RecordResignationVote', {
      counts: counted.representativeAssembly(30, 15),
    });
    for (const past of [passed, declined])
      expect(caseOf(past).toAnnounce).toMatchObject([{ about: 'post-1' }]);
    given(declined).when('RecordAnnouncement', { about: 'post-1' }).thenNamed('AnnouncementPosted');
  });

  it('so is the end of an office by law', () => {
    const terminated = act(heard({ holds: 'V1' }), 'DeclareTermination');
    expect(caseOf(terminated).toAnnounce).toMatchObject([{ about: 'measure-1' }]);
  });

  it('nothing is asked for of what was recorded before', () => {
    const before = voted().timelines.case.findLast(({ type }) => type === 'VotePassed')!;
    const { announcement: _, ...data } = before.data;
    expect(toBeAnnounced(CaseEvent.parse({ type: 'VotePassed', data }))).toBeNull();
  });
});
