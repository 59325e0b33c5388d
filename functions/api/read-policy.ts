import { PolicyQuery } from '../../shared/contract/queries.ts';
import { everyPolicyPack, policyPackOf } from '../../shared/policy/packs.ts';
import { queryOf, type Request } from '../runtime/http/request.ts';
import type { HttpAnswer } from '../runtime/http/answer.ts';
import { refuseTransport } from '../runtime/http/transport-refusal.ts';

/**
 * GET /policy: a policy pack as data, the one that the opinions of today follow unless another is
 * asked for, and which there are, for the opinions of which days.
 */
export const readPolicy =
  (ofNewCases: string) =>
  async (request: Request): Promise<HttpAnswer> => {
    const { id = ofNewCases, version } = queryOf(PolicyQuery, request);
    const pack = policyPackOf(id, version) ?? refuseTransport('policy-not-found', { field: 'id' });
    return {
      status: 200,
      body: {
        pack,
        available: everyPolicyPack().map((one) => ({
          id: one.id,
          version: one.version,
          title: one.title,
          inForce: one.inForce,
        })),
      },
    };
  };
