import { queries } from '../../shared/contract/queries.ts';
import type { QuestionRouteName } from '../../shared/contract/question-routes.ts';
import type { Dossier } from '../../shared/dossier/port.ts';
import type { Archive } from '../runtime/aws/archive.ts';
import { queryOf, type Request } from '../runtime/http/request.ts';
import type { Answers } from '../runtime/http/http.ts';
import type { HttpAnswer } from '../runtime/http/answer.ts';
import { refuseTransport } from '../runtime/http/transport-refusal.ts';
import { answerUnmatched } from './answer-unmatched.ts';
import { listCasesOfCounty, listCasesOfTownship, listCasesOfTownshipByDue } from './list-cases.ts';
import { readCadre } from './read-cadre.ts';
import { readCase } from './read-case.ts';
import { readFiguresOfCounty } from './read-figures.ts';
import { readPolicy } from './read-policy.ts';
import { readTimeline, readTimelineForCounty } from './read-timeline.ts';
import { verifyTimeline } from './verify-timeline.ts';
import { previewWorkCalendar, readWorkCalendar } from './work-calendar.ts';
import type { WorkCalendar } from '../../shared/policy/work-calendar.ts';

export type Questions = Pick<Dossier, 'load' | 'timeline' | 'list' | 'dueOf' | 'figures'>;
export type AboutTheApi = 'ReadOpenApi' | 'ReadDocs';
type Answer = (request: Request) => Promise<HttpAnswer>;

/**
 * A name in the query string that the question does not know is refused, not report: whoever
 * sent it expects something of it.
 */
const answering =
  (answers: Partial<Readonly<Record<QuestionRouteName, Answer>>>): Answers['toPerson'] =>
  async (request) => {
    const name = request.route.kind === 'question' ? request.route.name : null;
    const answer = name === null ? undefined : answers[name];
    if (name === null || answer === undefined) return refuseTransport('path-unknown');
    queryOf(queries[name], request);
    return answer(request);
  };

const isAboutTheApi = (name: string): name is AboutTheApi =>
  name === 'ReadOpenApi' || name === 'ReadDocs';

/** What `queries` answers, to a township about its own cases and to anybody about the API. */
export const queryAnswers = (
  dossier: Questions,
  describeApi: (page: AboutTheApi) => Promise<HttpAnswer>,
  packOfNewCases: string,
  shippedCalendar: WorkCalendar,
): Answers => ({
  toPerson: answering({
    ReadCase: readCase(dossier),
    ReadTimeline: readTimeline(dossier),
    ListCasesOfTownship: listCasesOfTownship(dossier),
    ListCasesOfTownshipByDue: listCasesOfTownshipByDue(dossier),
    ReadCadre: readCadre(dossier),
    ReadPolicy: readPolicy(packOfNewCases),
    ReadWorkCalendar: readWorkCalendar(dossier, shippedCalendar),
  }),
  toAnybody: async (request) => {
    const { name } = request.route;
    if (!isAboutTheApi(name)) return answerUnmatched(request);
    queryOf(queries[name], request);
    return describeApi(name);
  },
});

/** What `audit` answers, to a county about all of its cases. */
export const auditAnswers = (
  dossier: Questions,
  archive: Pick<Archive, 'read'>,
  shippedCalendar: WorkCalendar,
): Answers => ({
  toPerson: answering({
    ListCasesOfCounty: listCasesOfCounty(dossier),
    ReadFiguresOfCounty: readFiguresOfCounty(dossier),
    ReadTimelineForCounty: readTimelineForCounty(dossier),
    VerifyTimeline: verifyTimeline({ dossier, archive }),
    PreviewWorkCalendar: previewWorkCalendar(dossier, shippedCalendar),
  }),
});
