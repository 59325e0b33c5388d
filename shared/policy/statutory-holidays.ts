import { movingHolidays } from './statutory-holidays-data.ts';

/**
 * A day on which everybody has a holiday by the law itself, and by which name the law calls it.
 */
export type StatutoryHoliday = { readonly name: string; readonly day: string };

const fixedHolidays = [
  ['元旦', '01-01'],
  ['劳动节', '05-01'],
  ['劳动节', '05-02'],
  ['国庆节', '10-01'],
  ['国庆节', '10-02'],
  ['国庆节', '10-03'],
] as const;

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The eve of the lunar year and its first three days. */
const springFestival = [-1, 0, 1, 2] as const;

const movingHolidaysOf = (year: number): readonly StatutoryHoliday[] => {
  const moving = movingHolidays[year];
  if (moving === undefined) return [];
  const [newYear, qingming, dragonBoat, midAutumn] = moving;
  return [
    ...springFestival.map((days) => ({ name: '春节', day: daysAfter(`${year}-${newYear}`, days) })),
    { name: '清明节', day: `${year}-${qingming}` },
    { name: '端午节', day: `${year}-${dragonBoat}` },
    { name: '中秋节', day: `${year}-${midAutumn}` },
  ];
};

/**
 * The thirteen holidays of a year that the law itself fixes (《全国年节及纪念日放假办法》第二条, as
 * amended by State Council Decree 795, in force since 2025-01-01). What the State Council adds to
 * them each year (weekends moved, make-up days) is known from its notice alone. Of a year for which
 * moon and sun are not in the table, the holidays of fixed date.
 */
export const statutoryHolidays = (year: number): readonly StatutoryHoliday[] => [
  ...fixedHolidays.map(([name, day]) => ({ name, day: `${year}-${day}` })),
  ...movingHolidaysOf(year),
];

/** The first year that the law in force governs; earlier ones had other holidays. */
export const statutoryHolidaysSince = 2025;
