// The demo county: 兴国县 with the three townships that an article of 2022 on its exit mechanism
// names. The villages below and everybody who holds a post in them are invented, and so are all
// codes below the county.

type DemoPost = {
  readonly kind: string;
  readonly obtained: string;
  readonly termFrom: string;
  readonly termTo?: string;
};
export type DemoCadre = {
  readonly personId: string;
  readonly name: string;
  readonly posts: readonly DemoPost[];
};
export type DemoVillage = {
  readonly village: string;
  readonly name: string;
  readonly cadres: readonly DemoCadre[];
};

export const county = '360732';
/** 长冈乡 */
export const changgang = '360732100';
/** 社富乡 */
export const shefu = '360732101';
/** 城岗镇 */
export const chenggang = '360732102';

const term = { termFrom: '2026-01-15', termTo: '2031-01-14' };
const elected = (kind: string): DemoPost => ({ kind, obtained: 'elected', ...term });
const appointed = (kind: string): DemoPost => ({
  kind,
  obtained: 'appointed',
  termFrom: term.termFrom,
});
const employed: DemoPost = { kind: 'E', obtained: 'employed', ...term };
const cadre = (personId: string, name: string, ...posts: DemoPost[]): DemoCadre => ({
  personId,
  name,
  posts,
});

export const demoCounty: readonly DemoVillage[] = [
  {
    village: `${changgang}201`,
    name: '樟树下村',
    cadres: [
      cadre('P-2001', '谢长明', appointed('P1'), elected('V1')),
      cadre('P-2002', '钟䶮𠮷', elected('P2')),
      cadre('P-2003', '刘翠英', elected('V2')),
      cadre('P-2004', '李家旺', employed),
    ],
  },
  {
    village: `${changgang}202`,
    name: '上石坑村',
    cadres: [
      cadre('P-2011', '曾广生', elected('P1')),
      cadre('P-2012', '温秀兰', elected('V1')),
      cadre('P-2013', '黄镕生', elected('S')),
    ],
  },
  {
    village: `${shefu}201`,
    name: '下坳背村',
    cadres: [
      cadre('P-2021', '邱志远', appointed('P1'), elected('V1')),
      cadre('P-2022', '吕堃', elected('V2'), elected('C')),
    ],
  },
  {
    village: `${chenggang}201`,
    name: '白鹭塘村',
    cadres: [
      cadre('P-2031', '陈喆', elected('V1')),
      cadre('P-2032', '杨桂花', elected('P2'), elected('V2')),
    ],
  },
];
