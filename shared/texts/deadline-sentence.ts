import type { Deadline } from '../domain/time/deadline.ts';
import type { Bilingual } from '../policy/bilingual.ts';
import type { DeadlineRule } from '../policy/deadline-rule.ts';

const units = {
  days: { zh: '日', en: 'days' },
  workingDays: { zh: '个工作日', en: 'working days' },
  months: { zh: '个月', en: 'months' },
} as const satisfies Record<DeadlineRule['unit'], Bilingual>;

const endings: Readonly<Record<Deadline['adjustment'], (deadline: Deadline) => Bilingual>> = {
  none: ({ dueOn }) => ({ zh: `至${dueOn}届满`, en: `ends on ${dueOn}` }),
  nextWorkingDay: ({ countedTo, dueOn }) => ({
    zh: `末日${countedTo}为休息日，顺延至${dueOn}届满`,
    en: `the last day, ${countedTo}, is no working day, so it ends on ${dueOn}`,
  }),
  calendarMissing: ({ dueOn }) => ({
    zh: `至${dueOn}届满；该年节假日安排尚未录入，末日未作顺延，录入后重新推算`,
    en: `ends on ${dueOn}; that year’s holidays are not recorded yet, so the last day was not moved and is to be worked out anew`,
  }),
  asTold: ({ dueOn }) => ({
    zh: `重新推算的末日更早，但已告知至${dueOn}，不予提前，至${dueOn}届满`,
    en: `worked out anew it would end earlier, but ${dueOn} had been told, so it ends on ${dueOn}`,
  }),
};

const provisionally: Bilingual = {
  zh: '；该年节假日安排尚未录入，暂按法定节假日推算，录入后重新推算',
  en: '; provisional: that year’s holidays are not recorded yet, so it was counted by the holidays that the law itself fixes, and is worked out anew once they are',
};

const instead = (day: string): Bilingual => ({
  zh: `；起算日原记为${day}，已更正`,
  en: `; recorded as ${day} before it was corrected`,
});

/** Why a due date is the day it is, in one sentence each. */
export const explainDeadline = (deadline: Deadline): Bilingual => {
  const { label, anchor, source, bound, provisional, anchorCorrectedFrom } = deadline;
  const before =
    anchorCorrectedFrom === undefined ? { zh: '', en: '' } : instead(anchorCorrectedFrom);
  const unit = units[deadline.unit];
  const ending = endings[deadline.adjustment](deadline);
  const [boundZh, boundEn] = bound === 'atMost' ? ['期限', 'at most'] : ['不少于', 'at least'];
  const caveat = provisional === true ? provisionally : { zh: '', en: '' };
  return {
    zh: `${label.zh}${boundZh}${deadline.count}${unit.zh}，自${anchor}起算（当日不计入${before.zh}），${ending.zh}${caveat.zh}。依据：${source}。`,
    en: `${label.en}: ${boundEn} ${deadline.count} ${unit.en} from ${anchor} (that day not counted${before.en}); ${ending.en}${caveat.en}. Source: ${source}.`,
  };
};
