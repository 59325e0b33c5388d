import {
  followCalendars,
  type FollowService,
} from '../../../functions/reconcile/follow-calendar.ts';
import { reconcileCases } from '../../../functions/reconcile/reconcile-cases.ts';
import { ring } from '../../../functions/clock/ring.ts';
import { CalendarEvent } from '../../../shared/domain/calendar/county-calendar.ts';
import { Actor } from '../../../shared/domain/people/person.ts';
import { CaseId } from '../../../shared/domain/ids.ts';
import { act as write } from '../../../shared/dossier/act.ts';
import { calendarsOfCounties } from '../../../shared/dossier/calendar-of-county.ts';
import { headsIn } from '../../../shared/dossier/heads.ts';
import { calendarStream } from '../../../shared/dossier/keys.ts';
import { workCalendar } from '../../../shared/policy/work-calendar.ts';
import { exampleNotice } from '../../../shared/contract/openapi/request-examples.ts';
import { longNewYear, orderedAtYearsEnd, servedAtYearsEnd } from '../../support/county-calendar.ts';
import { caseOf, type Past } from '../../support/past.ts';
import { county } from '../../support/people.ts';
import { day, noHeads, stampOf } from '../../support/raised-case.ts';
import { headsOf } from '../../support/stored-past.ts';
import { comesToRest, running, stored, stream, typesAfter, type Scene } from '../clock/scene.ts';

const past = servedAtYearsEnd();
const { caseId } = caseOf(past);
const reconcile = { kind: 'system', system: 'reconcile' };
const organizer = Actor.parse({
  kind: 'person',
  personId: 'P-5001',
  role: 'countyOrganizer',
  onBehalfOf: county,
});

const { occurredOn: _occurredOn, ...notice } = exampleNotice;

/** The notice of 2027 as the county's dossier holds it. */
const enter = async ({ dossier }: Scene, days: object = longNewYear): Promise<void> => {
  const event = CalendarEvent.parse({
    type: 'WorkCalendarEntered',
    data: { county, ...notice, ...days },
  });
  const { change } = write(noHeads, { calendar: [event] }, stampOf(organizer, '2026-12-01'));
  expect(await dossier.append(change)).toEqual({ kind: 'appended' });
};

const following = ({ service }: Scene, more: Partial<FollowService> = {}): FollowService => ({
  ...service,
  ...more,
  calendarOf: calendarsOfCounties(service.dossier, workCalendar),
});
const follow = (scene: Scene, more: Partial<FollowService> = {}) =>
  followCalendars(following(scene, more), [caseId]);

const dueOnIn = async ({ dossier }: Scene) =>
  (await dossier.dueOf(stream)).map(({ due, deadline }) => [due, deadline.dueOn]);
const once = [['DeadlinesRecomputed', reconcile]];

describe('a year that the county has entered', () => {
  it('lies in a dossier of its own, with a timeline', async () => {
    const scene = await stored(past);
    await enter(scene);
    const { heads } = await scene.dossier.load([calendarStream(caseOf(past).county)]);
    expect(heads[0]).toMatchObject({ of: 'calendar', version: 1, state: { county, version: 1 } });
  });

  it('moves the last days of a case by one fact', async () => {
    const scene = await stored(past);
    await enter(scene);
    expect(await follow(scene)).toEqual({ recomputed: [caseId], failed: [] });
    expect(await typesAfter(scene, past)).toEqual(once);
    expect(await dueOnIn(scene)).toEqual([['hearingWindow', '2027-01-07']]);
    const head = headsIn((await scene.dossier.load([stream])).heads).case;
    expect(head?.state).toMatchObject({
      hearing: { windowEndsOn: '2027-01-07' },
      lastAct: headsOf(past).case!.state.lastAct,
    });
  });

  it('moves nothing before it is entered', async () => {
    const scene = await stored(past);
    expect(await follow(scene)).toEqual({ recomputed: [], failed: [] });
    expect(await typesAfter(scene, past)).toEqual([]);
  });

  it('is followed once, however often and by however many', async () => {
    const scene = await stored(past);
    await enter(scene);
    const passes = await Promise.all(Array.from({ length: 8 }, () => follow(scene)));
    expect(passes.flatMap(({ failed }) => failed)).toEqual([]);
    await follow(scene);
    expect(await typesAfter(scene, past)).toEqual(once);
  });

  it.each(['before', 'after'] as const)(
    'is followed by the next pass where one dies %s it has written',
    async (moment) => {
      const scene = await stored(past);
      await enter(scene);
      const dossier = {
        ...scene.dossier,
        append: async (change: Parameters<typeof scene.dossier.append>[0]) => {
          if (moment === 'after') await scene.dossier.append(change);
          throw new Error('killed');
        },
      };
      expect(await follow(scene, { dossier })).toMatchObject({ failed: [{ caseId }] });
      await follow(scene);
      expect(await typesAfter(scene, past)).toEqual(once);
      expect(await dueOnIn(scene)).toEqual([['hearingWindow', '2027-01-07']]);
    },
  );

  it('is followed by the other cases where one can’t be read', async () => {
    const scene = await stored(past);
    await enter(scene);
    const broken = CaseId.parse('01JAF3K5T0C5W9Z2Q7XH8M4N6Z');
    const dossier: typeof scene.dossier = {
      ...scene.dossier,
      load: async (streams, key) => {
        if (streams.includes(`CASE#${broken}`)) throw new TypeError('unreadable');
        return scene.dossier.load(streams, key);
      },
    };
    expect(await followCalendars(following(scene, { dossier }), [broken, caseId])).toEqual({
      recomputed: [caseId],
      failed: [{ caseId: broken, error: 'TypeError' }],
    });
  });

  it('is followed before reconcile judges a last day, and told', async () => {
    const scene = await stored(past);
    await enter(scene);
    await comesToRest(scene, 1);
    running(scene);
    expect(await reconcileCases(following(scene) as typeof scene.service)).toMatchObject({
      recomputed: [caseId],
      rung: 0,
      failed: [],
    });
  });
});

describe('the ring on a last day that the calendar moves', () => {
  const rung = async (of: Past, asOf: string, isEntered: boolean) => {
    const scene = await stored(of);
    if (isEntered) await enter(scene);
    await ring({ ...scene.service, ...following(scene) }, day(asOf));
    return (await typesAfter(scene, of)).map(([type]) => type);
  };

  it.each([
    ['to be heard', past, '2027-01-06', 'HearingLapsed'],
    ['to answer an order to resign', orderedAtYearsEnd(), '2027-01-05', 'ResignationNotGiven'],
  ])('takes nobody’s right %s', async (_, of, asOf, lapsed) => {
    expect(await rung(of, asOf, true)).toEqual([]);
    expect(await rung(of, asOf, false)).toContain(lapsed);
  });
});
