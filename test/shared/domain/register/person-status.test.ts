import { mostStatuses } from '../../../../shared/domain/cadre/person-status.ts';
import { document } from '../../../support/bodies.ts';
import { given } from '../../../support/given-when-then.ts';
import { cadreRegistered } from '../../../support/named-pasts.ts';
import { act, cadreOf, nothing, type Past } from '../../../support/past.ts';

describe('what a cadre is beside the posts', () => {
  it('is recorded with its first day and its proof', () => {
    given(cadreRegistered())
      .when('RecordPersonStatus')
      .then({
        type: 'PersonStatusRecorded',
        data: {
          status: 'partyMember',
          since: '2012-07-01',
          proof: { reference: '桐溪党籍〔2026〕1号', document: document('党员身份证明') },
        },
      });
  });

  it('changes nothing when it is told again', () => {
    const known = act(cadreRegistered(), 'RecordPersonStatus');
    given(known).when('RecordPersonStatus').then();
    given(known)
      .when('RecordPersonStatus', { since: '2013-07-01' })
      .thenNamed('PersonStatusRecorded');
    given(known)
      .when('RecordPersonStatus', { status: 'civilServant' })
      .thenNamed('PersonStatusRecorded');
    expect(cadreOf(known).statuses).toEqual([{ status: 'partyMember', since: '2012-07-01' }]);
  });

  it('is not of tomorrow', () => {
    given(cadreRegistered())
      .when('RecordPersonStatus', { since: '2026-03-03' }, { occurredOn: '2026-03-02' })
      .thenRefused('date-in-future', { field: 'since' });
    given(cadreRegistered())
      .when('RecordPersonStatus', {}, { occurredOn: '2026-03-03', today: '2026-03-02' })
      .thenRefused('occurred-in-future', { field: 'occurredOn' });
  });

  it('is of a cadre who is registered', () => {
    given(nothing()).when('RecordPersonStatus').thenRefused('cadre-not-found');
  });

  it(`is the ${mostStatuses}th, and no more`, () => {
    const filled = (count: number): Past =>
      Array.from({ length: count }).reduce<Past>(
        (past, _, index) =>
          act(past, 'RecordPersonStatus', {
            since: `20${String(10 + (index % 15))}-01-0${1 + Math.floor(index / 15)}`,
          }),
        cadreRegistered(),
      );
    given(filled(mostStatuses - 1))
      .when('RecordPersonStatus')
      .thenNamed('PersonStatusRecorded');
    given(filled(mostStatuses))
      .when('RecordPersonStatus')
      .thenRefused('too-many-statuses', { facts: { most: mostStatuses } });
  });
});
