import type { Body, Day, Act, Matter } from '../cases/story.ts';
import { heard } from '../cases/hearing-acts.ts';
import { decided, investigated, opinion } from '../cases/usual-acts.ts';
import type { Disposed } from './persons.ts';
import { isPublished } from './figures.ts';
import { matters } from './matters.ts';
import { carryingOut, termination, triggers, type Measure } from './measures.ts';
import { particularsOf } from './particulars.ts';
import { announcement } from './votes.ts';
import { villages } from './villages.ts';
import { decisionServed } from '../cases/service-acts.ts';

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** The days of one case: day 0 is when the opinion is raised. */
export const daysFrom =
  (raisedOn: string): Day =>
  (number) =>
    new Date(Date.parse(raisedOn) + number * dayMilliseconds).toISOString().slice(0, 10);

const measuresOf = ({ posts, disposition, village }: Disposed): readonly Measure[] =>
  posts.map((kind, index) => ({
    number: index + 1,
    kind,
    disposition,
    village,
    adults: villages[village].adults,
  }));

/** Whoever reads the case learns at once what in it is invented. */
const matterOf = ({ matter, disposition }: Disposed): Matter => {
  const notice = isPublished(disposition)
    ? '【示例：人物、事实虚构】'
    : '【示例：人物、事实、处置方式均虚构】';
  return { ...matters[matter], facts: `${notice}${matters[matter].facts}` };
};

const intendedAs = (measure: Measure): Body => ({
  postId: `post-${measure.number}`,
  disposition: measure.disposition,
  ...particularsOf(measure),
});

const decision = (measures: readonly Measure[], grounds: string, day: Day): Act => {
  const bodies: readonly Body[] = measures.map((measure) => ({
    ...intendedAs(measure),
    grounds,
    ...(measure.disposition === 'TERMINATION' && { trigger: triggers[measure.kind] }),
  }));
  return decided(bodies, { zh: '会议研究决定', en: 'decides' }, day);
};

/**
 * What concerns the secretary, or who holds a Party and a committee post, is filed with the county
 * before it takes effect.
 */
const isFiled = ({ posts, disposition }: Disposed): boolean =>
  disposition !== 'WARNING_TALK' && (posts.includes('P1') || posts.length > 1);

const filed = (one: Disposed): readonly Act[] =>
  isFiled(one)
    ? [
        {
          as: 'countyOrganizer',
          on: 33,
          command: 'AcknowledgeFiling',
          body: { reference: '县组备〔示例〕1号' },
        },
      ]
    : [];

const referred = (on: number): Act => ({
  as: 'townshipClerk',
  on,
  command: 'ReferToDiscipline',
  body: { to: 'discipline', organ: '乡镇纪委', reference: '移送〔示例〕1号' },
});

/** A sentence ends an elected office before anybody has decided about it. */
const sentenced = (one: Disposed, measure: Measure, matter: Matter, day: Day): readonly Act[] => {
  const untilFound = investigated(matter, true, day).filter(
    ({ command }) => command !== 'SubmitFindings',
  );
  return [
    { ...opinion(matter, day) },
    ...untilFound,
    referred(14),
    termination(measure, 15, 17, day),
    announcement(`measure-${measure.number}`, 18, day),
  ];
};

/** What was done in the case of one of the 37, in order, from the opinion to the last act. */
export const courseOf = (one: Disposed): readonly Act[] => {
  const day = daysFrom(one.raisedOn);
  const matter = matterOf(one);
  const measures = measuresOf(one);
  const [first] = measures;
  if (
    first !== undefined &&
    one.disposition === 'TERMINATION' &&
    triggers[first.kind] === 'criminalSentence'
  )
    return sentenced(one, first, matter, day);
  const acts = [
    opinion(matter, day),
    ...investigated(matter, true, day),
    ...heard(measures.map(intendedAs), '对事实无异议，希望从轻处理。', [
      {
        text: '认识态度较好，希望从轻处理。',
        outcome: 'partlyAdopted',
        grounds: '态度属实，已在拟处置中考虑；事实和情节不变。',
      },
    ]),
    decision(measures, `${matter.about.zh}，经核实属实。`, day),
    ...filed(one),
    decisionServed(isFiled(one) ? 34 : 31),
    ...measures.flatMap((measure) => carryingOut(measure, day)),
    ...(matter.situation === 'S6' ? [referred(57)] : []),
  ];
  return acts.toSorted((earlier, later) => earlier.on - later.on);
};

/**
 * The moment at which a act of a case counts as recorded: on its day, in the order of the acts,
 * each a minute after the one before. By them a case tells how far it has come.
 */
export const momentOf = ({ raisedOn }: Disposed, { on }: Act, index: number): string =>
  `${daysFrom(raisedOn)(on)}T01:${String(index).padStart(2, '0')}:00.000Z`;
