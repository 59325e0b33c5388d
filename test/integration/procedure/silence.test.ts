import { orderedResignation } from '../../../infra/demo-county/cases/ordered-resignation.ts';
import { recall } from '../../../infra/demo-county/cases/recall.ts';
import type { Matter, Part } from '../../../infra/demo-county/cases/story.ts';
import { heard } from '../../../infra/demo-county/cases/hearing-acts.ts';
import {
  decided,
  investigated,
  meeting,
  opinion,
} from '../../../infra/demo-county/cases/usual-acts.ts';
import { actingPersons } from '../../../infra/demo-county/cases/cadres.ts';
import { chair, convener, tellers } from '../../../infra/demo-county/cases/officials.ts';
import { delegated, discussed } from '../../../infra/demo-county/cases/around-a-vote.ts';
import { decisionServed } from '../../../infra/demo-county/cases/service-acts.ts';
import { paper } from '../../../infra/demo-county/cases/paper.ts';
import { warningTalk } from '../../../infra/demo-county/cases/warning-talk.ts';
import { addDays, CalendarDay } from '../../../shared/domain/time/calendar-day.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { Due } from '../../../shared/domain/case/due.ts';
import { sharedCloud } from '../../local-cloud/shared-cloud.ts';
import { drive, endOf, type Driving, type Telling, wellEnded } from '../../support/driving.ts';

// What silence means, rung by the daily bell on the day after the last one. Nobody waits for that
// day: the ring is told it.

let driving: Driving;

beforeAll(async () => {
  driving = await drive(sharedCloud());
});

const through = async (
  part: Part,
  command: Parameters<Telling['through']>[0],
): Promise<Telling> => {
  const story = await driving.begin(part);
  await story.through(command);
  return story;
};

const lastDayOf = async (caseId: CaseId, due: string): Promise<CalendarDay> =>
  CalendarDay.parse((await driving.stateOf(caseId)).procedure.dues[Due.parse(due)]);

const ring = (asOf: CalendarDay) => driving.invoke('ringDue', { asOf });

const namesAfter = async (caseId: CaseId, sequence: number): Promise<readonly string[]> =>
  (await driving.timelineOf(caseId)).slice(sequence).map(({ type }) => type);

/** The facts that follow once the last day of `due` has passed, and the procedure has gone on. */
const passes = async (caseId: CaseId, due: string): Promise<readonly string[]> => {
  const { length } = await driving.timelineOf(caseId);
  await ring(addDays(await lastDayOf(caseId, due), 1));
  await driving.settled(caseId);
  return namesAfter(caseId, length);
};

const measuresOf = async (caseId: CaseId) => {
  const { measures } = await driving.stateOf(caseId);
  return measures.map(({ disposition, afterRefusal, status }) => ({
    disposition,
    ...(afterRefusal !== undefined && { now: afterRefusal.disposition }),
    status,
  }));
};

const by = (
  as: 'townshipClerk' | 'townshipCommittee',
  on: number,
  command: Parameters<Driving['act']>[1]['command'],
  body: object,
) => ({ as, on, command, body: { ...body } });

/** Each act once the procedure has come to its step. */
const actInTurn = async (
  caseId: CaseId,
  ...acts: readonly Parameters<Driving['act']>[1][]
): Promise<void> => {
  for (const act of acts) {
    await driving.settled(caseId);
    await driving.act(caseId, act);
  }
};

describe('the last day on which the cadre could answer the facts', () => {
  it('F25: belongs to the cadre; on the next the hearing lapses, once however often it is rung, and the committee decides', async () => {
    const story = await through(warningTalk.parts[0]!, 'ServeFacts');
    const { caseId } = story;
    const last = await lastDayOf(caseId, 'hearingWindow');
    const { length } = await driving.timelineOf(caseId);

    await ring(last);
    expect(await namesAfter(caseId, length)).toEqual([]);

    await Promise.all([ring(addDays(last, 1)), ring(addDays(last, 1))]);
    await ring(addDays(last, 2));
    await driving.settled(caseId);
    expect(await namesAfter(caseId, length)).toEqual(['HearingLapsed', 'StepOpened']);

    story.passOver();
    await story.toTheEnd();
    expect(await endOf(driving, caseId)).toEqual({
      ...wellEnded,
      executions: { '-1': 'SUCCEEDED' },
    });
  });
});

describe('a petition that nobody brings', () => {
  it('lets the recall lapse; a lesser measure is decided anew and carried out under the next run', async () => {
    const { caseId } = await through(recall.parts[0]!, 'DecideDisposition');
    expect(await passes(caseId, 'petition#measure-1')).toEqual([
      'PetitionLapsed',
      'DecisionReopened',
      'ProcedureRequested',
      'StepOpened',
    ]);

    const measureId = 'measure-2';
    await actInTurn(
      caseId,
      by('townshipCommittee', 65, 'DecideDisposition', {
        meeting: meeting('2026-06-05'),
        measures: [
          {
            postId: 'post-1',
            disposition: 'SUSPENSION',
            particulars: { months: 3, actingPerson: actingPersons.meiping },
            grounds: '无人提出罢免要求，改为停职。',
          },
        ],
      }),
      by('townshipClerk', 66, 'ConveneVote', {
        measureId,
        forum: 'representativeAssembly',
        roll: { members: 60, representatives: 48, womenRepresentatives: 20 },
        rollDate: '2026-06-06',
        noticeGivenOn: '2026-06-06',
        meetingOn: '2026-06-16',
        priorDiscussion: discussed('2026-06-05'),
        delegation: delegated('2026-01-10'),
        convener,
        chair,
      }),
      by('townshipClerk', 76, 'RecordVote', {
        measureId,
        heldOn: '2026-06-16',
        counts: {
          forum: 'representativeAssembly',
          present: 40,
          issued: 40,
          returned: 40,
          valid: 40,
          invalid: 0,
          for: 21,
          against: 15,
          abstain: 4,
        },
        chair,
        tellers,
        scan: paper('表决票扫描件'),
      }),
      by('townshipClerk', 78, 'ImposeSuspension', {
        measureId,
        document: paper('停职决定书'),
      }),
      by('townshipClerk', 79, 'ServeDecision', { ...decisionServed(79).body }),
    );
    expect(await endOf(driving, caseId)).toEqual({
      ...wellEnded,
      executions: { '-1': 'SUCCEEDED', '-2': 'SUCCEEDED' },
    });
    expect(await measuresOf(caseId)).toEqual([
      { disposition: 'RECALL', status: 'lapsed' },
      { disposition: 'SUSPENSION', status: 'inEffect' },
    ]);
  });
});

describe('a resignation that was ordered and is not given', () => {
  const matter: Matter = {
    situation: 'S2',
    facts: '负责的医保征缴连续两月落后。',
    evidence: { kind: 'annualAssessment', title: '医保征缴进度通报' },
    raisedBy: 'villageOrganization',
    about: { zh: '医保征缴不力', en: 'slack on the medical-insurance levy' },
  };
  const intended = [{ postId: 'post-1', disposition: 'ORDERED_RESIGNATION' }];
  const ofPartyMember: Part = {
    cadre: 'zhong',
    acts: (day) => [
      opinion(matter, day),
      ...investigated(matter, true, day),
      ...heard(intended, '不同意辞职。'),
      decided(
        [{ ...intended[0], grounds: '不胜任现职。' }],
        { zh: '责令辞职', en: 'orders the resignation' },
        day,
      ),
      {
        as: 'townshipClerk',
        on: 32,
        command: 'OrderResignation',
        zh: '送达',
        en: 'serves the order',
        body: { measureId: 'measure-1', document: paper('责令辞职通知书') },
      },
    ],
  };

  it('leads on a Party post to removal', async () => {
    const { caseId } = await through(ofPartyMember, 'OrderResignation');
    expect(await passes(caseId, 'resignationAnswer#measure-1')).toEqual([
      'ResignationNotGiven',
      'StepOpened',
    ]);
    await actInTurn(
      caseId,
      by('townshipClerk', 50, 'RemoveFromPost', {
        measureId: 'measure-1',
        decision: '长党干〔2026〕7号',
        document: paper('免职决定'),
      }),
      by('townshipClerk', 51, 'ServeDecision', { ...decisionServed(51).body }),
    );
    expect(await endOf(driving, caseId)).toEqual({
      ...wellEnded,
      executions: { '-1': 'SUCCEEDED' },
    });
    expect(await measuresOf(caseId)).toEqual([
      { disposition: 'ORDERED_RESIGNATION', now: 'REMOVAL', status: 'inEffect' },
    ]);
  });

  it('leads on an elected post to the petition for a recall', async () => {
    const { caseId } = await through(orderedResignation.parts[0]!, 'OrderResignation');
    expect(await passes(caseId, 'resignationAnswer#measure-1')).toEqual([
      'ResignationNotGiven',
      'StepOpened',
    ]);
    const ofMeasure = { measureId: 'measure-1' };
    await actInTurn(
      caseId,
      by('townshipClerk', 55, 'RecordPetition', {
        ...ofMeasure,
        submittedOn: '2026-05-25',
        petition: { signatures: 200, entitled: 1000 },
        reasons: '不履行职责。',
        defenceOffered: true,
        document: paper('罢免要求书'),
      }),
      by('townshipClerk', 56, 'ConveneVote', {
        ...ofMeasure,
        forum: 'votersBallot',
        roll: { voters: 1000 },
        rollDate: '2026-05-27',
        noticeGivenOn: '2026-05-27',
        meetingOn: '2026-06-06',
        convener,
        chair,
      }),
      by('townshipClerk', 66, 'RecordVote', {
        ...ofMeasure,
        heldOn: '2026-06-06',
        counts: {
          forum: 'votersBallot',
          issued: 560,
          returned: 501,
          valid: 498,
          invalid: 3,
          for: 251,
          against: 240,
          abstain: 7,
        },
        chair,
        tellers,
        scan: paper('罢免票扫描件'),
      }),
      by('townshipClerk', 67, 'DeclareRecall', { ...ofMeasure, document: paper('罢免结果公告') }),
      by('townshipClerk', 68, 'ReferToDiscipline', {
        to: 'discipline',
        organ: '乡镇纪委',
        reference: '移送〔示例〕3号',
      }),
    );
    expect(await endOf(driving, caseId)).toEqual({
      ...wellEnded,
      executions: { '-1': 'SUCCEEDED' },
    });
    expect(await measuresOf(caseId)).toEqual([
      { disposition: 'ORDERED_RESIGNATION', now: 'RECALL', status: 'inEffect' },
    ]);
  });
});
