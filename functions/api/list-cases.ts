import { DueQuery, StageQuery } from '../../shared/contract/queries.ts';
import { authorityFor } from '../../shared/domain/people/authority.ts';
import { CountyCode, TownshipCode } from '../../shared/domain/people/organization.ts';
import type { ListQuestion } from '../../shared/dossier/case-lists.ts';
import type { Dossier } from '../../shared/dossier/port.ts';
import { pathId, queryOf, type Request } from '../runtime/http/request.ts';
import { cursorOf, positionOf } from '../runtime/http/cursor.ts';
import type { HttpAnswer } from '../runtime/http/answer.ts';
import { casesShownTo } from '../../shared/view/case-list.ts';

type Lists = Pick<Dossier, 'list'>;
type Paging = { readonly cursor?: string | undefined; readonly limit: number };

/**
 * Lists come from an index and may lag a moment behind; `asOf` says of which moment they were
 * asked. A page is shorter by the cases that whoever asks is tied to.
 */
const page = async (
  dossier: Lists,
  question: ListQuestion,
  { cursor, limit }: Paging,
  { now, caller }: Request,
): Promise<HttpAnswer> => {
  const after = positionOf(question, cursor);
  const { cases, next } = await dossier.list({
    question,
    limit,
    ...(after !== undefined && { after }),
  });
  return {
    status: 200,
    body: {
      cases: casesShownTo(caller.personId, cases),
      next: cursorOf(question, next),
      asOf: now,
    },
  };
};

/** The township of the path, where it is the caller's: a list's scope is its key. */
const townshipOf = (request: Request) => {
  const township = pathId(TownshipCode, request, 'township', 'path-unknown');
  authorityFor(request.caller, request.route.roles, township);
  return township;
};

/** GET /townships/{township}/cases */
export const listCasesOfTownship =
  (dossier: Lists) =>
  async (request: Request): Promise<HttpAnswer> => {
    const { stage, ...paging } = queryOf(StageQuery, request);
    return page(
      dossier,
      {
        list: 'casesOfTownship',
        township: townshipOf(request),
        ...(stage !== undefined && { stage }),
      },
      paging,
      request,
    );
  };

/** GET /townships/{township}/cases-by-due */
export const listCasesOfTownshipByDue =
  (dossier: Lists) =>
  async (request: Request): Promise<HttpAnswer> => {
    const { dueUpTo, ...paging } = queryOf(DueQuery, request);
    return page(
      dossier,
      {
        list: 'casesOfTownshipByDue',
        township: townshipOf(request),
        ...(dueUpTo !== undefined && { dueUpTo }),
      },
      paging,
      request,
    );
  };

/** GET /counties/{county}/cases */
export const listCasesOfCounty =
  (dossier: Lists) =>
  async (request: Request): Promise<HttpAnswer> => {
    const { stage, ...paging } = queryOf(StageQuery, request);
    const county = pathId(CountyCode, request, 'county', 'path-unknown');
    authorityFor(request.caller, request.route.roles, county);
    return page(
      dossier,
      { list: 'casesOfCounty', county, ...(stage !== undefined && { stage }) },
      paging,
      request,
    );
  };
