import { document, newEvidence, serviceInPerson, type Body } from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import { act, caseOf, packOf } from '../../../../support/past.ts';
import { atHearing, underInvestigation } from '../../../../support/named-pasts.ts';
import { clerk, nearRelative, subject, witness } from '../../../../support/people.ts';
import { ServiceRecord } from '../../../../../shared/domain/case/service-record.ts';

const { receivedBy: _, ...reached } = serviceInPerson;
const left: Body = {
  ...reached,
  manner: 'left',
  place: '桐溪村坝上组12号',
  refusal: '本人拒绝签收。',
  witnesses: ['邱桂林'],
};
const posted: Body = {
  ...reached,
  manner: 'post',
  postedOn: '2026-03-19',
  tracking: 'EMS1234567890CN',
};
const published: Body = {
  ...reached,
  manner: 'notice',
  place: '桐溪村村务公开栏',
  publishedOn: '2026-03-20',
  reason: '外出去向不明，家属也无法联系。',
};

const onTheDay = { occurredOn: '2026-03-23' };

describe('a paper is served', () => {
  it.each([
    ['in person', serviceInPerson],
    [
      'on an adult of the household',
      { ...serviceInPerson, receivedBy: { capacity: 'householdMember', name: '钟小满' } },
    ],
    ['by leaving it before a witness', left],
    ['by leaving it on film', { ...left, witnesses: [], recording: document('送达照片') }],
    ['by post', posted],
  ])('%s', (_way, service) => {
    given(atHearing()).when('ServeFacts', { service }, onTheDay).thenNamed('FactsServed');
  });

  it('and what runs from the service runs from its day', () => {
    const past = act(atHearing(), 'ServeFacts', { service: posted }, { occurredOn: '2026-04-02' });
    expect(caseOf(past)).toMatchObject({
      hearing: { servedOn: '2026-04-02', windowEndsOn: '2026-04-10' },
    });
  });

  it('and its record stands in the fact', () => {
    const [event] = act(atHearing(), 'ServeFacts', { service: left }).timelines.case.slice(-1);
    expect(event?.data).toMatchObject({ service: left });
  });
});

describe('what is left behind', () => {
  it('serves nothing where nobody saw it and no picture shows it', () => {
    given(atHearing())
      .when('ServeFacts', { service: { ...left, witnesses: [] } }, onTheDay)
      .thenRefused('service-not-witnessed', {
        field: 'service.witnesses',
      });
  });

  it.each([
    ['the cadre', subject.name],
    ['who brought it', clerk.name],
  ])('is not witnessed by %s', (_who, name) => {
    given(atHearing())
      .when('ServeFacts', { service: { ...left, witnesses: [name] } }, onTheDay)
      .thenRefused('service-not-witnessed', {
        field: 'service.witnesses',
      });
    given(atHearing())
      .when('ServeFacts', { service: { ...left, witnesses: [name, '邱桂林'] } }, onTheDay)
      .thenNamed('FactsServed');
  });
});

describe('a notice', () => {
  it('serves once it has run for thirty days', () => {
    given(atHearing())
      .when('ServeFacts', { service: published }, { occurredOn: '2026-04-18' })
      .thenRefused('notice-still-running', {
        field: 'occurredOn',
        facts: { dueOn: '2026-04-19' },
      });
    given(atHearing())
      .when('ServeFacts', { service: published }, { occurredOn: '2026-04-19' })
      .thenNamed('FactsServed');
  });

  it('runs as long as the pack says', () => {
    const { deadlines } = packOf('xingguo-2021-trial');
    expect(deadlines.serviceByNotice).toMatchObject({ count: 30, unit: 'days', bound: 'atLeast' });
  });
});

describe.each([
  ['posted', { ...posted, postedOn: '2026-03-24' }, 'service.postedOn'],
  ['published', { ...published, publishedOn: '2026-03-24' }, 'service.publishedOn'],
])('a paper that was %s after it is said to have been served', (_how, service, field) => {
  it('is refused', () => {
    given(atHearing())
      .when('ServeFacts', { service }, onTheDay)
      .thenRefused('date-in-future', { field, facts: { latest: '2026-03-23' } });
  });
});

describe('whoever is tied to the case', () => {
  it.each([
    ['the cadre', subject],
    ['a near relative', nearRelative],
  ])('serves nothing: %s', (_who, server) => {
    given(atHearing())
      .when('ServeFacts', { service: { ...serviceInPerson, servers: [clerk, server] } }, onTheDay)
      .thenRefused('recusal-required', {
        field: 'service.servers.1',
      });
  });

  it('serves nothing: a witness', () => {
    const testified = act(underInvestigation(), 'RecordEvidence', {
      evidence: [newEvidence({ kind: 'testimony', witness: witness.personId })],
    });
    given(act(testified, 'SubmitFindings'))
      .when('ServeFacts', { service: { ...serviceInPerson, servers: [witness] } })
      .thenRefused('recusal-required', { field: 'service.servers.0' });
  });
});

describe('a record of service', () => {
  it.each([
    ['says how', { ...serviceInPerson, manner: 'byTelephone' }],
    ['says where', { ...serviceInPerson, place: '' }],
    ['says who brought it', { ...serviceInPerson, servers: [] }],
    ['says who signed', { ...reached, manner: 'inPerson' }],
    [
      'names whoever signed for the cadre',
      { ...serviceInPerson, receivedBy: { capacity: 'householdMember' } },
    ],
    ['says why nobody signed', { ...left, refusal: ' ' }],
    ['says why a notice was needed', { ...published, reason: undefined }],
    ['holds nothing of another manner', { ...serviceInPerson, tracking: 'EMS1' }],
  ])('%s', (_what, record) => {
    expect(ServiceRecord.safeParse(record).success).toBe(false);
  });
});
