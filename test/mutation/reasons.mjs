// Why a mutant may live: file by file, by the line and, where a line has more than one, by what is
// changed in it. The first that fits is the reason; one that none fits has still to be looked at.

const at =
  (file, line, ...changed) =>
  (mutant) =>
    mutant.file.endsWith(file) &&
    mutant.text.includes(line) &&
    (changed.length === 0 ||
      changed.some((one) => mutant.mutated === one || mutant.replacement === one));

export const reasons = [
  [
    '`undefined` is no number and no day, nor is `null` a day: each compares as false, so the question before the comparison only tells the compiler.',
    at('domain/ballot.ts', 'count !== undefined && than !== undefined && count > than'),
    at('procedure/register.ts', 'termTo !== undefined && termTo < termFrom', 'true'),
    at(
      'procedure/discipline-step.ts',
      'running !== null && running > one.decidedOn',
      'running !== null',
    ),
    at(
      'procedure/discipline-step.ts',
      'state.diedOn !== null && body.decidedOn > state.diedOn',
      'true',
    ),
  ],
  [
    'Only one alternative of the type has the field that is asked for next, or the value that is asked for: the question before it only tells the compiler.',
    at(
      'procedure/decision.ts',
      "measure.status === 'overtaken' && measure.by === 'recusal'",
      'true',
    ),
    at('procedure/verdicts.ts', "event.type === 'RecusalDiscovered' ? event.data.reopens", 'true'),
    at(
      'procedure/investigation.ts',
      'one.witness !== undefined && investigatorIds(found).includes(one.witness)',
      'true',
    ),
  ],
  [
    'What it asks for has been asked for by whoever calls it: a measure that an act or a passed vote is about is pending and in the case, and a step of resignation is a measure’s.',
    at('domain/guards.ts', 'if (step !== null) requireOpen(state, step)', 'true'),
    at('procedure/verdicts.ts', 'voted !== undefined && voted.disposition', 'true'),
    at('procedure/dues.ts', "name === 'resignation' && measureId !== undefined", 'true'),
  ],
  [
    'Whatever is no object counts as frozen (`Object.isFrozen`): the questions before it only tell the compiler.',
    at(
      'policy/frozen.ts',
      "typeof value === 'object' && value !== null && !Object.isFrozen(value)",
    ),
  ],
  [
    'A defect is thrown: schemas and earlier questions rule the state out. Without the line the next one fails in its own words.',
    at('procedure/lapse.ts', 'if (measure === undefined) throw'),
    at('domain/timeline.ts', 'if (canonical === undefined) throw'),
  ],
  [
    'Never so: this is asked for the five events alone that end a case, and each of them has its conclusion.',
    at('domain/evolve-stage.ts', 'if (conclusion === null) throw'),
  ],
  [
    'Never asked: `OpinionRaised` begins a case and is folded before (`evolveCase`). The compiler wants every event named.',
    at('domain/evolve-stage.ts', "case 'OpinionRaised':"),
    at('procedure/verdicts.ts', "case 'OpinionRaised':"),
  ],
  [
    'Never refused: the disposition was lawful on that post when the measure was decided, or when its refusal led there, and the case keeps its pack.',
    at(
      'procedure/measures.ts',
      "requireLawful(circumstances.pack, disposition, measure.postKind, 'measureId')",
      "'measureId'",
    ),
    at(
      'procedure/resignation.ts',
      "requireLawful(circumstances.pack, 'ORDERED_RESIGNATION', measure.postKind, 'measureId')",
      "'measureId'",
    ),
    at(
      'procedure/vote.ts',
      "requireLawful(pack, dispositionNow(measure), measure.postKind, 'measureId')",
      "'measureId'",
    ),
  ],
  [
    'On the same day both answers are that day.',
    at('domain/evolve-case.ts', '(one > other ? one : other)', 'one >= other'),
    at(
      'domain/guards.ts',
      'measure.since > state.since ? measure.since : state.since',
      'measure.since >= state.since',
    ),
    at('procedure/day-reached.ts', '(day > latest ? day : latest)', 'day >= latest'),
    at(
      'procedure/discipline-step.ts',
      'running > one.decidedOn ? running : one.decidedOn',
      'running >= one.decidedOn',
    ),
  ],
  [
    '`toSorted` puts whatever is `undefined` behind every day, so the first is a day wherever there is one.',
    at(
      'domain/calendar-day.ts',
      'days.filter((day) => day !== undefined).toSorted()[0] ?? null',
      'days',
      'true',
    ),
  ],
  [
    'zod ties a pattern within a template literal to the whole text itself.',
    at('domain/timeline.ts', 'z.templateLiteral([z.enum(['),
    at('policy/situation.ts', "z.templateLiteral(['S'"),
  ],
  [
    'Nothing can stand before the four digits: every day of a year begins with the year’s name and a dash, which is asked next, and a year has a day at least.',
    at('policy/work-calendar.ts', 'z.record(z.string().regex(/^\\d{4}$/)', '/\\d{4}$/'),
  ],
  [
    'There is one ground of a bar. The comparison is for the day on which there is a second.',
    at('domain/cadre.ts', 'bar.caseId === caseId && bar.ground === ground', 'true'),
    at(
      'procedure/life-events.ts',
      "bar.ground === 'criminalSentence' && bar.liftedOn === null",
      "bar.ground === 'criminalSentence'",
    ),
  ],
  [
    'No list has two members: there is one lower post at most.',
    at('procedure/measures.ts', "lower.join(', ')", "', '"),
    at('procedure/decision.ts', 'held !== undefined && lower.length === 1', 'lower.length === 1'),
  ],
  [
    'A list of one foreign word says what an empty one does: no trigger, no post and no kind of post is called so, and neither an appraisal nor a share of a roll can be read from it.',
    at('procedure/life-events.ts', "(cell.triggers ?? []).includes('criminalSentence')", '[]'),
    at('procedure/termination.ts', '{ appraisals = [], triggeredOn }', '[]'),
    at('procedure/decision.ts', 'lowerPostsOf[post.kind] ?? []', '[]'),
    at(
      'procedure/settlement.ts',
      "event.type === 'PostsEndedDuringCase' ? event.data.posts : []",
      '[]',
    ),
    at('domain/ballot.ts', 'rules.representativeAssembly.composition : [])', '[]'),
  ],
  [
    'No other event after which measures settle names posts, and what is `undefined` is no post: none is taken for ended that has not.',
    at(
      'procedure/settlement.ts',
      "event.type === 'PostsEndedDuringCase' ? event.data.posts",
      'true',
    ),
  ],
  [
    'There is no last of two without the one before it: the second question alone decides.',
    at(
      'procedure/termination.ts',
      'before === undefined || last === undefined',
      'before === undefined',
    ),
  ],
  [
    'Only the two other words are compared: `reached` is what is left.',
    at('domain/ballot.ts', "if (answers.includes(true)) return 'reached'", "'reached'"),
  ],
  [
    'No hash is `undefined`, as none is `null`: the event differs from its hash either way.',
    at('domain/timeline.ts', '} catch {'),
  ],
];

/** The reason of a mutant, or `null`. */
export const reasonOf = (mutant) =>
  reasons.find(([, ...places]) => places.some((isPlace) => isPlace(mutant)))?.[0] ?? null;
