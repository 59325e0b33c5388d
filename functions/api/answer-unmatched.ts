import { routes } from '../../shared/contract/routes.ts';
import type { PublicRequest } from '../runtime/http/request.ts';
import type { HttpAnswer } from '../runtime/http/answer.ts';
import { refuseTransport } from '../runtime/http/transport-refusal.ts';

const fits = (template: string, path: string): boolean => {
  const [wanted, given] = [template.split('/'), path.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((part, index) =>
      part.startsWith('{') ? given[index] !== '' : part === given[index],
    )
  );
};

/**
 * Whatever the gateway could not match: `OPTIONS` learns what a path takes, a wrong method is a
 * 405, the rest a 404.
 */
export const answerUnmatched = ({ event }: PublicRequest): HttpAnswer => {
  const methods = routes
    .filter(({ kind, path }) => kind !== 'fallback' && fits(path, event.rawPath))
    .flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  if (methods.length === 0) return refuseTransport('path-unknown');
  const Allow = [...new Set(methods), 'OPTIONS'].join(', ');
  if (event.requestContext.http.method === 'OPTIONS') return { status: 204, headers: { Allow } };
  return refuseTransport('method-not-allowed', { headers: { Allow } });
};
