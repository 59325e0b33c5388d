import type { RefusalTexts } from './refusal-text.ts';

/** The county's work calendar: the State Council's notices, year by year. */
export const workCalendarTexts = {
  'county-not-found': {
    sentence: { zh: '没有该县。', en: 'There is no such county.' },
  },
  'calendar-year-already-known': {
    sentence: {
      zh: '[{year}年的]节假日安排已经录入。',
      en: 'The holidays of that year[, {year},] are recorded already.',
    },
    lawfulRoute: {
      zh: '录入有误的，请办理“更正年度节假日安排”并说明理由。',
      en: 'Where they are wrong, correct them and say why.',
    },
  },
  'calendar-year-not-known': {
    sentence: {
      zh: '[{year}年的]节假日安排尚未录入，无从更正。',
      en: 'The holidays of that year[, {year},] are not recorded yet; there is nothing to correct.',
    },
    lawfulRoute: { zh: '请先录入该年安排。', en: 'Enter that year first.' },
  },
  'calendar-year-too-far-off': {
    sentence: {
      zh: '通知只安排次年，该年份过于久远[：至多{latest}年]。',
      en: 'A notice arranges the next year at the latest[, here {latest}]; that year is too far off.',
    },
    lawfulRoute: {
      zh: '请核对年份与通知印发日期。',
      en: 'Check the year and the day on which the notice was issued.',
    },
  },
  'calendar-day-outside-year': {
    sentence: {
      zh: '日期[{day}]不在所录入的年份[（{year}年）]内。',
      en: 'The day[ {day}] does not lie in the year that is entered[, {year}].',
    },
    lawfulRoute: {
      zh: '属于其他年份的日期，请在该年的安排中录入或者更正。',
      en: 'A day of another year is entered, or corrected, with that year.',
    },
  },
  'calendar-holidays-overlap': {
    sentence: {
      zh: '该假期与另一假期重叠[（{day}）]。',
      en: 'Two of the holidays overlap[ ({day})].',
    },
  },
  'calendar-make-up-day-not-weekend': {
    sentence: {
      zh: '该日[（{day}）]不是星期六、星期日，本来就是工作日，不会是调休上班日。',
      en: 'That day[, {day},] is no Saturday or Sunday; it is worked anyway and cannot be a make-up day.',
    },
  },
  'calendar-make-up-day-repeated': {
    sentence: {
      zh: '同一调休上班日[（{day}）]重复。',
      en: 'The same make-up day[, {day},] is named twice.',
    },
  },
  'calendar-day-off-and-worked': {
    sentence: {
      zh: '该日[（{day}）]既列为放假，又列为调休上班。',
      en: 'That day[, {day},] is named both as a day off and as a make-up working day.',
    },
  },
  'calendar-implausible': {
    sentence: {
      zh: '天数[（{number}日）]多于任何一年可能的天数[（{most}日）]，应系录入有误。',
      en: 'There are more days of them[ ({number})] than any year can have[ ({most})]: this must be an error.',
    },
    lawfulRoute: { zh: '请对照通知原文核对。', en: 'Compare them with the notice itself.' },
  },
  'calendar-lacks-statutory-holiday': {
    sentence: {
      zh: '安排中没有把法定节假日[（{name}，{day}）]列为放假（《全国年节及纪念日放假办法》第二条）。',
      en: 'A holiday by law[ ({name}, {day})] is not named as a day off (Regulation on Public Holidays, art. 2).',
    },
    lawfulRoute: { zh: '请对照通知原文核对。', en: 'Compare the days with the notice itself.' },
  },
} as const satisfies RefusalTexts;
