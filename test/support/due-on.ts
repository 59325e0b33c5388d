/** A deadline of which only its rule and its last day are of interest. */
export const dueOn = (day: string, rule: string): unknown =>
  expect.objectContaining({ rule, dueOn: day });
