import type { CaseEventType } from '../../../shared/domain/case/events.ts';
import { caseView } from '../../../shared/view/case-view.ts';
import { correctionIn } from '../../../shared/view/corrections-seen.ts';
import { eventView } from '../../../shared/view/event-view.ts';
import { summaryOf } from '../../../shared/dossier/case-summary.ts';
import { correct, entryOf } from '../../support/corrections.ts';
import { raised, served } from '../../support/named-pasts.ts';
import { caseOf, type Past } from '../../support/past.ts';
import { complainant, inRole, nearRelative } from '../../support/people.ts';

const correctionsOf = (past: Past) =>
  past.timelines.case
    .filter(({ type }) => type === 'EntryCorrected')
    .flatMap(({ data }) => correctionIn(data) ?? []);

const timelineOf = (past: Past) =>
  past.timelines.case.map((event) => eventView(event, correctionsOf(past)));

const seenOf = (past: Past, type: CaseEventType) =>
  timelineOf(past).find(({ sequence }) => sequence === entryOf(past, type));

const redated = (): Past => correct(served(), 'FactsServed', 'occurredOn', '2026-03-25');

describe('a corrected entry', () => {
  it('stands as it was written, with what it is read as beside it', () => {
    expect(seenOf(redated(), 'FactsServed')).toMatchObject({
      stamp: { occurredOn: '2026-03-23' },
      corrected: [{ path: 'occurredOn', from: '2026-03-23', to: '2026-03-25' }],
    });
    expect(seenOf(redated(), 'FindingsSubmitted')).not.toHaveProperty('corrected');
  });

  it('is told in the case with both values, the reason and what followed', () => {
    const past = redated();
    expect(caseView(caseOf(past), inRole('townshipClerk'), correctionsOf(past))).toMatchObject({
      hearing: { servedOn: '2026-03-25' },
      corrections: [
        {
          entry: entryOf(past, 'FactsServed'),
          type: 'FactsServed',
          path: 'occurredOn',
          from: '2026-03-23',
          to: '2026-03-25',
          reason: '录入时看错一行。',
          follows: [],
        },
      ],
    });
  });

  it('is told in lists with what had been written, where they tell it', () => {
    expect(summaryOf(caseOf(redated())).asWritten).toEqual({});
    const past = correct(
      correct(raised(), 'OpinionRaised', 'subject.name', '钟小龙'),
      'OpinionRaised',
      'occurredOn',
      '2026-03-01',
    );
    expect(summaryOf(caseOf(past))).toMatchObject({
      cadreName: '钟小龙',
      raisedOn: '2026-03-01',
      asWritten: { cadreName: '钟䶮𠮷', raisedOn: '2026-03-03' },
    });
  });
});

describe('a correction of who is family and who complained', () => {
  const hidden = (): Past =>
    correct(
      correct(raised({ complainants: [complainant.personId] }), 'OpinionRaised', 'complainants', [
        'P-1903',
      ]),
      'OpinionRaised',
      'subject.nearRelatives',
      ['P-1902'],
    );

  it('counts from then on', () => {
    expect(caseOf(hidden())).toMatchObject({
      subject: { nearRelatives: ['P-1902'] },
      people: { complainants: ['P-1903'] },
    });
  });

  it('is told without either value, to everybody', () => {
    const past = hidden();
    const told = JSON.stringify([
      timelineOf(past),
      caseView(caseOf(past), inRole('townshipClerk'), correctionsOf(past)),
      caseView(caseOf(past), inRole('villageOrganization'), correctionsOf(past)),
    ]);
    for (const person of ['P-1902', 'P-1903', nearRelative.personId, complainant.personId])
      expect(told).not.toContain(person);
    expect(told).toContain('"path":"complainants"');
    expect(told).not.toContain('"salt"');
  });
});

describe('whoever raised an opinion', () => {
  it('is told of what was corrected in it, and of nothing else', () => {
    const past = correct(
      correct(served(), 'OpinionRaised', 'evidence.0.obtainedOn', '2026-02-10'),
      'FactsServed',
      'service.place',
      '长冈乡人民政府',
    );
    const { corrections } = caseView(
      caseOf(past),
      inRole('villageOrganization'),
      correctionsOf(past),
    );
    expect(corrections).toMatchObject([
      { path: 'evidence.0.obtainedOn', from: '2026-02-20', to: '2026-02-10' },
    ]);
    expect(corrections).toHaveLength(1);
  });
});
