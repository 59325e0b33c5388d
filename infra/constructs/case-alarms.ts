import type { Alarms } from './alarms.ts';
import { customMetric } from './custom-metric.ts';
import { constructIdOf, peoplesFunctions } from '../functions.ts';
import type { Settings } from '../settings.ts';

/** What the longest lawful step takes, an extended investigation, and a month beyond it. */
const forgottenAfterDays = 90;

const watchCases = (settings: Settings, alarms: Alarms): void => {
  alarms.raise('CasesStandStill', {
    metric: customMetric(settings, 'FindingsLeft', { statistic: 'Minimum', minutes: 30 }),
    threshold: 1,
    errorImpact:
      'Reconcile finds cases that do not move and cannot bring them on: their people wait in vain. Its line in the log names each; mend what holds it, then rebuild it.',
  });
  alarms.raise('CaseForgotten', {
    metric: customMetric(settings, 'OldestOpenStepDays', { statistic: 'Maximum', minutes: 60 }),
    threshold: forgottenAfterDays,
    errorImpact: `A step has been open for ${forgottenAfterDays} days, longer than any may take: somebody waits for a decision. The list by due date names the case; remind its township.`,
  });
};

/** A figure of each morning, and of whoever rings by hand: the newest of the day counts. */
const watchCalendar = (settings: Settings, alarms: Alarms): void => {
  alarms.raise('WorkCalendarMissing', {
    metric: customMetric(settings, 'WorkCalendarsMissing', {
      statistic: 'Maximum',
      minutes: 24 * 60,
    }),
    threshold: 1,
    errorImpact:
      'The holidays of a year that should be known by now are not entered, so that last days in it are provisional. Have the county’s organization department enter the State Council’s notice.',
  });
};

/**
 * A request that failed was answered, so that the platform counts no error: the function's own
 * figure does.
 */
const watchRequests = (settings: Settings, alarms: Alarms): void => {
  for (const name of peoplesFunctions) {
    alarms.raise(`${constructIdOf(name)}Failures`, {
      metric: customMetric(settings, 'HttpFailures', {
        statistic: 'Sum',
        minutes: 5,
        of: { function: name },
      }),
      threshold: 1,
      errorImpact: `Somebody was answered 500 by ${name}: what they asked for was not done. The line of that request in the function’s log says why, under the correlation id that they were given.`,
    });
  }
};

/** Raises what nothing of the platform sees: cases that do not move, requests that failed. */
export const raiseCaseAlarms = (settings: Settings, alarms: Alarms): void => {
  watchCases(settings, alarms);
  watchCalendar(settings, alarms);
  watchRequests(settings, alarms);
};
