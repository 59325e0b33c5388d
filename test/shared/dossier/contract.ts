import { createHash } from 'node:crypto';
import { CadreId, CaseId, Sha256 } from '../../../shared/domain/ids.ts';
import { verify, emptyTip, type StreamKey } from '../../../shared/domain/timeline/timeline.ts';
import { act } from '../../../shared/dossier/act.ts';
import type { Heads, StoredAnswer, Wait } from '../../../shared/dossier/items.ts';
import { exampleNotice } from '../../../shared/contract/openapi/request-examples.ts';
import { CalendarEvent } from '../../../shared/domain/calendar/county-calendar.ts';
import { CountyCode } from '../../../shared/domain/people/organization.ts';
import { cadreStream, calendarStream, caseStream } from '../../../shared/dossier/keys.ts';
import type { Change, Dossier, Waits, Unreadable } from '../../../shared/dossier/port.ts';
import { StoredAnswer as Record } from '../../../shared/dossier/items.ts';
import {
  cadreRegistered,
  clerk,
  clock,
  day,
  type Ids,
  noHeads,
  opinionRaised,
  record,
  requested,
  stampOf,
  stepOpened,
  workflow,
} from '../../support/raised-case.ts';

/** A dossier to test, and ids that nothing in it has used yet. */
export type Opened = { readonly dossier: Dossier & Waits; readonly ids: Ids };

const of = async <Item>(
  items: AsyncIterable<Item>,
  isOwn: (item: Item) => boolean,
): Promise<readonly Item[]> => {
  const own: Item[] = [];
  for await (const item of items) if (isOwn(item)) own.push(item);
  return own;
};

const answerKept = (key: string): StoredAnswer =>
  Record.parse({
    idempotencyKey: key,
    personId: 'P-1001',
    requestHash: 'a'.repeat(64),
    status: 200,
    body: { done: true },
    recordedAt: '2026-03-02T02:00:00.000Z',
    expiresAt: 4_000_000_000,
  });

const allReadable: Unreadable = ({ stream, row }) => {
  throw new Error(`${stream} ${row} cannot be read`);
};
const { occurredOn: _occurredOn, ...daysOfExample } = exampleNotice;
/** A county that nothing in the dossier knows, as the ids are. */
const countyFor = ({ caseId }: Ids): CountyCode => {
  const digest = createHash('sha256').update(caseId).digest().readUInt32BE();
  return CountyCode.parse(`9${String(digest % 100_000).padStart(5, '0')}`);
};
const nothing: Change = { streams: [], answers: [], dueOpened: [], dueClosed: [] };
const sealed = {
  type: 'ArchiveSealed' as const,
  data: {
    objectKey: 'cases/manifest.json',
    sha256: Sha256.parse('a'.repeat(64)),
    throughSequence: 3,
  },
};
const accepted = { case: [{ type: 'OpinionAccepted' as const, data: {} }] };

/** What every implementation of the dossier's port keeps to. */
export const dossierContract = (name: string, open: () => Promise<Opened>): void => {
  describe(name, () => {
    let dossier: Dossier & Waits;
    let ids: Ids;
    let stream: StreamKey;
    let cadre: StreamKey;

    beforeEach(async () => {
      ({ dossier, ids } = await open());
      stream = caseStream(ids.caseId);
      cadre = cadreStream(ids.cadreId);
    });

    const raised = (): Promise<Heads> =>
      record(dossier, [
        [{ cadre: cadreRegistered(ids) }, stampOf(clerk, '2026-03-01')],
        [
          {
            case: opinionRaised(ids),
            cadre: [{ type: 'CaseOpened', data: { caseId: ids.caseId } }],
          },
          stampOf(clerk, '2026-03-02'),
        ],
      ]);

    const waiting = (more: Partial<Wait> = {}): Wait => ({
      stream,
      step: 'identification',
      round: 1,
      run: 1,
      token: 'token-1',
      ...more,
    });

    /** A case whose first step is open, with the token of the machine that waits. */
    const open1 = async (more: Partial<Wait> = {}): Promise<Heads> => {
      const heads = await raised();
      const { change, after } = act(
        heads,
        { case: [stepOpened('identification')] },
        stampOf(workflow, '2026-03-02'),
      );
      expect(await dossier.append({ ...change, opens: waiting(more) })).toEqual({
        kind: 'appended',
      });
      return after;
    };

    const accept = async (heads: Heads): Promise<Heads> => {
      const { change, after } = act(heads, accepted, stampOf(clerk, '2026-03-03'));
      expect(await dossier.append(change)).toEqual({ kind: 'appended' });
      return after;
    };

    describe('loading and appending', () => {
      it('knows nothing of a dossier that was never written', async () => {
        expect(await dossier.load([stream, cadre], 'key-never-used')).toEqual({
          heads: [null, null],
          record: null,
        });
        expect(await dossier.timeline(stream, 0, 10)).toEqual([]);
      });

      it('gives back the heads as they were written, in the order asked for', async () => {
        const heads = await raised();
        const loaded = await dossier.load([cadre, stream]);
        expect(loaded.heads).toEqual([heads.cadre, heads.case]);
      });

      it('gives back a county’s calendar, and its timeline', async () => {
        const county = countyFor(ids);
        const entered = CalendarEvent.parse({
          type: 'WorkCalendarEntered',
          data: { county, ...daysOfExample },
        });
        const heads = await record(dossier, [
          [{ calendar: [entered] }, stampOf(clerk, '2026-11-20')],
          [
            {
              calendar: [
                {
                  ...entered,
                  type: 'WorkCalendarCorrected',
                  data: { ...entered.data, reason: '更正。' },
                },
              ],
            },
            stampOf(clerk, '2026-11-21'),
          ],
        ]);
        expect((await dossier.load([calendarStream(county)])).heads).toEqual([heads.calendar]);
        const events = await dossier.timeline(calendarStream(county), 0, 10);
        expect(verify(events, emptyTip)).toMatchObject({ tip: { version: 2 }, flaw: null });
      });

      it('gives back a timeline whose every event fits, page by page', async () => {
        await accept(await open1());
        const first = await dossier.timeline(stream, 0, 3);
        const rest = await dossier.timeline(stream, 3, 3);
        expect(first.map((event) => event.type)).toEqual([
          'OpinionRaised',
          'ProcedureRequested',
          'StepOpened',
        ]);
        expect(rest.map((event) => event.type)).toEqual(['OpinionAccepted']);
        expect(verify([...first, ...rest], emptyTip)).toMatchObject({
          flaw: null,
          tip: { version: 4 },
        });
      });

      it('refuses a dossier that exists already', async () => {
        await raised();
        const { change } = act(noHeads, { case: opinionRaised(ids) }, stampOf(clerk, '2026-03-05'));
        expect(await dossier.append(change)).toEqual({ kind: 'conflict' });
      });

      it('lets one of two acts on the same tip through', async () => {
        const heads = await open1();
        await accept(heads);
        const { change } = act(
          heads,
          { case: [{ type: 'OpinionReturned', data: { reason: '材料不全。' } }] },
          stampOf(clerk, '2026-03-03'),
        );
        expect(await dossier.append(change)).toEqual({ kind: 'conflict' });
        expect((await dossier.timeline(stream, 3, 10)).map((event) => event.type)).toEqual([
          'OpinionAccepted',
        ]);
      });

      it('lets one of two simultaneous acts through', async () => {
        const heads = await open1();
        const others = ['甲', '乙', '丙', '丁'].map(
          (reason) =>
            act(
              heads,
              { case: [{ type: 'OpinionReturned', data: { reason } }] },
              stampOf(clerk, '2026-03-03'),
            ).change,
        );
        const appended = await Promise.all(others.map((change) => dossier.append(change)));
        expect(appended.map(({ kind }) => kind).sort()).toEqual([
          'appended',
          'conflict',
          'conflict',
          'conflict',
        ]);
        expect(await dossier.timeline(stream, 3, 10)).toHaveLength(1);
      });

      it('holds an act only as long as the dossiers by which it was judged still stand', async () => {
        const other = CadreId.parse(ids.caseId);
        const heads = await open1();
        const beside = await record(dossier, [
          [{ cadre: cadreRegistered({ ...ids, cadreId: other }) }, stampOf(clerk, '2026-03-01')],
        ]);
        const judged = { ...heads, colleagues: [beside.cadre!] };
        const { change } = act(judged, accepted, stampOf(clerk, '2026-03-03'));
        await record(
          dossier,
          [
            [
              { cadre: [{ type: 'CaseOpened', data: { caseId: ids.caseId } }] },
              stampOf(clerk, '2026-03-02'),
            ],
          ],
          beside,
        );
        expect(await dossier.append(change)).toEqual({ kind: 'conflict' });
        expect(await dossier.timeline(stream, 3, 10)).toEqual([]);
        const [again] = (await dossier.load([cadreStream(other)])).heads;
        if (again?.of !== 'cadre') throw new Error('no such cadre');
        const afresh = act(
          { ...heads, colleagues: [again] },
          accepted,
          stampOf(clerk, '2026-03-03'),
        );
        expect(await dossier.append(afresh.change)).toEqual({ kind: 'appended' });
        expect((await dossier.load([again.stream])).heads).toEqual([again]);
      });

      it('writes all of an act or nothing', async () => {
        const heads = await open1();
        await record(
          dossier,
          [
            [
              {
                cadre: [
                  {
                    type: 'PostEnded',
                    data: {
                      postId: heads.case!.state.posts.held[0]!.postId,
                      endedOn: day('2026-03-03'),
                      cause: 'resigned',
                    },
                  },
                ],
              },
              stampOf(clerk, '2026-03-03'),
            ],
          ],
          heads,
        );
        const { change } = act(
          heads,
          { ...accepted, cadre: [{ type: 'CaseArchived', data: { caseId: ids.caseId } }] },
          stampOf(clerk, '2026-03-03'),
        );
        expect(
          await dossier.append({ ...change, record: answerKept(`all-${ids.caseId}`) }),
        ).toEqual({ kind: 'conflict' });
        expect((await dossier.load([stream], `all-${ids.caseId}`)).heads).toEqual([heads.case]);
        expect((await dossier.load([], `all-${ids.caseId}`)).record).toBeNull();
        expect((await dossier.wait(stream, 'identification'))?.answer).toBeUndefined();
      });

      it('knows an act that was carried out and whose answer was lost', async () => {
        const heads = await open1();
        const { change } = act(heads, accepted, stampOf(clerk, '2026-03-03'));
        expect(await dossier.append(change)).toEqual({ kind: 'appended' });
        expect(await dossier.append(change)).toEqual({ kind: 'appended' });
        expect(await dossier.timeline(stream, 3, 10)).toHaveLength(1);
      });

      it('takes an act that changes nothing', async () => {
        expect(await dossier.append(nothing)).toEqual({ kind: 'appended' });
      });
    });

    describe('the answer kept for a repetition', () => {
      it('is given back to whoever comes with the same key', async () => {
        const kept = answerKept(`kept-${ids.caseId}`);
        expect(await dossier.append({ ...nothing, record: kept })).toEqual({ kind: 'appended' });
        expect(await dossier.load([stream], kept.idempotencyKey)).toEqual({
          heads: [null],
          record: kept,
        });
      });

      it('keeps a second act under the same key from being carried out', async () => {
        const heads = await open1();
        const kept = answerKept(`twice-${ids.caseId}`);
        const { change, after } = act(heads, accepted, stampOf(clerk, '2026-03-03'));
        await dossier.append({ ...change, record: kept });
        const second = act(
          after,
          { case: [{ type: 'CaseWithdrawn', data: { reason: '撤回。' } }] },
          stampOf(clerk, '2026-03-04'),
        );
        expect(
          await dossier.append({ ...second.change, record: { ...kept, status: 201 } }),
        ).toEqual({ kind: 'repeated', record: kept });
        expect((await dossier.load([stream])).heads).toEqual([after.case]);
      });
    });

    describe('a wait', () => {
      it('is opened with its token', async () => {
        await open1();
        expect(await dossier.wait(stream, 'identification')).toEqual(waiting());
        expect(await dossier.waitsOf(stream)).toEqual([waiting()]);
        expect(await dossier.wait(stream, 'hearing')).toBeNull();
      });

      it('is not opened twice in one round', async () => {
        const heads = await open1();
        const { change } = act(
          heads,
          { case: [stepOpened('investigation')] },
          stampOf(workflow, '2026-03-02'),
        );
        expect(await dossier.append({ ...change, opens: waiting({ token: 'another' }) })).toEqual({
          kind: 'conflict',
        });
        expect(await dossier.wait(stream, 'identification')).toEqual(waiting());
      });

      it('is opened by one of two machines that come at the same moment, and the other learns that it was not the one', async () => {
        const heads = await raised();
        const { change } = act(
          heads,
          { case: [stepOpened('identification')] },
          stampOf(workflow, '2026-03-02'),
        );
        const [one, other] = ['one', 'other'].map((token) => ({
          ...change,
          opens: waiting({ token }),
        }));
        expect(await dossier.append(one!)).toEqual({ kind: 'appended' });
        expect(await dossier.append(other!)).toEqual({ kind: 'conflict' });
        expect(await dossier.append(one!)).toEqual({ kind: 'appended' });
        expect(await dossier.wait(stream, 'identification')).toEqual(waiting({ token: 'one' }));
      });

      it('makes room for its next round', async () => {
        const heads = await accept(await open1());
        const { change } = act(
          heads,
          { case: [stepOpened('identification', { round: 2, run: 2 })] },
          stampOf(workflow, '2026-03-04'),
        );
        expect(
          await dossier.append({
            ...change,
            opens: waiting({ round: 2, run: 2, token: 'token-2' }),
          }),
        ).toEqual({ kind: 'appended' });
        expect(await dossier.wait(stream, 'identification')).toEqual(
          waiting({ round: 2, run: 2, token: 'token-2' }),
        );
      });

      it('keeps its token when it is answered', async () => {
        await accept(await open1());
        expect(await dossier.wait(stream, 'identification')).toEqual(
          waiting({ answer: { outcome: 'accepted' } }),
        );
      });

      it('refuses the answer to another round', async () => {
        const heads = await open1();
        const { change } = act(heads, accepted, stampOf(clerk, '2026-03-03'));
        const answers = change.answers.map((answered) => ({ ...answered, round: 2 }));
        expect(await dossier.append({ ...change, answers })).toEqual({ kind: 'conflict' });
      });

      it('takes a new token of its own run or a later one', async () => {
        await open1();
        expect(await dossier.renew({ ...waiting(), token: 'token-2' })).toBe(true);
        expect(await dossier.renew({ ...waiting({ run: 2 }), token: 'token-3' })).toBe(true);
        expect(await dossier.wait(stream, 'identification')).toEqual(
          waiting({ run: 2, token: 'token-3' }),
        );
      });

      it('takes no token of an older run, of another round, or where nothing is open', async () => {
        await open1({ run: 2 });
        expect(await dossier.renew({ ...waiting({ run: 1 }), token: 'late' })).toBe(false);
        expect(await dossier.renew({ ...waiting({ run: 2, round: 2 }), token: 'early' })).toBe(
          false,
        );
        expect(await dossier.renew({ ...waiting({ step: 'hearing' }), token: 'nowhere' })).toBe(
          false,
        );
        expect((await dossier.wait(stream, 'identification'))?.token).toBe('token-1');
      });

      it('keeps an answer given before the new token came', async () => {
        await accept(await open1());
        expect(await dossier.renew({ ...waiting(), token: 'token-2' })).toBe(true);
        expect(await dossier.wait(stream, 'identification')).toEqual(
          waiting({ token: 'token-2', answer: { outcome: 'accepted' } }),
        );
      });

      it('loses its token once it was used, and only this one', async () => {
        await open1();
        await dossier.dropToken(stream, 'identification', 'another');
        expect((await dossier.wait(stream, 'identification'))?.token).toBe('token-1');
        await dossier.dropToken(stream, 'identification', 'token-1');
        expect(await dossier.wait(stream, 'identification')).toEqual({
          stream,
          step: 'identification',
          round: 1,
          run: 1,
        });
      });
    });

    describe('what is undelivered', () => {
      const undelivered = () =>
        of(dossier.undelivered(allReadable), (wait) => wait.stream === stream);

      it('is a wait with token and answer', async () => {
        const heads = await open1();
        expect(await undelivered()).toEqual([]);
        await accept(heads);
        expect(await undelivered()).toEqual([waiting({ answer: { outcome: 'accepted' } })]);
      });

      it('is no more once the token is gone', async () => {
        await accept(await open1());
        await dossier.dropToken(stream, 'identification', 'token-1');
        expect(await undelivered()).toEqual([]);
      });

      it('is also an answer that came while there was no token, once there is one', async () => {
        const heads = await open1();
        await dossier.dropToken(stream, 'identification', 'token-1');
        await accept(heads);
        expect(await undelivered()).toEqual([]);
        await dossier.renew({ ...waiting(), token: 'token-2' });
        expect(await undelivered()).toEqual([
          waiting({ token: 'token-2', answer: { outcome: 'accepted' } }),
        ]);
      });
    });

    describe('the procedure', () => {
      it('is asked for by the act that raises its run', async () => {
        expect(await dossier.procedure(stream)).toBeNull();
        const heads = await raised();
        expect(await dossier.procedure(stream)).toEqual({
          stream,
          ...requested(1).data,
          requestedAt: '2026-03-02T02:00:00.000Z',
        });
        await record(dossier, [[{ case: [requested(2)] }, stampOf(clock, '2026-03-04')]], heads);
        expect(await dossier.procedure(stream)).toMatchObject({ run: 2 });
      });

      it('is in progress until the case is archived, the longest untouched first', async () => {
        const heads = await raised();
        const inProgress = () => of(dossier.casesInProgress(), (one) => one === stream);
        expect(await inProgress()).toEqual([stream]);
        const withdrawn = {
          case: [{ type: 'CaseWithdrawn' as const, data: { reason: '撤回。' } }],
        };
        const sealed = {
          case: [
            {
              type: 'ArchiveSealed' as const,
              data: { objectKey: 'key', sha256: heads.case!.lastHash, throughSequence: 3 },
            },
          ],
        };
        await record(
          dossier,
          [
            [withdrawn, stampOf(clerk, '2026-03-03')],
            [sealed, stampOf(workflow, '2026-03-03')],
          ],
          heads,
        );
        expect(await inProgress()).toEqual([]);
      });
    });

    describe('what falls due', () => {
      const dueUpTo = async (text: string) =>
        (await of(dossier.dueUpTo(text, allReadable), (row) => row.stream === stream)).map(
          ({ due, deadline }) => [due, deadline.dueOn],
        );

      it('is found on its day and ever after, however late one looks', async () => {
        await open1();
        expect(await dueUpTo('2026-03-11')).toEqual([]);
        expect(await dueUpTo('2026-03-12')).toEqual([['identification', '2026-03-12']]);
        expect(await dueUpTo('2031-01-01')).toEqual([['identification', '2026-03-12']]);
      });

      it('ends with the step', async () => {
        await accept(await open1());
        expect(await dueUpTo('2031-01-01')).toEqual([]);
        expect(await dossier.dueOf(stream)).toEqual([]);
      });

      it('comes earliest first', async () => {
        await record(
          dossier,
          [
            [
              { case: [stepOpened('investigation', { dueOn: '2026-03-10' })] },
              stampOf(workflow, '2026-03-02'),
            ],
          ],
          await open1(),
        );
        expect(await dueUpTo('2031-01-01')).toEqual([
          ['investigation', '2026-03-10'],
          ['identification', '2026-03-12'],
        ]);
      });

      it('explains itself', async () => {
        await open1();
        expect(await dossier.dueOf(stream)).toMatchObject([
          {
            due: 'identification',
            deadline: { rule: 'identification', anchor: '2026-03-02', dueOn: '2026-03-12' },
          },
        ]);
      });
    });

    describe('the lists', () => {
      const idsIn = (page: { cases: readonly { caseId: string }[] }) =>
        page.cases.map(({ caseId }) => caseId);

      it('show a township its cases by stage, and nobody else’s', async () => {
        await raised();
        const question = { list: 'casesOfTownship' as const, township: ids.township };
        expect((await dossier.list({ question, limit: 10 })).cases).toMatchObject([
          { caseId: ids.caseId, stage: 'raised', cadreName: '钟䶮', version: 2 },
        ]);
        expect(
          idsIn(await dossier.list({ question: { ...question, stage: 'raised' }, limit: 10 })),
        ).toEqual([ids.caseId]);
        expect(
          idsIn(await dossier.list({ question: { ...question, stage: 'atHearing' }, limit: 10 })),
        ).toEqual([]);
      });

      it('show a county its cases', async () => {
        await raised();
        expect(
          idsIn(
            await dossier.list({
              question: { list: 'casesOfCounty', county: ids.county, stage: 'raised' },
              limit: 1000,
            }),
          ),
        ).toContain(ids.caseId);
      });

      it('show what falls due next, up to a day', async () => {
        const question = { list: 'casesOfTownshipByDue' as const, township: ids.township };
        const heads = await raised();
        expect(idsIn(await dossier.list({ question, limit: 10 }))).toEqual([]);
        await record(
          dossier,
          [[{ case: [stepOpened('identification')] }, stampOf(workflow, '2026-03-02')]],
          heads,
        );
        expect((await dossier.list({ question, limit: 10 })).cases).toMatchObject([
          { caseId: ids.caseId, nextDueOn: '2026-03-12' },
        ]);
        expect(
          idsIn(
            await dossier.list({
              question: { ...question, dueUpTo: day('2026-03-11') },
              limit: 10,
            }),
          ),
        ).toEqual([]);
        expect(
          idsIn(
            await dossier.list({
              question: { ...question, dueUpTo: day('2026-03-12') },
              limit: 10,
            }),
          ),
        ).toEqual([ids.caseId]);
      });

      it('come page by page, each case once', async () => {
        const caseIds = ['1', '2', '3', '4', '5'].map((digit) =>
          CaseId.parse(`${ids.caseId.slice(0, -1)}${digit}`),
        );
        for (const caseId of caseIds)
          await record(dossier, [
            [{ case: opinionRaised({ ...ids, caseId }) }, stampOf(clerk, '2026-03-02')],
          ]);
        const question = { list: 'casesOfTownship' as const, township: ids.township };
        const first = await dossier.list({ question, limit: 2 });
        const second = await dossier.list({ question, limit: 2, after: first.next! });
        const third = await dossier.list({ question, limit: 2, after: second.next! });
        expect([first, second, third].map(idsIn)).toEqual([
          caseIds.slice(0, 2),
          caseIds.slice(2, 4),
          caseIds.slice(4),
        ]);
        expect(third.next).toBeNull();
      });
    });

    describe('the figures', () => {
      const closing = (heads: Heads) =>
        act(
          heads,
          { case: [sealed, { type: 'CaseClosed', data: { conclusion: 'withdrawn' } }] },
          stampOf(workflow, '2026-03-03'),
        ).change;
      const ofTownship = async () =>
        (await dossier.figures(ids.county)).find(({ township }) => township === ids.township);

      it('count a case in the write that closes it', async () => {
        const heads = await accept(await open1());
        expect(await ofTownship()).toBeUndefined();
        await dossier.append(closing(heads));
        expect(await ofTownship()).toMatchObject({
          closed: 1,
          disposedOf: 0,
          dispositions: { SUSPENSION: 0 },
        });
      });

      it('count what took effect', async () => {
        const counted = { county: ids.county, township: ids.township };
        await dossier.append({ ...nothing, counted: { ...counted, dispositions: ['SUSPENSION'] } });
        await dossier.append({
          ...nothing,
          counted: { ...counted, dispositions: ['SUSPENSION', 'REMOVAL'] },
        });
        expect(await ofTownship()).toMatchObject({
          closed: 2,
          disposedOf: 2,
          dispositions: { SUSPENSION: 2, REMOVAL: 1, RECALL: 0 },
        });
      });

      it('count no case twice, however often and by how many it is closed', async () => {
        const change = closing(await accept(await open1()));
        await Promise.all([1, 2, 3].map(() => dossier.append(change)));
        await dossier.append(change);
        expect(await ofTownship()).toMatchObject({ closed: 1 });
      });
    });
  });
};
