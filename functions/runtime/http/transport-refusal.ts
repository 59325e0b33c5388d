import type { FieldProblem } from '../../../shared/contract/problem-document.ts';
import type { TransportCode } from '../../../shared/contract/problem.ts';

/**
 * A request that is refused before any rule is asked: its form is wrong, or nobody is known to have
 * sent it.
 */
export class TransportRefusal extends Error {
  override readonly name = 'TransportRefusal';
  readonly code: TransportCode;
  readonly field: string | undefined;
  readonly errors: readonly FieldProblem[];
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    code: TransportCode,
    more: {
      field?: string;
      errors?: readonly FieldProblem[];
      headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(code);
    this.code = code;
    this.field = more.field;
    this.errors = more.errors ?? [];
    this.headers = more.headers ?? {};
  }
}

export const refuseTransport = (
  code: TransportCode,
  more?: ConstructorParameters<typeof TransportRefusal>[1],
): never => {
  throw new TransportRefusal(code, more);
};
