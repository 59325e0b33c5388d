import { bodyOf } from '../../../support/bodies.ts';
import { given } from '../../../support/given-when-then.ts';
import { pastAs, pastFor } from '../../../support/lawful-pasts.ts';
import { decided, heard, raised, villageRegistered } from '../../../support/named-pasts.ts';
import { act, circumstancesOf, decideIn } from '../../../support/past.ts';
import {
  asRole,
  caller,
  clerk,
  committee,
  complainant,
  county,
  inRole,
  nearRelative,
  subject,
  township,
  village,
} from '../../../support/people.ts';
import { day } from '../../../support/raised-case.ts';
import type { Rule } from '../../../../shared/domain/command/command.ts';
import {
  heldFor,
  permissions,
  type CommandName,
} from '../../../../shared/domain/people/permissions.ts';
import { rolesIn } from '../../../../shared/domain/people/authority.ts';
import { VillageCode } from '../../../../shared/domain/people/organization.ts';
import { Role } from '../../../../shared/domain/people/person.ts';
import { organizationOf } from '../../../../shared/domain/command/concerned-organization.ts';
import { rules } from '../../../support/rules.ts';

const commands = Object.keys(permissions) as CommandName[];
const permitted = commands.flatMap((command) =>
  permissions[command].map((role) => [role, command] as const),
);
const forbidden = commands.flatMap((command) =>
  Role.options
    .filter((role) => !(permissions[command] as readonly Role[]).includes(role))
    .map((role) => [role, command] as const),
);

describe('role and command', () => {
  it.each(permitted)('%s may issue %s', (role, command) => {
    const { actor, acted } = decideIn(pastAs(role, command), command, {}, { caller: inRole(role) });
    expect(actor).toMatchObject({ kind: 'person', role });
    expect(Object.values(acted).flat()).not.toHaveLength(0);
  });

  it.each(forbidden)('%s may not issue %s', (role, command) => {
    given(pastFor[command]())
      .when(command, {}, { caller: inRole(role) })
      .thenRefused('role-not-permitted');
  });

  it('is every role and every command', () => {
    expect(permitted.length + forbidden.length).toBe(Role.options.length * commands.length);
    expect(commands.toSorted()).toEqual(Object.keys(rules).toSorted());
  });

  it('names who acted, in which role and for whom', () => {
    const { actor } = decideIn(
      raised(),
      'AcceptOpinion',
      {},
      { caller: caller(clerk.personId, ['mentor', 'townshipClerk'], ['360733', township]) },
    );
    expect(actor).toEqual({
      kind: 'person',
      personId: clerk.personId,
      role: 'townshipClerk',
      onBehalfOf: township,
    });
  });

  it('is held in a place through an organization of its own kind that covers the place', () => {
    const both = caller(clerk.personId, ['countyAuditor', 'townshipClerk'], [township, county]);
    const place = (code: string) => rolesIn(both, VillageCode.parse(code));
    expect([place(village), place('360732102201'), place('360733101201')]).toEqual([
      ['countyAuditor', 'townshipClerk'],
      ['countyAuditor'],
      [],
    ]);
  });

  it.each(commands)('somebody without any role may not issue %s', (command) => {
    given(pastFor[command]())
      .when(command, {}, { caller: caller('P-7001', [], [township]) })
      .thenRefused('role-not-permitted');
  });
});

const elsewhere = [
  ['a foreign township', '360732102'],
  ['a township whose code only begins alike', '360732110'],
  ['a foreign county', '360733'],
  ['another village', '360732101202'],
] as const;

describe.each(elsewhere)('scope: %s', (_, organization) => {
  it.each(permitted)('%s from there may not issue %s', (role, command) => {
    given(pastFor[command]())
      .when(command, {}, { caller: inRole(role, organization) })
      .thenRefused('outside-own-organization');
  });
});

/** Codes that cover the village of the tests, each of a kind. */
const covering = { village, township, county } as const;
const notItsOwn = permitted.flatMap(([role, command]) =>
  Object.values(covering)
    .filter((code) => !heldFor[role].safeParse(code).success)
    .map((code) => [role, code, command] as const),
);

describe('a role is held for organizations of its own kind', () => {
  it.each(notItsOwn)('%s of %s may not issue %s', (role, organization, command) => {
    given(pastFor[command]())
      .when(command, {}, { caller: inRole(role, organization) })
      .thenRefused('outside-own-organization');
  });

  it('whoever is clerk of one township and auditor of the county is clerk of no other', () => {
    const both = caller('P-2099', ['townshipClerk', 'countyAuditor'], ['360732102', county]);
    given(raised())
      .when('AcceptOpinion', {}, { caller: both })
      .thenRefused('outside-own-organization');
  });

  it('whoever is clerk of one township and organizes a village of another acts in each as what they are there', () => {
    const both = caller('P-2098', ['townshipClerk', 'villageOrganization'], ['360732102', village]);
    expect(decideIn(raised(), 'WithdrawCase', {}, { caller: both }).actor).toMatchObject({
      role: 'villageOrganization',
      onBehalfOf: village,
    });
  });
});

it('nobody acts for no organization at all', () => {
  given(raised())
    .when('AcceptOpinion', {}, { caller: caller(clerk.personId, ['townshipClerk'], []) })
    .thenRefused('outside-own-organization');
});

/** The commands to a case that exists: whoever is part of the matter issues none of them. */
const onCases = permitted.filter(
  ([, command]) => rules[command].target === 'case' && !rules[command].creates,
);

describe('ties to a case', () => {
  it.each(onCases)('the subject, as %s, may not issue %s', (role, command) => {
    given(pastFor[command]())
      .when(command, {}, { caller: asRole(subject, role) })
      .thenRefused('subject-may-not-act');
  });

  it.each(onCases)('a near relative, as %s, may not issue %s', (role, command) => {
    given(pastFor[command]())
      .when(command, {}, { caller: asRole(nearRelative, role) })
      .thenRefused('near-relative-may-not-act');
  });

  it.each(['AcceptOpinion', 'ReturnOpinion', 'RejectOpinion', 'WithdrawCase'] as const)(
    'a complainant may not issue %s',
    (command) => {
      given(raised({ complainants: [complainant.personId] }))
        .when(command, {}, { caller: asRole(complainant, 'townshipClerk') })
        .thenRefused('complainant-may-not-act');
    },
  );

  it.each(['DecideDisposition', 'DecideNoMeasure', 'ReturnToInvestigation'] as const)(
    'a recused member of the committee may not issue %s',
    (command) => {
      const past = act(decided(), 'DiscoverRecusal', { personId: committee[1].personId });
      given(past)
        .when(command, {}, { caller: asRole(committee[1], 'townshipCommittee') })
        .thenRefused('recused-person-may-not-act');
    },
  );

  it('the village’s own organization may be near enough to raise, and too near to decide', () => {
    given(heard())
      .when(
        'DecideDisposition',
        {},
        { caller: caller('P-1900', ['villageOrganization'], [village]) },
      )
      .thenRefused('role-not-permitted');
  });
});

const namesOf = (isOne: (rule: Rule) => boolean) =>
  commands.filter((command) => isOne(rules[command]));

describe('the dossiers that a command reads', () => {
  it('are those of village and cadre for the register, and none is there before the command that opens it', () => {
    expect(namesOf(({ target }) => target === 'village')).toEqual([
      'RegisterVillage',
      'RegisterCharter',
      'CorrectVillage',
    ]);
    expect(namesOf(({ target }) => target === 'cadre')).toEqual([
      'RegisterCadre',
      'RecordPost',
      'EndPost',
      'CorrectCadre',
      'RecordPersonStatus',
    ]);
    expect(namesOf(({ target }) => target === 'calendar')).toEqual([
      'EnterWorkCalendar',
      'CorrectWorkCalendar',
    ]);
    expect(namesOf(({ creates }) => creates)).toEqual([
      'RegisterVillage',
      'RegisterCharter',
      'RegisterCadre',
      'RaiseOpinion',
    ]);
  });

  it('are case and cadre where the one is asked about the other, or written into it', () => {
    const spanning = namesOf(({ spansCadre }) => spansCadre);
    expect(spanning.filter((command) => rules[command].target !== 'case')).toEqual([]);
    expect(spanning.toSorted()).toEqual([
      'AcceptResignation',
      'AmendOpinion',
      'CorrectEntry',
      'DeclareRecall',
      'DeclareTermination',
      'ImposeDemotion',
      'ImposeSuspension',
      'RaiseOpinion',
      'RecordDeath',
      'RecordDisciplineOutcome',
      'RecordPostsEnded',
      'RecordResignation',
      'RecordResignationVote',
      'RecordSentence',
      'RecordVote',
      'RecordWarningTalk',
      'RemoveFromPost',
      'ReverseSentence',
      'WithdrawCase',
    ]);
  });
});

/** A case or a cadre that nobody knows. */
describe('nothing there', () => {
  it.each(
    commands.filter((command) => rules[command].target === 'case' && !rules[command].creates),
  )('%s finds no case', (command) => {
    given(villageRegistered()).when(command).thenRefused('case-not-found');
  });

  it.each(['RecordPost', 'EndPost'] as const)('%s finds no cadre', (command) => {
    given(villageRegistered()).when(command).thenRefused('cadre-not-found');
  });

  it('an opinion finds no cadre', () => {
    given(villageRegistered()).when('RaiseOpinion').thenRefused('cadre-not-found');
  });

  it.each(namesOf(({ spansCadre, creates }) => spansCadre && !creates))(
    '%s finds no cadre of its case',
    (command) => {
      given({ ...pastFor[command](), cadre: null })
        .when(command)
        .thenRefused('cadre-not-found');
    },
  );

  const none = { village: null, cadre: null, case: null, calendar: null };
  const alone = [
    ...namesOf(({ target, creates }) => target === 'case' && !creates).map(
      (command) => [command, 'case-not-found', {}] as const,
    ),
    ['RegisterCadre', 'village-not-found', { field: 'village' }],
    ['RecordPost', 'cadre-not-found', {}],
    ['EndPost', 'cadre-not-found', {}],
    ['RaiseOpinion', 'cadre-not-found', { field: 'cadreId' }],
    ['EnterWorkCalendar', 'county-not-found', {}],
    ['CorrectWorkCalendar', 'county-not-found', {}],
  ] as const;

  it.each(alone)('%s is refused by its own rule too: %s', (command, code, details) => {
    const past = pastFor[command]();
    const circumstances = { ...circumstancesOf(past, command, {}), role: permissions[command][0] };
    const body = rules[command].body.parse(bodyOf(past, command, circumstances.occurredOn, {}));
    expect(() => rules[command].decide(none, body, circumstances)).toThrow(
      expect.objectContaining({ code, details }) as Error,
    );
  });

  it('a village that a registration does not name is not there', () => {
    const concerned = (body: object) => (): unknown =>
      organizationOf(rules.RegisterVillage, none, { occurredOn: day('2026-03-02'), ...body });
    const notFound = expect.objectContaining({
      code: 'village-not-found',
      details: { field: 'village' },
    }) as Error;
    expect(concerned({})).toThrow(notFound);
    expect(concerned({ village: '360732' })).toThrow(notFound);
    expect(concerned({ village })()).toBe(village);
  });
});
