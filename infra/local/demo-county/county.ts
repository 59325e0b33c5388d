import { demoPeople } from '../people.ts';

// Every village and every person here is invented; so is what is said of them.

const township = demoPeople.townshipClerk.organizations[0] ?? '';

export const villages = {
  qingtang: { village: `${township}201`, name: '青塘村' },
  liuxi: { village: `${township}202`, name: '柳溪村' },
  shiqiao: { village: `${township}203`, name: '石桥村' },
  meiping: { village: `${township}204`, name: '梅坪村' },
  longbei: { village: `${township}205`, name: '龙背村' },
  hefeng: { village: `${township}206`, name: '禾丰村' },
} as const;

export type PostOfCadre = { readonly kind: string; readonly obtained: 'elected' | 'appointed' | 'employed'; readonly zh: string; readonly en: string };

export type DemoCadre = {
  readonly village: keyof typeof villages;
  readonly personId: string;
  readonly name: string;
  readonly nearRelatives: readonly string[];
  readonly posts: readonly PostOfCadre[];
};

const secretary: PostOfCadre = { kind: 'P1', obtained: 'appointed', zh: '村党组织书记', en: 'village Party secretary' };
const partyMember: PostOfCadre = { kind: 'P2', obtained: 'elected', zh: '村党组织委员', en: 'member of the village Party committee' };
const director: PostOfCadre = { kind: 'V1', obtained: 'elected', zh: '村民委员会主任', en: 'director of the villagers’ committee' };
const committeeMember: PostOfCadre = { kind: 'V2', obtained: 'elected', zh: '村民委员会委员', en: 'member of the villagers’ committee' };

export const cadres = {
  zhong: { village: 'qingtang', personId: 'P-2001', name: '钟䶮', nearRelatives: ['P-2101'], posts: [partyMember] },
  liu: { village: 'liuxi', personId: 'P-2002', name: '刘福根', nearRelatives: ['P-2102', 'P-2103'], posts: [secretary, director] },
  xie: { village: 'shiqiao', personId: 'P-2003', name: '谢春生', nearRelatives: ['P-2104'], posts: [committeeMember] },
  wen: { village: 'meiping', personId: 'P-2004', name: '温长青', nearRelatives: [], posts: [director] },
  zeng: { village: 'longbei', personId: 'P-2005', name: '曾满堂', nearRelatives: ['P-2105'], posts: [director] },
  li: { village: 'hefeng', personId: 'P-2006', name: '李桂兰', nearRelatives: [], posts: [partyMember] },
  qiu: { village: 'shiqiao', personId: 'P-2007', name: '邱𠮷', nearRelatives: ['P-2106'], posts: [committeeMember] },
} as const satisfies Record<string, DemoCadre>;
export type CadreKey = keyof typeof cadres;

/** How the six roles of the printed tokens are told on the screen. */
export const roleNames: Readonly<Record<keyof typeof demoPeople, { readonly zh: string; readonly en: string }>> = {
  villageOrganization: { zh: '村党组织', en: 'village organization' },
  townshipClerk: { zh: '乡镇经办人', en: 'township clerk' },
  townshipCommittee: { zh: '乡镇党委', en: 'township committee' },
  mentor: { zh: '帮教小组', en: 'mentor' },
  countyAuditor: { zh: '县级监督', en: 'county auditor' },
  countyOrganizer: { zh: '县委组织部', en: 'county organizer' },
};
