import { eventView } from '../../shared/view/event-view.ts';
import { TimelineQuery } from '../../shared/contract/queries.ts';
import { CountyCode } from '../../shared/domain/people/organization.ts';
import { refuse } from '../../shared/domain/refusal/refusal.ts';
import type { HeadOf } from '../../shared/dossier/items.ts';
import type { Dossier } from '../../shared/dossier/port.ts';
import { eventLabel } from '../../shared/texts/event-labels.ts';
import { correctionsOf } from './corrections.ts';
import { pathId, queryOf, type Request } from '../runtime/http/request.ts';
import type { HttpAnswer } from '../runtime/http/answer.ts';
import { readableCase } from './read-case.ts';

const page = async (
  dossier: Pick<Dossier, 'timeline'>,
  { stream, state }: HeadOf<'case'>,
  request: Request,
): Promise<HttpAnswer> => {
  const { after, limit } = queryOf(TimelineQuery, request);
  const [events, corrections] = await Promise.all([
    dossier.timeline(stream, after, limit),
    correctionsOf(dossier, stream, state),
  ]);
  const last = events.at(-1);
  return {
    status: 200,
    body: {
      caseId: state.caseId,
      events: events.map((event) => ({
        ...eventView(event, corrections),
        label: eventLabel(event.type),
      })),
      next: events.length < limit || last === undefined ? null : last.sequence,
    },
  };
};

type Read = Pick<Dossier, 'load' | 'timeline'>;

/** GET /cases/{caseId}/timeline: what happened, in order, page by page. */
export const readTimeline =
  (dossier: Read) =>
  async (request: Request): Promise<HttpAnswer> =>
    page(dossier, await readableCase(dossier, request), request);

/** A case of the county that the path names. */
export const readableCaseOfCounty = async (
  dossier: Pick<Dossier, 'load'>,
  request: Request,
): Promise<HeadOf<'case'>> => {
  const county = pathId(CountyCode, request, 'county', 'case-not-found');
  const head = await readableCase(dossier, request);
  return head.state.county === county ? head : refuse('case-not-found');
};

/** GET /counties/{county}/cases/{caseId}/timeline */
export const readTimelineForCounty =
  (dossier: Read) =>
  async (request: Request): Promise<HttpAnswer> =>
    page(dossier, await readableCaseOfCounty(dossier, request), request);
