import type { Case } from '../../../shared/domain/case/case.ts';
import type { CaseEvent } from '../../../shared/domain/case/events.ts';
import { Sha256 } from '../../../shared/domain/ids.ts';
import { act as write } from '../../../shared/dossier/act.ts';
import { summaryOf } from '../../../shared/dossier/case-summary.ts';
import { countedOf } from '../../../shared/dossier/figures.ts';
import type { Disposition } from '../../../shared/policy/policy-pack.ts';
import { act, caseOf, type Past } from '../../support/past.ts';
import { accepted, atMeasures } from '../../support/named-pasts.ts';
import { stampOf, workflow } from '../../support/raised-case.ts';
import { headsOf } from '../../support/stored-past.ts';

const sealed: readonly CaseEvent[] = [
  {
    type: 'ArchiveSealed',
    data: {
      objectKey: 'cases/x/manifest-9.json',
      sha256: Sha256.parse('a'.repeat(64)),
      throughSequence: 9,
    },
  },
  { type: 'CaseClosed', data: { conclusion: 'measuresSettled' } },
];

const closing = (past: Past) => write(headsOf(past), { case: sealed }, stampOf(workflow, past.day));
const closed = (past: Past): Case => closing(past).after.case!.state;

const warned = act(atMeasures(), 'RecordWarningTalk');
const { county, township } = caseOf(warned);

/** The same closed case, as if these had taken effect on as many posts. */
const closedWith = (...dispositions: readonly Disposition[]): Case => {
  const state = closed(warned);
  return {
    ...state,
    measures: dispositions.map((disposition) => ({ ...state.measures[0]!, disposition })),
  };
};

describe('what a closed case adds to the figures', () => {
  it('is one person disposed of, by what took effect', () => {
    expect(closing(warned).change.counted).toEqual({
      county,
      township,
      dispositions: ['WARNING_TALK'],
    });
  });

  it('is nobody where no measure took effect', () => {
    expect(closing(act(accepted(), 'WithdrawCase')).change.counted).toEqual({
      county,
      township,
      dispositions: [],
    });
  });

  it('is one person once, whose two posts had the same', () => {
    expect(countedOf(caseOf(warned), closedWith('SUSPENSION', 'SUSPENSION'))!.dispositions).toEqual(
      ['SUSPENSION'],
    );
    expect(countedOf(caseOf(warned), closedWith('REMOVAL', 'RECALL'))!.dispositions).toEqual([
      'REMOVAL',
      'RECALL',
    ]);
  });

  it('is nothing before it is closed, and nothing again after', () => {
    expect(
      write(headsOf(atMeasures()), { case: [] }, stampOf(workflow, warned.day)).change.counted,
    ).toBeUndefined();
    expect(countedOf(caseOf(accepted()), caseOf(warned))).toBeNull();
    expect(countedOf(closed(warned), closed(warned))).toBeNull();
  });
});

describe('the summary of a case', () => {
  it('says what has taken effect, and how the case ended', () => {
    expect(summaryOf(caseOf(atMeasures()))).toMatchObject({ dispositions: [], conclusion: null });
    expect(summaryOf(closed(warned))).toMatchObject({
      dispositions: [{ disposition: 'WARNING_TALK', postKind: 'P2' }],
      conclusion: 'measuresSettled',
    });
  });

  it('names a removal after a resignation that was refused as a removal', () => {
    const [measure] = closed(warned).measures;
    const removed = {
      ...closed(warned),
      measures: [
        {
          ...measure!,
          disposition: 'ORDERED_RESIGNATION' as const,
          afterRefusal: { disposition: 'REMOVAL' as const, route: 'imposition' as const },
        },
      ],
    };
    expect(summaryOf(removed).dispositions).toEqual([{ disposition: 'REMOVAL', postKind: 'P2' }]);
  });
});
