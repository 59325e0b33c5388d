import type * as z from 'zod';
import { CaseStage } from '../../../shared/domain/case.ts';
import { Document } from '../../../shared/domain/evidence.ts';
import { Interruption, Outcome, outcomesOf } from '../../../shared/domain/procedure/steps.ts';
import { CadreId, CaseId, EvidenceId, Instant, MeasureId, PostId, Sha256 } from '../../../shared/domain/ids.ts';
import { CountyCode, liesWithin, OrganizationCode, TownshipCode, VillageCode } from '../../../shared/domain/organization.ts';
import { Actor, Caller, PersonId, PersonName, Role, SystemActor } from '../../../shared/domain/person.ts';
import { lineOf, Reason, Reference, textOf } from '../../../shared/domain/text-field.ts';

type Form = readonly [name: string, schema: z.ZodType, right: readonly unknown[], wrong: readonly unknown[]];

const ulid = '01JAF3K5T0C5W9Z2Q7XH8M4N6P';
const sha256 = 'a'.repeat(64);
const paper = { title: '会议纪要', sha256, mediaType: 'application/pdf', bytes: 1024 };
const typed = (mediaType: string) => ({ ...paper, mediaType });

const forms: readonly Form[] = [
  ['a case', CaseId, [ulid], [`x${ulid}`, `${ulid}0`, ulid.toLowerCase(), ulid.replace('C', 'I'), `8${ulid.slice(1)}`]],
  ['a cadre', CadreId, [ulid], [`x${ulid}`, `${ulid}0`]],
  ['a post', PostId, ['post-1', 'post-10', 'post-999'], ['post-0', 'post-01', 'post-1000', 'post-1a', 'a post-1', 'post-']],
  ['a measure', MeasureId, ['measure-1', 'measure-10', 'measure-999'], ['measure-0', 'measure-1000', 'measure-1a', 'a measure-1']],
  ['a piece of evidence', EvidenceId, ['evidence-1', 'evidence-10', 'evidence-999'], ['evidence-0', 'evidence-1000', 'evidence-1a', 'an evidence-1']],
  ['a moment', Instant, ['2026-03-02T01:15:00.000Z'], ['2026-03-02T01:15:00Z', '2026-03-02T01:15:00.000000Z', '2026-03-02T01:15:00.000+08:00', '2026-03-02']],
  ['a hash', Sha256, [sha256], [sha256.toUpperCase(), `${sha256}a`, `x${sha256}`, sha256.slice(1)]],
  ['a document', Document, [paper, typed('text/plain'), typed('application/vnd.ms-excel')], [typed('pdf'), typed('application/'), typed('a b/pdf'), typed('application/pdf; x'), typed(' application/pdf'), { ...paper, more: 1 }]],
  ['a county', CountyCode, ['360732'], ['060732', '36073', '3607321', 'x360732', '36073a']],
  ['a township', TownshipCode, ['360732101'], ['060732101', '36073210', '3607321011', 'x360732101']],
  ['a village', VillageCode, ['360732101201'], ['060732101201', '36073210120', '3607321012011', 'x360732101201']],
  ['an organization', OrganizationCode, ['360732', '360732101', '360732101201'], ['3607', '36073210']],
  ['a person', PersonId, ['P-1001', 'ABC', '12345678901234', 'A'.repeat(40)], ['P', '-P1', 'P 1001', 'P_1001', 'a'.repeat(41), '123456789012345', '123456789012345678', '12345678901234567X', '12345678901234567x']],
  ['a person, though like a number', PersonId, ['1234567890123456', '1234567890123456789', 'P123456789012345', '123456789012345P'], []],
  ['a name', PersonName, ['钟䶮𠮷', 'Wang-Li 3'], ['', ' 钟', '钟 ', '钟\u200b', '钟\u202e', '钟\n', '\ud842', '钟'.repeat(61), '钟\u2028', '钟\ue000']],
  ['a line', lineOf(3), ['一二三'], ['一二三四', '', ' 一', '一\t二']],
  ['a text', textOf(5), ['一\n二', ' 一\t', '一\r\n二'], ['', '  \n ', '一\u0000', '一\u200b', '\ud842', '一\u0085', '一二三四五六']],
  ['a reason', Reason, ['事实不清。', '一'.repeat(1000)], ['', '一'.repeat(1001)]],
  ['a reference', Reference, ['长党纪〔2026〕3号'], ['', '一'.repeat(101)]],
  ['a role', Role, ['villageOrganization', 'townshipClerk', 'townshipCommittee', 'mentor', 'countyAuditor', 'countyOrganizer'], ['', 'clerk']],
  ['an actor without a person', SystemActor, ['workflow', 'clock', 'reconcile'], ['', 'person']],
  ['who acted', Actor, [{ kind: 'system', system: 'clock' }, { kind: 'person', personId: 'P-1001', role: 'townshipClerk', onBehalfOf: '360732101' }], [{ kind: 'system' }, { kind: 'person', personId: 'P-1001' }, { kind: 'system', system: 'clock', personId: 'P-1001' }, {}]],
  ['a stage', CaseStage, ['raised', 'returned', 'underInvestigation', 'atHearing', 'atDecision', 'atFiling', 'atMeasures', 'ending', 'closed'], ['', 'open']],
  ['an interruption', Interruption, ['ended', 'superseded'], ['', 'accepted']],
  ['an outcome', Outcome, Object.values(outcomesOf).flat(), ['', 'ended']],
  ['a caller', Caller, [{ personId: 'P-1001', roles: ['mentor'], organizations: ['360732'] }], [{ personId: 'P-1001', roles: ['x'], organizations: [] }, { personId: 'P-1001' }]],
];

const each = (values: (form: Form) => readonly unknown[]) => forms.flatMap((form) => values(form).map((value) => [form[0], JSON.stringify(value), form[1], value] as const));

describe('what is written', () => {
  it.each(each((form) => form[2]))('%s is %s', (...[, , schema, value]) => {
    expect(schema.safeParse(value)).toEqual({ success: true, data: value });
  });

  it('a person is the same, however their letters are typed', () => {
    expect(PersonId.parse('p-rel-9')).toBe(PersonId.parse('P-REL-9'));
  });

  it.each(each((form) => form[3]))('%s is not %s', (...[, , schema, value]) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});

describe('a place', () => {
  const [village, township, county] = [VillageCode.parse('360732101201'), TownshipCode.parse('360732101'), CountyCode.parse('360732')];

  it('lies within itself, its township and its county, and in no other', () => {
    expect([village, township, county].map((outer) => liesWithin(village, outer))).toEqual([true, true, true]);
    expect([liesWithin(township, village), liesWithin(village, TownshipCode.parse('360732102'))]).toEqual([false, false]);
  });
});
