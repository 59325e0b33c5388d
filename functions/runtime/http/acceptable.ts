import type { GatewayEvent } from './gateway-event.ts';
import { refuseTransport } from './transport-refusal.ts';

const acceptable =
  /(^|,)\s*(\*\/\*|application\/(\*|json|problem\+json)|text\/(\*|html))\s*(;|,|$)/i;

/** Refuses who takes nothing that is answered here: JSON, or a page for people. */
export const requireAcceptable = ({ headers: { accept } }: GatewayEvent): void => {
  if (accept !== undefined && !acceptable.test(accept)) refuseTransport('not-acceptable');
};
