import { type CadreId, CaseId, Instant, Sha256 } from '../../../shared/domain/ids.ts';
import { permissions, type CommandName } from '../../../shared/domain/people/permissions.ts';
import type { Caller } from '../../../shared/domain/people/person.ts';
import { StaleVersion } from '../../../shared/dossier/acts-meanwhile.ts';
import { Refusal } from '../../../shared/domain/refusal/refusal.ts';
import { handleCommand } from '../../../shared/dossier/handle-command.ts';
import type { CommandRequest, CommandService } from '../../../shared/dossier/command-request.ts';
import { caseStream } from '../../../shared/dossier/keys.ts';
import type { Dossier } from '../../../shared/dossier/port.ts';
import { packsGoingBackFrom } from '../../../shared/policy/packs.ts';
import { workCalendar } from '../../../shared/policy/work-calendar.ts';
import { bodyOf, type Body } from '../../support/bodies.ts';
import { memoryDossier, type MemoryDossier } from '../../support/memory-dossier.ts';
import { cadreOf, caseOf, type Past } from '../../support/past.ts';
import { asRole, committee, inRole, strangerToAll, theSalt } from '../../support/people.ts';
import {
  atMeasures,
  heard,
  postsRecorded,
  raised,
  trialPack,
  villageRegistered,
} from '../../support/named-pasts.ts';
import { storePast } from '../../support/stored-past.ts';
import { stepOpened } from '../../support/raised-case.ts';
import { handleSystemAct } from '../../../shared/dossier/handle-system-act.ts';
import { rules } from '../../support/rules.ts';

const now = Instant.parse('2026-12-01T01:15:00.000Z');
const pause = async () => undefined;

const serviceOn = (dossier: Dossier, more: Partial<CommandService> = {}): CommandService => ({
  dossier,
  newId: () => '01JAF3K5T0NEWNEWNEWNEWNEW0',
  newSalt: () => theSalt,
  packOf: packsGoingBackFrom(trialPack),
  calendar: workCalendar,
  machineVersion: 'exit-procedure:1',
  pause,
  secondsNow: () => 1_800_000_000,
  answer: ({ name, after, changed }) => ({
    status: 200,
    body: { name, changed, version: after.case?.state.lastAct.version ?? null },
  }),
  ...more,
});

const addressOf = (name: CommandName, past: Past): CaseId | CadreId | undefined => {
  const { target, creates } = rules[name];
  if (creates) return undefined;
  return target === 'cadre' ? cadreOf(past).cadreId : caseOf(past).caseId;
};

const requestOf = (
  past: Past,
  name: CommandName,
  more: Partial<CommandRequest> & { changes?: Body; role?: Caller } = {},
): CommandRequest => {
  const { changes = {}, ...given } = more;
  return {
    name,
    rule: rules[name],
    body: rules[name].body.parse(bodyOf(past, name, past.day, changes)),
    id: addressOf(name, past),
    caller: inRole(permissions[name][0]),
    now,
    idempotencyKey: 'key-1',
    requestHash: Sha256.parse('a'.repeat(64)),
    ...(past.case !== null && { ifMatch: past.case.lastAct.version }),
    ...given,
  };
};

const refusalOf = async (handling: Promise<unknown>): Promise<Refusal> => {
  const error: unknown = await handling.then(
    () => new Error('was not refused'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof Refusal) return error;
  throw error;
};

describe('two people at two measures', () => {
  const past = atMeasures({ holds: 'both', measures: ['WARNING_TALK', 'WARNING_TALK'] });
  const talk = (measureId: string, more: Partial<CommandRequest> = {}) =>
    requestOf(past, 'RecordWarningTalk', {
      changes: { measureId },
      idempotencyKey: measureId,
      ...more,
    });
  let dossier: MemoryDossier;
  beforeEach(async () => {
    dossier = memoryDossier();
    await storePast(dossier, past);
  });
  const handle = (request: CommandRequest) =>
    handleCommand(
      serviceOn(dossier, {
        answer: ({ name, meanwhile }) => ({ status: 200, body: { name, meanwhile } }),
      }),
      request,
    );

  it('are not in each other’s way, and the second is told of the first', async () => {
    await handle(talk('measure-1'));
    const heldTalk = {
      version: past.timelines.case.length + 1,
      type: 'WarningTalkHeld',
      measureId: 'measure-1',
      role: 'townshipClerk',
      occurredOn: past.day,
    };
    const call = requestOf(past, 'ConveneVote', {
      changes: { measureId: 'measure-2', noticeGivenOn: past.day, meetingOn: '2026-04-25' },
      idempotencyKey: 'key-2',
    });
    expect(await handle(call)).toMatchObject({
      kind: 'answered',
      body: { meanwhile: [heldTalk] },
    });
  });

  it('that are one are: the second sees what the first did', async () => {
    await handle(talk('measure-1'));
    const again = talk('measure-1', { idempotencyKey: 'key-2' });
    expect(await refusalOf(handle(again))).toMatchObject({
      code: 'stale-version',
      changes: [{ type: 'WarningTalkHeld', measureId: 'measure-1' }],
    });
  });
});

describe('a command', () => {
  let dossier: MemoryDossier;
  const past = raised();
  const stream = caseStream(caseOf(past).caseId);

  beforeEach(async () => {
    dossier = memoryDossier();
    await storePast(dossier, past);
  });

  const handle = (request: CommandRequest, service: Partial<CommandService> = {}) =>
    handleCommand(serviceOn(dossier, service), request);
  const eventsOf = async () =>
    (await dossier.timeline(stream, past.timelines.case.length, 100)).map(({ type }) => type);

  it('is carried out on the case as it stands, and told by what stands after it', async () => {
    const version = past.timelines.case.length + 1;
    expect(await handle(requestOf(past, 'AcceptOpinion'))).toEqual({
      kind: 'answered',
      repeated: false,
      status: 200,
      body: { name: 'AcceptOpinion', changed: true, version },
    });
    expect(await eventsOf()).toEqual(['OpinionAccepted']);
    expect((await dossier.wait(stream, 'identification'))?.answer).toEqual({ outcome: 'accepted' });
  });

  it('bears who acted, in which role, for whom, on which day and when', async () => {
    await handle(requestOf(past, 'AcceptOpinion'));
    const [event] = await dossier.timeline(stream, past.timelines.case.length, 1);
    expect(event!.stamp).toEqual({
      actor: { kind: 'person', personId: 'P-2001', role: 'townshipClerk', onBehalfOf: '360732101' },
      occurredOn: past.day,
      recordedAt: now,
    });
  });

  it('that a rule refuses changes nothing and is not kept', async () => {
    const refusal = await refusalOf(handle(requestOf(past, 'AppointInvestigators')));
    expect(refusal.code).toBe('step-not-open');
    expect(await eventsOf()).toEqual([]);
    expect((await dossier.load([], 'key-1')).record).toBeNull();
  });

  it('to a case that is not there is refused', async () => {
    const request = requestOf(past, 'AcceptOpinion', {
      id: CaseId.parse('01JAF3K5T0C5W9Z2Q7XH8M4N99'),
    });
    expect((await refusalOf(handle(request))).code).toBe('case-not-found');
  });

  it('to an existing case must say which version it was judged by', async () => {
    expect(await handle(requestOf(past, 'AcceptOpinion', { ifMatch: undefined }))).toEqual({
      kind: 'notHandled',
      code: 'if-match-missing',
    });
    expect(await eventsOf()).toEqual([]);
  });

  describe('F25: repeated', () => {
    it('gets the answer that it had, and is done once', async () => {
      const first = await handle(requestOf(past, 'AcceptOpinion'));
      const again = await handle(requestOf(past, 'AcceptOpinion'));
      expect(again).toEqual({ ...first, repeated: true });
      expect(await eventsOf()).toEqual(['OpinionAccepted']);
    });

    it('gets it even without saying a version', async () => {
      await handle(requestOf(past, 'AcceptOpinion'));
      expect(await handle(requestOf(past, 'AcceptOpinion', { ifMatch: undefined }))).toMatchObject({
        kind: 'answered',
        repeated: true,
      });
    });

    it('is kept for more than seven days by the real clock, whatever day the caller names', async () => {
      await handle(requestOf(past, 'AcceptOpinion'));
      expect((await dossier.load([], 'key-1')).record!.expiresAt - 1_800_000_000).toBeGreaterThan(
        7 * 24 * 3600,
      );
    });

    it('under its key but with another body is refused', async () => {
      await handle(requestOf(past, 'AcceptOpinion'));
      expect(
        await handle(
          requestOf(past, 'AcceptOpinion', { requestHash: Sha256.parse('b'.repeat(64)) }),
        ),
      ).toEqual({ kind: 'notHandled', code: 'idempotency-key-reused' });
    });

    it('under its key by another person is refused, and tells them nothing', async () => {
      await handle(requestOf(past, 'AcceptOpinion'));
      expect(
        await handle(
          requestOf(past, 'AcceptOpinion', { caller: asRole(strangerToAll, 'townshipClerk') }),
        ),
      ).toEqual({ kind: 'notHandled', code: 'idempotency-key-reused' });
    });

    it('twice at the same moment is done once', async () => {
      const both = await Promise.all([
        handle(requestOf(past, 'AcceptOpinion')),
        handle(requestOf(past, 'AcceptOpinion')),
      ]);
      expect(both).toMatchObject([
        { kind: 'answered', repeated: false },
        { kind: 'answered', repeated: true },
      ]);
      expect(await eventsOf()).toEqual(['OpinionAccepted']);
    });

    it('after a lost answer of the database gets the answer of what was done', async () => {
      const losing: Dossier = {
        ...dossier,
        append: async (change) => {
          await dossier.append(change);
          return dossier.append(change);
        },
      };
      expect(await handle(requestOf(past, 'AcceptOpinion'), { dossier: losing })).toMatchObject({
        kind: 'answered',
        status: 200,
        body: { name: 'AcceptOpinion' },
      });
      expect(await eventsOf()).toEqual(['OpinionAccepted']);
    });
  });

  describe('judged by an older case', () => {
    const after = () => handle(requestOf(past, 'ReturnOpinion', { idempotencyKey: 'key-0' }));

    it('is told who acted meanwhile', async () => {
      await after();
      const refusal = await refusalOf(handle(requestOf(past, 'AcceptOpinion')));
      expect(refusal).toMatchObject({
        code: 'stale-version',
        details: {
          facts: {
            version: past.timelines.case.length + 1,
            stage: 'returned',
            changedBy: 'townshipClerk',
            recordedAt: now,
          },
        },
      });
    });

    it('is told so before any rule says no', async () => {
      await after();
      expect((await refusalOf(handle(requestOf(past, 'AppointInvestigators')))).code).toBe(
        'stale-version',
      );
    });

    it('by somebody who may not act is told only that', async () => {
      await after();
      expect(
        (
          await refusalOf(
            handle(
              requestOf(past, 'AcceptOpinion', { caller: inRole('townshipClerk', '360732999') }),
            ),
          )
        ).code,
      ).toBe('outside-own-organization');
      expect(
        (await refusalOf(handle(requestOf(past, 'AcceptOpinion', { caller: inRole('mentor') }))))
          .code,
      ).toBe('role-not-permitted');
    });

    it('is told what has been done since, in which role and when', async () => {
      await after();
      const stale = await refusalOf(handle(requestOf(past, 'AcceptOpinion')));
      expect(stale).toBeInstanceOf(StaleVersion);
      expect((stale as StaleVersion).changes).toEqual([
        {
          version: past.timelines.case.length + 1,
          type: 'OpinionReturned',
          role: 'townshipClerk',
          occurredOn: past.day,
        },
      ]);
    });

    it('that they raised themselves, and read no more of, is told no particulars', async () => {
      await after();
      const raiser = { caller: inRole('villageOrganization') };
      const stale = await refusalOf(handle(requestOf(past, 'WithdrawCase', raiser)));
      expect(stale).toMatchObject({ code: 'stale-version', changes: [] });
    });

    it('is not, where only the machine has moved on', async () => {
      await handleSystemAct(
        { dossier, now: () => now, pause },
        {
          caseId: caseOf(past).caseId,
          system: 'workflow',
          decide: () => ({
            occurredOn: past.day,
            acted: { case: [stepOpened('investigation')] },
            result: null,
          }),
        },
      );
      expect(await handle(requestOf(past, 'AcceptOpinion'))).toMatchObject({ kind: 'answered' });
    });
  });

  describe('F25: that meets another', () => {
    /** Lets something else happen between the read and the first write. */
    const meeting = (other: () => Promise<unknown>): Dossier => {
      let met = false;
      return {
        ...dossier,
        append: async (change) => {
          if (!met) {
            met = true;
            await other();
          }
          return dossier.append(change);
        },
      };
    };

    it('is judged again by what the other has left', async () => {
      const racing = meeting(() =>
        handle(requestOf(past, 'ReturnOpinion', { idempotencyKey: 'key-0' })),
      );
      expect(
        (await refusalOf(handle(requestOf(past, 'AcceptOpinion'), { dossier: racing }))).code,
      ).toBe('stale-version');
      expect(await eventsOf()).toEqual(['OpinionReturned']);
    });

    it('at the decision, given by two members of the committee at once, is done once; the other hears that the case has changed', async () => {
      const atDecision = heard();
      const decisions = memoryDossier();
      await storePast(decisions, atDecision);
      const decides = (name: CommandName, member: Caller) =>
        handleCommand(
          serviceOn(decisions),
          requestOf(atDecision, name, { caller: member, idempotencyKey: member.personId }),
        );
      const [one, other] = await Promise.allSettled([
        decides('DecideDisposition', asRole(committee[0], 'townshipCommittee')),
        decides('DecideNoMeasure', asRole(committee[1], 'townshipCommittee')),
      ]);
      expect([one, other]).toMatchObject([
        { status: 'fulfilled' },
        {
          status: 'rejected',
          reason: { code: 'stale-version', details: { facts: { changedBy: 'townshipCommittee' } } },
        },
      ]);
      expect(
        (await decisions.timeline(stream, atDecision.timelines.case.length, 100)).map(
          ({ type }) => type,
        ),
      ).toEqual(['DispositionDecided']);
    });

    it('is carried out after what the machine did', async () => {
      const racing = meeting(() =>
        handleSystemAct(
          { dossier, now: () => now, pause },
          {
            caseId: caseOf(past).caseId,
            system: 'workflow',
            decide: () => ({
              occurredOn: past.day,
              acted: { case: [stepOpened('investigation')] },
              result: null,
            }),
          },
        ),
      );
      expect(await handle(requestOf(past, 'AcceptOpinion'), { dossier: racing })).toMatchObject({
        kind: 'answered',
      });
      expect(await eventsOf()).toEqual(['StepOpened', 'OpinionAccepted']);
    });

    it('over and over gives up after a while, and says so', async () => {
      let paused = 0;
      const service = {
        dossier: { ...dossier, append: async () => ({ kind: 'conflict' as const }) },
        pause: async () => void (paused += 1),
      };
      expect(await handle(requestOf(past, 'AcceptOpinion'), service)).toEqual({
        kind: 'notHandled',
        code: 'too-busy',
      });
      expect(paused).toBeGreaterThan(3);
    });
  });
});

describe('a command that creates a dossier', () => {
  it('raises an opinion on the cadre, by the pack for new cases and with an id of the server', async () => {
    const dossier = memoryDossier();
    const past = postsRecorded();
    await storePast(dossier, past);
    await handleCommand(serviceOn(dossier), requestOf(past, 'RaiseOpinion'));
    const { heads } = await dossier.load([caseStream(CaseId.parse('01JAF3K5T0NEWNEWNEWNEWNEW0'))]);
    expect(heads[0]).toMatchObject({
      of: 'case',
      state: {
        stage: 'raised',
        policy: { id: trialPack.id },
        procedure: { machineVersion: 'exit-procedure:1' },
      },
    });
  });

  it('F25: lets one of two opinions on the same cadre become a case', async () => {
    const dossier = memoryDossier();
    const past = postsRecorded();
    await storePast(dossier, past);
    const ids = ['01JAF3K5T0NEWNEWNEWNEWNEW1', '01JAF3K5T0NEWNEWNEWNEWNEW2'];
    const raise = (key: string) =>
      handleCommand(
        serviceOn(dossier, { newId: () => ids.pop()! }),
        requestOf(past, 'RaiseOpinion', { idempotencyKey: key }),
      );
    const [one, other] = await Promise.allSettled([raise('one'), raise('other')]);
    expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect(other).toMatchObject({ reason: { code: 'case-already-active' } });
  });

  it('registers a village and a cadre', async () => {
    const dossier = memoryDossier();
    const past = villageRegistered();
    await handleCommand(serviceOn(dossier), requestOf(past, 'RegisterVillage'));
    expect(
      await handleCommand(
        serviceOn(dossier),
        requestOf(past, 'RegisterCadre', { idempotencyKey: 'key-2' }),
      ),
    ).toMatchObject({ kind: 'answered' });
  });
});

describe('a command that also touches the cadre', () => {
  it('writes both timelines', async () => {
    const dossier = memoryDossier();
    const past = atMeasures({ holds: 'P2', measures: ['REMOVAL'] });
    const { cadre } = await storePast(dossier, past);
    await handleCommand(serviceOn(dossier), requestOf(past, 'RemoveFromPost'));
    expect(
      (await dossier.timeline(cadre!.stream, cadre!.version, 5)).map(({ type }) => type),
    ).toEqual(['PostLostByCase']);
  });

  it('waits for nobody who touches the cadre alone', async () => {
    const dossier = memoryDossier();
    const past = atMeasures({ holds: 'P2', measures: ['WARNING_TALK'] });
    const { cadre } = await storePast(dossier, past);
    const append: Dossier['append'] = async (change) => {
      expect(change.streams.map(({ stream }) => stream)).not.toContain(cadre!.stream);
      return dossier.append(change);
    };
    expect(
      await handleCommand(serviceOn({ ...dossier, append }), requestOf(past, 'RecordWarningTalk')),
    ).toMatchObject({ kind: 'answered' });
  });
});
