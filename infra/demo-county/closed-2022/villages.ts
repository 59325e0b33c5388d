import { changgang, chenggang, county, shefu } from '../villages.ts';

// 社富乡, 长冈乡, 城岗镇 and 桐溪村 are named by the county. Three more townships and all other
// villages are invented, and so are the codes below the county and the numbers of people.

export type VillageOfCounty = {
  readonly village: string;
  readonly name: string;
  readonly adults: number;
};

const township = (number: number): string => `${county}${number}`;

export const villages = {
  jiantouao: { village: `${shefu}401`, name: '枧头坳村', adults: 1180 },
  zhangmulong: { village: `${shefu}402`, name: '樟木垄村', adults: 940 },
  shangpai: { village: `${shefu}403`, name: '上排村', adults: 1506 },
  tianxinwei: { village: `${shefu}404`, name: '田心围村', adults: 1322 },
  shibeigang: { village: `${shefu}405`, name: '石背岗村', adults: 875 },
  huangniping: { village: `${changgang}401`, name: '黄泥坪村', adults: 1243 },
  zhutoubei: { village: `${changgang}402`, name: '竹头背村', adults: 1017 },
  tongxi: { village: `${chenggang}401`, name: '桐溪村', adults: 1390 },
  shaxiba: { village: `${chenggang}402`, name: '沙溪坝村', adults: 968 },
  jingtangbian: { village: `${township(391)}401`, name: '井塘边村', adults: 1121 },
  daduantou: { village: `${township(391)}402`, name: '大塅头村', adults: 1604 },
  laoxuping: { village: `${township(392)}401`, name: '老圩坪村', adults: 1275 },
  luokengwei: { village: `${township(392)}402`, name: '罗坑尾村', adults: 902 },
  chatingbei: { village: `${township(393)}401`, name: '茶亭背村', adults: 1058 },
  shenkengkou: { village: `${township(393)}402`, name: '深坑口村', adults: 833 },
} as const satisfies Record<string, VillageOfCounty>;
export type VillageKey = keyof typeof villages;
