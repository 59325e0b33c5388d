import { followCalendar } from '../../shared/domain/exit/procedure/moved-deadlines.ts';
import type { Case } from '../../shared/domain/case/case.ts';
import { CaseStage } from '../../shared/domain/case/case.ts';
import type { Due } from '../../shared/domain/case/due.ts';
import { tieToCase } from '../../shared/domain/case/recusal.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import type { CountyCode } from '../../shared/domain/people/organization.ts';
import type { PersonId } from '../../shared/domain/people/person.ts';
import type { CalendarDay } from '../../shared/domain/time/calendar-day.ts';
import type { Position } from '../../shared/dossier/case-lists.ts';
import { caseStream } from '../../shared/dossier/keys.ts';
import type { Dossier } from '../../shared/dossier/port.ts';
import type { WorkCalendar } from '../../shared/policy/work-calendar.ts';

type Reads = Pick<Dossier, 'load' | 'list' | 'dueOf'>;
type Asked = {
  readonly county: CountyCode;
  readonly calendar: WorkCalendar;
  readonly reader: PersonId;
};

/** A last day that moves. */
export type Move = {
  readonly caseId: CaseId;
  readonly due: Due;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
};

/** As many heads as one read takes. */
const casesAtOnce = 100;
const duesAtOnce = 20;

const stagesOfCasesInProgress = CaseStage.options.filter(
  (stage) => stage !== 'closed' && stage !== 'ending',
);

async function* casesInProgress(
  dossier: Reads,
  county: CountyCode,
): AsyncGenerator<readonly Case[]> {
  for (const stage of stagesOfCasesInProgress) {
    let after: Position | null | undefined;
    while (after !== null) {
      const page = await dossier.list({
        question: { list: 'casesOfCounty', county, stage },
        limit: casesAtOnce,
        ...(after !== undefined && { after }),
      });
      const { heads } = await dossier.load(page.cases.map(({ caseId }) => caseStream(caseId)));
      yield heads.flatMap((head) => (head?.of === 'case' ? [head.state] : []));
      after = page.next;
    }
  }
}

const movesOf = async (dossier: Reads, state: Case, { calendar }: Asked): Promise<Move[]> => {
  const dues = await dossier.dueOf(caseStream(state.caseId));
  return followCalendar(state, dues, calendar).flatMap(({ data }) =>
    data.deadlines
      .filter(({ from, to }) => from !== to)
      .map(({ due, from, to }) => ({ caseId: state.caseId, due, from, to })),
  );
};

/**
 * Each last day of the county's cases that another calendar would move, the earliest first; without
 * the cases that the reader is tied to.
 */
export const movesUnder = async (dossier: Reads, asked: Asked): Promise<readonly Move[]> => {
  const moves: Move[] = [];
  for await (const cases of casesInProgress(dossier, asked.county)) {
    const shown = cases.filter(
      (state) =>
        Object.keys(state.procedure.dues).length > 0 && tieToCase(state, asked.reader) === null,
    );
    for (let from = 0; from < shown.length; from += duesAtOnce) {
      const some = shown.slice(from, from + duesAtOnce);
      moves.push(...(await Promise.all(some.map((one) => movesOf(dossier, one, asked)))).flat());
    }
  }
  return moves.toSorted((one, other) => (one.from < other.from ? -1 : 1));
};
