import { availableCommands } from '../../../shared/view/available-commands.ts';
import { commandRoutes } from '../../../shared/contract/routes.ts';
import { permissions, type CommandName } from '../../../shared/domain/people/permissions.ts';
import { Refusal, refusals, type RefusalCode } from '../../../shared/domain/refusal/refusal.ts';
import * as pasts from '../../support/named-pasts.ts';
import { act, caseOf, decideIn, type Past, silence } from '../../support/past.ts';
import {
  caller,
  complainant,
  inRole,
  investigators,
  nearRelative,
  subject,
  township,
} from '../../support/people.ts';

// What a reader is told to do next must be what the rules let them do: the one is held against the
// other, in every past that the tests have, for every command.

const everywhere: Readonly<Record<string, Past>> = {
  raised: pasts.raised(),
  returned: pasts.returned(),
  accepted: pasts.accepted(),
  underInvestigation: pasts.underInvestigation(),
  extended: act(pasts.underInvestigation(), 'ExtendInvestigation'),
  atHearing: pasts.atHearing(),
  served: pasts.served(),
  heard: pasts.heard(),
  heardWithNothingFound: pasts.heard({ substantiated: false }),
  heardOnDiscipline: pasts.heard({ situations: ['S6'] }),
  atFiling: pasts.decided({ holds: 'P1', measures: ['REMOVAL'] }),
  filingReturned: act(
    pasts.decided({ holds: 'P1', measures: ['REMOVAL'] }),
    'ReturnFilingForCorrection',
  ),
  warned: pasts.atMeasures(),
  suspending: pasts.atMeasures({ measures: ['SUSPENSION'] }),
  demoting: pasts.atMeasures({ holds: 'P1', measures: ['DEMOTION'] }),
  removing: pasts.atMeasures({ measures: ['REMOVAL'] }),
  recalling: pasts.atMeasures({ holds: 'V1', measures: ['RECALL'] }),
  petitioned: pasts.petitioned(),
  neverConvened: silence(pasts.atMeasures({ holds: 'V1' }), 'vote#measure-1'),
  orderedToConvene: act(
    silence(pasts.atMeasures({ holds: 'V1' }), 'vote#measure-1'),
    'OrderConvening',
    {},
    { occurredOn: '2026-05-06' },
  ),
  convened: pasts.convened(),
  voted: pasts.voted(),
  recalled: pasts.voted({ measures: ['RECALL'] }),
  toBeOrdered: pasts.atMeasures({ measures: ['ORDERED_RESIGNATION'] }),
  ordered: pasts.ordered(),
  referred: act(pasts.heard({ situations: ['S6'] }), 'ReferToDiscipline'),
  resignationOffered: act(pasts.raised(), 'OfferResignation'),
  sentenced: act(pasts.raised({ holds: 'both' }), 'RecordSentence'),
  supervised: act(pasts.raised(), 'RecordSupervision'),
  supervisedWarning: act(pasts.atMeasures(), 'RecordSupervision'),
  supervisedSuspension: act(pasts.convened(), 'RecordSupervision'),
  supervisedRecall: act(pasts.petitioned(), 'RecordSupervision'),
  supervisedOrder: act(
    pasts.atMeasures({ measures: ['ORDERED_RESIGNATION'] }),
    'RecordSupervision',
  ),
  supervisedAnswer: act(pasts.ordered(), 'RecordSupervision'),
  ending: act(pasts.raised(), 'RejectOpinion'),
  closed: pasts.sealed(act(pasts.raised(), 'RejectOpinion')),
  closedAfterReferral: pasts.sealed(
    act(act(pasts.heard({ situations: ['S6'] }), 'ReferToDiscipline'), 'DecideNoMeasure'),
  ),
};

const onCases = commandRoutes
  .filter(({ path }) => path.includes('{caseId}'))
  .map(({ name }) => name);

/** Refusals that say: not here, not now. Any other is about what the command says. */
const aboutPlace: readonly RefusalCode[] = [
  'withdrawal-after-decision',
  'decided-before',
  'clue-not-handed-over',
  'nothing-substantiated',
  'already-extended',
  'not-an-investigator',
  'took-no-part',
  'convening-not-late',
];
const aboutContent: readonly RefusalCode[] = ['already-investigator', 'vote-already-convened'];
const isAboutPlace = ({ code }: Refusal): boolean =>
  aboutPlace.includes(code) || (refusals[code].kind === 'conflict' && !aboutContent.includes(code));

const refusalOf = (past: Past, name: CommandName): Refusal | null => {
  try {
    decideIn(past, name, {}, { occurredOn: '2026-06-01' });
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

describe.each(Object.entries(everywhere))('in the past %s', (_name, past) => {
  it.each(onCases)(
    '%s is told to be possible exactly where its rule has a place for it',
    (name) => {
      const isTold = availableCommands(caseOf(past), inRole(permissions[name][0])).some(
        ({ command }) => command === name,
      );
      const refusal = refusalOf(past, name);
      const hasPlace = refusal === null || !isAboutPlace(refusal);
      expect({ isTold, refusal: isTold === hasPlace ? null : refusal?.code }).toStrictEqual({
        isTold: hasPlace,
        refusal: null,
      });
    },
  );
});

describe('what a caller may do next', () => {
  const past = pasts.heard();

  it('is nothing for whoever is tied to the case', () => {
    const tied = pasts.raised({ complainants: [complainant.personId] });
    for (const { personId } of [subject, nearRelative, complainant])
      expect(
        availableCommands(caseOf(tied), caller(personId, ['townshipClerk'], [township])),
      ).toStrictEqual([]);
  });

  it('is nothing for whoever is from elsewhere', () => {
    expect(availableCommands(caseOf(past), inRole('townshipCommittee', '360732999'))).toStrictEqual(
      [],
    );
  });

  it('is no decision for whoever investigated', () => {
    const investigator = caller(investigators[0].personId, ['townshipCommittee'], [township]);
    const told = availableCommands(caseOf(past), investigator).map(({ command }) => command);
    expect(told).not.toContain('DecideDisposition');
    expect(
      availableCommands(caseOf(past), inRole('townshipCommittee')).map(({ command }) => command),
    ).toContain('DecideDisposition');
  });

  it('names the measure that it is about, each on its own', () => {
    const split = pasts.atMeasures({ holds: 'both', measures: ['REMOVAL', 'SUSPENSION'] });
    const told = availableCommands(caseOf(split), inRole('townshipClerk')).filter(
      ({ measureId }) => measureId !== undefined,
    );
    expect(told).toStrictEqual([
      { command: 'ConveneVote', measureId: 'measure-2' },
      { command: 'RemoveFromPost', measureId: 'measure-1' },
    ]);
  });
});
