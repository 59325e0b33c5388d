import { exampleNotice } from '../../../shared/contract/openapi/request-examples.ts';
import { previewQuery } from '../../support/county-calendar.ts';
import { questionAnswers } from '../../../shared/contract/answers.ts';
import { commandRoutes } from '../../../shared/contract/routes.ts';
import { questionRoutes } from '../../../shared/contract/question-routes.ts';
import { Role } from '../../../shared/domain/people/person.ts';
import { requestExamples } from '../../../shared/contract/openapi/request-examples.ts';
import * as pasts from '../../support/named-pasts.ts';
import { act, caseOf, type Past } from '../../support/past.ts';
import {
  caller,
  complainant,
  county,
  inRole,
  nearRelative,
  subject,
  township,
  village,
  witness,
} from '../../support/people.ts';
import { allegation, newEvidence } from '../../support/bodies.ts';
import { chain, emptyTip, type RecordedEvent } from '../../../shared/domain/timeline/timeline.ts';
import { archiveOf } from '../../support/stored-past.ts';
import { service, serviceWith } from './service.ts';

const setting = { complainants: [complainant.personId] };

const everywhere: Readonly<Record<string, Past>> = {
  raised: pasts.raised(setting),
  returned: pasts.returned(setting),
  underInvestigation: pasts.underInvestigation(setting),
  atHearing: pasts.served(setting),
  atDecision: pasts.heard(setting),
  atFiling: pasts.decided({ ...setting, holds: 'P1', measures: ['REMOVAL'] }),
  atMeasures: pasts.convened(setting),
  atService: act(pasts.heard(setting), 'DecideNoMeasure'),
  ending: act(pasts.raised(setting), 'RejectOpinion'),
  closed: pasts.sealed(act(pasts.raised(setting), 'RejectOpinion')),
};

const path = (past: Past) => ({ caseId: caseOf(past).caseId });
const ofCounty = (past: Past) => ({ ...path(past), county });

/** The version of the last act by a person; behind it how far the timeline has come since. */
const tagOf = (past: Past): string => {
  const { version } = caseOf(past).lastAct;
  const recorded = past.timelines.case.length;
  return recorded === version ? `"${version}"` : `"${version}-${recorded}"`;
};

describe.each(Object.entries(everywhere))('a case at %s', (stage, past) => {
  it('is read as its schema has it', async () => {
    const answer = await (
      await serviceWith(past)
    ).send('ReadCase', { as: inRole('townshipClerk'), path: path(past) });
    expect(answer).toMatchObject({
      status: 200,
      headers: { ETag: tagOf(past) },
      body: { stage },
    });
    expect(questionAnswers.ReadCase.safeParse(answer.body).error).toBeUndefined();
  });

  it('has a timeline that is read page by page and verifies', async () => {
    const { send } = await serviceWith(past);
    const first = await send('ReadTimeline', {
      as: inRole('townshipClerk'),
      path: path(past),
      query: 'limit=2',
    });
    expect(first).toMatchObject({ status: 200, body: { next: 2 } });
    expect(questionAnswers.ReadTimeline.safeParse(first.body).error).toBeUndefined();
    const second = await send('ReadTimeline', {
      as: inRole('townshipClerk'),
      path: path(past),
      query: 'after=2',
    });
    expect(second.body.events[0]?.sequence).toBe(3);
    const verified = await send('VerifyTimeline', {
      as: inRole('countyAuditor'),
      path: ofCounty(past),
    });
    expect(verified).toMatchObject({
      status: 200,
      body: { intact: true, events: past.timelines.case.length, flaw: null },
    });
    expect(questionAnswers.VerifyTimeline.safeParse(verified.body).error).toBeUndefined();
  });

  it('never says who complained, who is family, or by which token the procedure waits', async () => {
    const { send } = await serviceWith(past);
    const { cadreId } = caseOf(past).subject;
    const answers = [
      await send('ReadCase', { as: inRole('townshipClerk'), path: path(past) }),
      await send('ReadTimeline', {
        as: inRole('townshipClerk'),
        path: path(past),
        query: 'limit=200',
      }),
      await send('ReadTimelineForCounty', {
        as: inRole('countyAuditor'),
        path: ofCounty(past),
        query: 'limit=200',
      }),
      await send('ReadCadre', { as: inRole('townshipClerk'), path: { cadreId } }),
      await send('ListCasesOfTownship', { as: inRole('townshipClerk'), path: { township } }),
      await send('ListCasesOfCounty', { as: inRole('countyAuditor'), path: { county } }),
    ];
    for (const { status, text } of answers) {
      expect(status).toBe(200);
      expect(text).not.toMatch(
        new RegExp(
          `${complainant.personId}|${nearRelative.personId}|token at|CASE#|CADRE#|"pk"|"sk"`,
        ),
      );
    }
    expect(answers[0]!.body).toMatchObject({
      complainantCount: 1,
      subject: { nearRelativeCount: 1 },
    });
  });
});

const { raised } = everywhere as { raised: Past };

describe('who may read a case', () => {
  const reading = questionRoutes.filter(({ permission }) => permission !== null);

  it.each(
    reading.flatMap((route) =>
      Role.options.map((role) => [route.name, role, route.roles.includes(role)] as const),
    ),
  )('%s by %s: %s', async (name, role, isAllowed) => {
    const answer = await (
      await serviceWith(raised)
    ).send(name, {
      as: inRole(role),
      path: { ...ofCounty(raised), township, cadreId: caseOf(raised).subject.cadreId },
      ...(name === 'PreviewWorkCalendar' && { query: previewQuery(exampleNotice) }),
    });
    expect(answer.status).toBe(isAllowed ? 200 : 403);
  });

  const tied: readonly (readonly [string, string, string])[] = [
    ['the subject', subject.personId, 'subject-may-not-act'],
    ['a near relative', nearRelative.personId, 'near-relative-may-not-act'],
    ['whoever complained', complainant.personId, 'complainant-may-not-act'],
  ];

  it.each(tied)('is not %s, whatever their role', async (_who, personId, code) => {
    const { send } = await serviceWith(raised);
    const as = caller(personId, ['townshipClerk', 'countyAuditor'], [township, county]);
    for (const name of [
      'ReadCase',
      'ReadTimeline',
      'ReadTimelineForCounty',
      'VerifyTimeline',
    ] as const) {
      expect(await send(name, { as, path: ofCounty(raised) })).toMatchObject({
        status: 403,
        body: { code },
      });
    }
  });

  it.each(tied)('is not %s, who finds it in no list either', async (_who, personId) => {
    const { send } = await serviceWith(raised);
    const lists = [
      ['ListCasesOfTownship', { township }],
      ['ListCasesOfTownshipByDue', { township }],
      ['ListCasesOfCounty', { county }],
    ] as const;
    for (const [name, path] of lists) {
      expect(
        (
          await send(name, {
            as: caller(personId, ['townshipClerk', 'countyAuditor'], [township, county]),
            path,
          })
        ).body,
      ).toMatchObject({ cases: [] });
      const others = await send(name, {
        as: caller('P-7001', ['townshipClerk', 'countyAuditor'], [township, county]),
        path,
      });
      expect(others.body).toMatchObject({ cases: [{ caseId: caseOf(raised).caseId }] });
      expect(questionAnswers[name].safeParse(others.body).error).toBeUndefined();
    }
  });

  it('is not a complainant, who is not told of it in the cadre’s dossier either', async () => {
    const { send } = await serviceWith(raised);
    const { body } = await send('ReadCadre', {
      as: caller(complainant.personId, ['townshipClerk'], [township]),
      path: { cadreId: caseOf(raised).subject.cadreId },
    });
    expect(body).toMatchObject({ cases: [] });
  });

  it('is not whoever was recused', async () => {
    const past = act(pasts.atHearing(setting), 'DiscoverRecusal', {}, { occurredOn: '2026-03-21' });
    const as = caller('P-2011', ['townshipClerk'], [township]);
    expect(
      await (await serviceWith(past)).send('ReadCase', { as, path: path(past) }),
    ).toMatchObject({ status: 403, body: { code: 'recused-person-may-not-act' } });
  });

  const elsewhere: readonly (readonly [Role, string])[] = [
    ['townshipClerk', '360732999'],
    ['villageOrganization', '360732101999'],
    ['countyAuditor', '360733'],
  ];

  it.each(elsewhere)('is not a %s of %s', async (role, organization) => {
    const { send } = await serviceWith(raised);
    expect(
      await send('ReadCase', { as: inRole(role, organization), path: path(raised) }),
    ).toMatchObject({ status: 403, body: { code: 'outside-own-organization' } });
  });

  it('is a village organization of the village, without the witnesses', async () => {
    const past = act(
      pasts.postsRecorded(),
      'RaiseOpinion',
      {
        allegations: [
          allegation('S1', {
            evidence: [newEvidence({ kind: 'testimony', witness: witness.personId })],
          }),
        ],
      },
      { occurredOn: '2026-03-03' },
    );
    const { send } = await serviceWith(past);
    const asVillage = await send('ReadCase', {
      as: inRole('villageOrganization', village),
      path: path(past),
    });
    expect(asVillage.status).toBe(200);
    expect(asVillage.text).not.toContain(witness.personId);
    expect(
      (await send('ReadCase', { as: inRole('townshipClerk'), path: path(past) })).text,
    ).toContain(witness.personId);
  });

  it('is a village organization of what it raised, without what the township found out', async () => {
    for (const past of Object.values(everywhere)) {
      const { send } = await serviceWith(past);
      const { status, body } = await send('ReadCase', {
        as: inRole('villageOrganization', village),
        path: path(past),
      });
      expect(status).toBe(200);
      expect(questionAnswers.ReadCase.safeParse(body).error).toBeUndefined();
      for (const field of [
        'findings',
        'intended',
        'investigation',
        'investigatedBy',
        'raisedBy',
        'hearing',
        'measures',
        'decidedBy',
        'discipline',
      ])
        expect(body).not.toHaveProperty(field);
    }
  });

  it('is no village organization where the township raised the case', async () => {
    const past = act(
      pasts.postsRecorded(),
      'RaiseOpinion',
      {},
      { caller: inRole('townshipClerk') },
    );
    const { send } = await serviceWith(past);
    expect(
      await send('ReadCase', { as: inRole('villageOrganization', village), path: path(past) }),
    ).toMatchObject({ status: 403, body: { code: 'raised-by-another-organization' } });
    expect(
      await send('ReadCase', {
        as: caller('P-2097', ['villageOrganization', 'townshipClerk'], [village, township]),
        path: path(past),
      }),
    ).toMatchObject({ status: 200 });
  });
});

describe('a list', () => {
  it('is of the own township and county only', async () => {
    const { send } = await serviceWith(raised);
    expect(
      await send('ListCasesOfTownship', {
        as: inRole('townshipClerk'),
        path: { township: '360732999' },
      }),
    ).toMatchObject({ status: 403 });
    expect(
      await send('ListCasesOfTownshipByDue', {
        as: inRole('townshipClerk'),
        path: { township: '360732999' },
      }),
    ).toMatchObject({ status: 403 });
    expect(
      await send('ListCasesOfCounty', { as: inRole('countyAuditor'), path: { county: '360733' } }),
    ).toMatchObject({ status: 403 });
    expect(
      await send('ListCasesOfTownship', { as: inRole('countyAuditor'), path: { township } }),
    ).toMatchObject({ status: 200 });
  });

  it('is of the stage, and up to the day, that is asked for', async () => {
    const { send } = await serviceWith(raised);
    const as = inRole('townshipClerk');
    const count = async (name: 'ListCasesOfTownship' | 'ListCasesOfTownshipByDue', query: string) =>
      (await send(name, { as, path: { township }, query })).body.cases.length;
    expect(await count('ListCasesOfTownship', 'stage=raised')).toBe(1);
    expect(await count('ListCasesOfTownship', 'stage=closed')).toBe(0);
    expect(await count('ListCasesOfTownshipByDue', 'dueUpTo=2026-12-31')).toBe(1);
    expect(await count('ListCasesOfTownshipByDue', 'dueUpTo=2026-01-01')).toBe(0);
  });

  it('and a cadre fit their schemas', async () => {
    const { send } = await serviceWith(raised);
    const list = await send('ListCasesOfTownship', {
      as: inRole('townshipClerk'),
      path: { township },
    });
    expect(questionAnswers.ListCasesOfTownship.safeParse(list.body).error).toBeUndefined();
    const cadre = await send('ReadCadre', {
      as: inRole('townshipClerk'),
      path: { cadreId: caseOf(raised).subject.cadreId },
    });
    expect(questionAnswers.ReadCadre.safeParse(cadre.body).error).toBeUndefined();
  });
});

describe('what the county verifies', () => {
  it('names the first event that was changed', async () => {
    const all = await serviceWith(raised);
    const dossier = {
      ...all.dossier,
      timeline: async (...asked: Parameters<typeof all.dossier.timeline>) =>
        (await all.dossier.timeline(...asked)).map((event) =>
          event.sequence === 2 ? { ...event, data: { run: 7 } } : event,
        ),
    };
    const { send } = service({ dossier });
    expect(
      (await send('VerifyTimeline', { as: inRole('countyAuditor'), path: ofCounty(raised) })).body,
    ).toMatchObject({ intact: false, flaw: { sequence: 2, flaw: 'changed' } });
  });

  it('names the first event that is missing at the end', async () => {
    const all = await serviceWith(raised);
    const dossier = {
      ...all.dossier,
      timeline: async (...asked: Parameters<typeof all.dossier.timeline>) =>
        (await all.dossier.timeline(...asked)).filter(({ sequence }) => sequence <= 2),
    };
    const { send } = service({ dossier });
    expect(
      (await send('VerifyTimeline', { as: inRole('countyAuditor'), path: ofCounty(raised) })).body,
    ).toMatchObject({ intact: false, flaw: { sequence: 3, flaw: 'missing' } });
  });

  it('reads on behind a page that is shorter than what was asked for', async () => {
    const all = await serviceWith(raised);
    const dossier = {
      ...all.dossier,
      timeline: async (...asked: Parameters<typeof all.dossier.timeline>) =>
        (await all.dossier.timeline(...asked)).slice(0, 1),
    };
    const { send } = service({ dossier });
    expect(
      (await send('VerifyTimeline', { as: inRole('countyAuditor'), path: ofCounty(raised) })).body,
    ).toMatchObject({ intact: true, flaw: null });
  });

  const { closed, ending } = everywhere as { closed: Past; ending: Past };

  /** The verdict on a case whose timeline somebody has replaced by another, its chain made anew. */
  const verdictOn = async (
    past: Past,
    forged: readonly RecordedEvent[],
    archive = archiveOf(past),
  ) => {
    const { dossier } = await serviceWith(past);
    const timeline = async (...[, after, limit]: Parameters<typeof dossier.timeline>) =>
      forged.slice(after, after + limit);
    const { send } = service({ dossier: { ...dossier, timeline }, archive });
    const { body } = await send('VerifyTimeline', {
      as: inRole('countyAuditor'),
      path: ofCounty(past),
    });
    expect(questionAnswers.VerifyTimeline.safeParse(body).error).toBeUndefined();
    return body;
  };

  /** The same events, one of them with other particulars, and every hash made to fit. */
  const rechained = (
    events: readonly RecordedEvent[],
    sequence: number,
    data: object,
  ): readonly RecordedEvent[] => {
    let tip = emptyTip;
    return events.map((event) => {
      const changed =
        event.sequence === sequence ? { ...event, data: { ...event.data, ...data } } : event;
      const [written] = chain(event.stream, tip, [changed], event.stamp);
      tip = { version: written!.sequence, lastHash: written!.hash };
      return written!;
    });
  };

  it('knows a timeline that was forged as a whole by what the dossier remembers of its end', async () => {
    const events = ending.timelines.case;
    expect(
      await verdictOn(ending, rechained(events, 2, { machineVersion: 'exit-procedure:9' })),
    ).toMatchObject({ intact: false, flaw: { sequence: events.length, flaw: 'rewritten' } });
  });

  it('names the first event that is not the one that was sealed, whatever has been made to fit', async () => {
    expect(await verdictOn(closed, closed.timelines.case)).toMatchObject({
      intact: true,
      flaw: null,
    });
    expect(
      await verdictOn(
        closed,
        rechained(closed.timelines.case, 2, { machineVersion: 'exit-procedure:9' }),
      ),
    ).toMatchObject({ intact: false, flaw: { sequence: 2, flaw: 'rewritten' } });
  });

  it('names a seal of which the archive knows nothing, or something else', async () => {
    const seal = closed.timelines.case.find(({ type }) => type === 'ArchiveSealed')!.sequence;
    const empty = { read: async () => null };
    expect(await verdictOn(closed, closed.timelines.case, empty)).toMatchObject({
      intact: false,
      flaw: { sequence: seal, flaw: 'notInArchive' },
    });
    expect(
      await verdictOn(closed, closed.timelines.case, {
        read: async () => new TextEncoder().encode('{}'),
      }),
    ).toMatchObject({ flaw: { sequence: seal, flaw: 'notInArchive' } });
  });

  it('says that a dossier is not what its events come to', async () => {
    const { dossier } = await serviceWith(raised);
    const load = async (...asked: Parameters<typeof dossier.load>) => {
      const { heads, record } = await dossier.load(...asked);
      return {
        heads: heads.map((head) =>
          head?.of === 'case'
            ? {
                ...head,
                state: { ...head.state, inquiry: { ...head.state.inquiry, evidence: [] } },
              }
            : head,
        ),
        record,
      };
    };
    const { send } = service({ dossier: { ...dossier, load } });
    const { body } = await send('VerifyTimeline', {
      as: inRole('countyAuditor'),
      path: ofCounty(raised),
    });
    expect(body).toMatchObject({
      intact: false,
      flaw: { sequence: raised.timelines.case.length, flaw: 'otherState' },
    });
  });

  it('is of its own county', async () => {
    const { send } = await serviceWith(raised);
    expect(
      await send('VerifyTimeline', {
        as: caller('P-5002', ['countyAuditor'], [county, '360733']),
        path: { ...path(raised), county: '360733' },
      }),
    ).toMatchObject({ status: 404 });
  });
});

describe('the policy', () => {
  it('is told as data, with the packs that there are', async () => {
    const { send } = await serviceWith(raised);
    const answer = await send('ReadPolicy', { as: inRole('mentor') });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        pack: { id: 'xingguo-2021-trial' },
      },
    });
    expect(questionAnswers.ReadPolicy.safeParse(answer.body).error).toBeUndefined();
    expect(answer.body).toMatchObject({
      available: [
        { id: 'xingguo-2021-trial', version: 1, inForce: { from: '2026-01-01', until: null } },
        { id: 'statute-2026', version: 1, inForce: { from: '2026-01-01', until: null } },
        { id: 'xingguo-2021-trial-2018', version: 4, inForce: { until: '2025-12-31' } },
        ...[3, 2, 1].map((version) => ({ id: 'xingguo-2021-trial-2018', version })),
        { id: 'statute-2018', version: 4, inForce: { from: '2025-06-01', until: '2025-12-31' } },
        ...[3, 2, 1].map((version) => ({ id: 'statute-2018', version })),
      ],
    });
    expect(
      await send('ReadPolicy', { as: inRole('mentor'), query: 'id=statute-2026' }),
    ).toMatchObject({ body: { pack: { id: 'statute-2026' } } });
    expect(
      await send('ReadPolicy', {
        as: inRole('mentor'),
        query: 'id=xingguo-2021-trial-2018&version=1',
      }),
    ).toMatchObject({
      body: { pack: { id: 'xingguo-2021-trial-2018', version: 1, predecessor: { version: 1 } } },
    });
    for (const query of ['id=none', 'id=statute-2018&version=5'])
      expect(await send('ReadPolicy', { as: inRole('mentor'), query })).toMatchObject({
        status: 404,
        body: { code: 'policy-not-found' },
      });
  });
});

describe('who may command', () => {
  const cells = commandRoutes.flatMap((route) =>
    Role.options
      .filter((role) => !route.roles.includes(role))
      .map((role) => [route.name, role] as const),
  );

  it.each(cells)('%s is refused to %s before anything is read', async (name, role) => {
    const answer = await (
      await serviceWith(raised)
    ).send(name, {
      as: inRole(role),
      path: { ...path(raised), cadreId: caseOf(raised).subject.cadreId },
      body: requestExamples[name],
    });
    expect(answer).toMatchObject({ status: 403, body: { code: 'role-not-permitted' } });
  });
});
