import { authorityFor } from '../../shared/domain/people/authority.ts';
import { CountyCode } from '../../shared/domain/people/organization.ts';
import { DispositionCounts, type TownshipFigures } from '../../shared/dossier/items.ts';
import type { Dossier } from '../../shared/dossier/port.ts';
import { Disposition } from '../../shared/policy/policy-pack.ts';
import { pathId, type Request } from '../runtime/http/request.ts';
import type { HttpAnswer } from '../runtime/http/answer.ts';

const totalOf = (townships: readonly TownshipFigures[]): Omit<TownshipFigures, 'township'> => {
  const sum = (count: (figures: TownshipFigures) => number) =>
    townships.reduce((total, figures) => total + count(figures), 0);
  return {
    closed: sum(({ closed }) => closed),
    disposedOf: sum(({ disposedOf }) => disposedOf),
    dispositions: DispositionCounts.parse(
      Object.fromEntries(
        Disposition.options.map((name) => [name, sum(({ dispositions }) => dispositions[name])]),
      ),
    ),
  };
};

/**
 * GET /counties/{county}/figures: who was disposed of, in the whole county and in each township.
 */
export const readFiguresOfCounty =
  (dossier: Pick<Dossier, 'figures'>) =>
  async (request: Request): Promise<HttpAnswer> => {
    const county = pathId(CountyCode, request, 'county', 'path-unknown');
    authorityFor(request.caller, request.route.roles, county);
    const townships = await dossier.figures(county);
    return { status: 200, body: { county, ...totalOf(townships), townships, asOf: request.now } };
  };
