import { exitProcedure } from '../../../../../shared/domain/exit/procedure/exit-procedure.ts';
import { endsNoStep, opensNoStep } from '../../../../../shared/domain/exit/procedure/placement.ts';
import { CaseEvent } from '../../../../../shared/domain/case/events.ts';
import { permissions } from '../../../../../shared/domain/people/permissions.ts';

// That nothing is missing the compiler holds; that nothing stands twice is held here.

const steps = Object.values(exitProcedure.steps);

describe('the table of the exit procedure', () => {
  it('has each event once: it ends a step, or it ends none', () => {
    const ending = new Set(steps.flatMap(({ endedBy }) => Object.keys(endedBy)));
    expect([...ending, ...endsNoStep].toSorted()).toEqual(
      CaseEvent.options.map(({ shape }) => shape.type.value).toSorted(),
    );
  });

  it('has each command once: in one step, beside the steps, or outside a case under way', () => {
    const placed = [
      ...steps.flatMap(({ commands }) => Object.keys(commands)),
      ...Object.keys(exitProcedure.besideSteps),
      ...opensNoStep,
    ];
    // A filing is a step where it is awaited, and goes on beside the steps where it is only sent.
    const { commands: ofFiling } = exitProcedure.steps.filing;
    expect(placed.toSorted()).toEqual(
      [...Object.keys(permissions), ...Object.keys(ofFiling)].toSorted(),
    );
  });
});
