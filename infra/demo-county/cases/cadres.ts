import { changgang, demoCounty } from '../villages.ts';
import type { DemoRole } from '../people.ts';
import { mark } from './officials.ts';

// The people of the six cases are invented, and so are their villages and what is said of them.

const [firstVillage] = demoCounty;

export const villages = {
  /** The one whose Party organization signs in. */
  first: { village: firstVillage?.village ?? '', name: firstVillage?.name ?? '' },
  liuxi: { village: `${changgang}311`, name: '柳溪村' },
  shiqiao: { village: `${changgang}312`, name: '石桥村' },
  meiping: { village: `${changgang}313`, name: '梅坪村' },
  longbei: { village: `${changgang}314`, name: '龙背村' },
  hefeng: { village: `${changgang}315`, name: '禾丰村' },
} as const;

/**
 * A member of the Party committee and of the villagers' committee of each village: who acts
 * meanwhile where somebody there is suspended.
 */
export const actingPersons = {
  liuxi: { personId: 'P-6505', name: `欧阳平${mark}` },
  shiqiao: { personId: 'P-6551', name: `谢桂英${mark}` },
  meiping: { personId: 'P-6552', name: `温金生${mark}` },
  longbei: { personId: 'P-6553', name: `曾小莲${mark}` },
  hefeng: { personId: 'P-6554', name: `李长根${mark}` },
} as const satisfies Partial<Record<keyof typeof villages, { personId: string; name: string }>>;
export type ActingKey = keyof typeof actingPersons;
export const villagesWithActingPerson = Object.keys(actingPersons) as readonly ActingKey[];

type PostOfCadre = {
  readonly kind: string;
  readonly obtained: 'elected' | 'appointed' | 'employed';
  readonly zh: string;
  readonly en: string;
};

type CadreOfStory = {
  readonly village: keyof typeof villages;
  readonly personId: string;
  readonly name: string;
  readonly nearRelatives: readonly string[];
  readonly posts: readonly PostOfCadre[];
};

const secretary: PostOfCadre = {
  kind: 'P1',
  obtained: 'appointed',
  zh: '村党组织书记',
  en: 'village Party secretary',
};
const partyMember: PostOfCadre = {
  kind: 'P2',
  obtained: 'elected',
  zh: '村党组织委员',
  en: 'member of the village Party committee',
};
const director: PostOfCadre = {
  kind: 'V1',
  obtained: 'elected',
  zh: '村民委员会主任',
  en: 'director of the villagers’ committee',
};
const committeeMember: PostOfCadre = {
  kind: 'V2',
  obtained: 'elected',
  zh: '村民委员会委员',
  en: 'member of the villagers’ committee',
};

export const cadres = {
  zhong: {
    village: 'first',
    personId: 'P-6001',
    name: '钟䶮',
    nearRelatives: ['P-6101'],
    posts: [partyMember],
  },
  liu: {
    village: 'liuxi',
    personId: 'P-6002',
    name: '刘福根',
    nearRelatives: ['P-6102', 'P-6103'],
    posts: [secretary, director],
  },
  xie: {
    village: 'shiqiao',
    personId: 'P-6003',
    name: '谢春生',
    nearRelatives: ['P-6104'],
    posts: [committeeMember],
  },
  wen: {
    village: 'meiping',
    personId: 'P-6004',
    name: '温长青',
    nearRelatives: [],
    posts: [director],
  },
  zeng: {
    village: 'longbei',
    personId: 'P-6005',
    name: '曾满堂',
    nearRelatives: ['P-6105'],
    posts: [director],
  },
  li: {
    village: 'hefeng',
    personId: 'P-6006',
    name: '李桂兰',
    nearRelatives: [],
    posts: [partyMember],
  },
  qiu: {
    village: 'shiqiao',
    personId: 'P-6007',
    name: '邱𠮷',
    nearRelatives: ['P-6106'],
    posts: [committeeMember],
  },
} as const satisfies Record<string, CadreOfStory>;
export type CadreKey = keyof typeof cadres;

/** How the six roles of the printed tokens are told on the screen. */
export const roleNames: Readonly<Record<DemoRole, { readonly zh: string; readonly en: string }>> = {
  villageOrganization: { zh: '村党组织', en: 'village organization' },
  townshipClerk: { zh: '乡镇经办人', en: 'township clerk' },
  townshipCommittee: { zh: '乡镇党委', en: 'township committee' },
  mentor: { zh: '帮教小组', en: 'mentor' },
  countyAuditor: { zh: '县委组织部督查', en: 'county auditor' },
  countyOrganizer: { zh: '县委组织部', en: 'county organizer' },
};
