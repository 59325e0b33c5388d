import type { RefusalTexts } from './refusal-text.ts';

/** The register of villages, cadres and posts; the order of steps and days. */
export const registerAndTimeTexts = {
  'village-already-registered': {
    sentence: { zh: '该村已经登记。', en: 'The village is registered already.' },
  },
  'cadre-already-registered': {
    sentence: {
      zh: '该人员在本县已有档案，一人一档。',
      en: 'That person has a dossier in this county already; there is one for each.',
    },
    lawfulRoute: { zh: '请在已有档案中登记职务。', en: 'Record the post in that dossier.' },
  },
  'post-already-held': {
    sentence: {
      zh: '该干部在同一时期已担任同类职务[（{postId}）]。',
      en: 'The cadre already holds such a post at that time[ ({postId})].',
    },
  },
  'post-already-ended': {
    sentence: {
      zh: '该职务已[于{endedOn}]终止。',
      en: 'That post has ended already[ on {endedOn}].',
    },
  },
  'post-under-case': {
    sentence: {
      zh: '该干部有案件正在办理，其职务只能通过该案件终止。',
      en: 'A case is under way on this cadre; the post can only be ended by that case.',
    },
    lawfulRoute: { zh: '请在该案件中办理。', en: 'Act within that case.' },
  },
  'too-many-posts': {
    sentence: {
      zh: '该干部档案登记的职务已达系统上限[（{most}项）]。',
      en: 'The cadre’s dossier has all the posts that it can take[ ({most})].',
    },
    lawfulRoute: { zh: '请核对登记是否有误。', en: 'See whether the register is in error.' },
  },
  'too-many-cases': {
    sentence: {
      zh: '该干部档案登记的案件已达系统上限[（{most}件）]。',
      en: 'The cadre’s dossier has all the cases that it can take[ ({most})].',
    },
    lawfulRoute: {
      zh: '请报县委组织部核查反复提出意见的原因。',
      en: 'Have the county’s organization department look into why cases are opened again and again.',
    },
  },
  'too-many-statuses': {
    sentence: {
      zh: '该干部登记的身份已达系统上限[（{most}项）]。',
      en: 'The cadre has all the statuses that a dossier can take[ ({most})].',
    },
  },
  'case-already-active': {
    sentence: {
      zh: '该干部已有案件正在办理[（{caseId}）]，同一时期只能办理一件。',
      en: 'A case on this cadre is under way already[ ({caseId})]; there may be only one at a time.',
    },
    lawfulRoute: {
      zh: '新的事实请在正在办理的案件中一并查清：尚在调查的，作为证据登记；已过调查的，请退回调查后登记。',
      en: 'Look into new facts in the case under way: record them as evidence while it is investigated; later, return it to the investigation first.',
    },
  },
  'post-not-obtainable-so': {
    sentence: {
      zh: '{kind}不能以{obtained}方式产生：村民委员会成员由村民直接选举（《村民委员会组织法》第十四条），村务监督机构成员由村民会议或者村民代表会议推选（《村民委员会组织法》第三十七条），农村集体经济组织理事会、监事会成员或者监事由成员大会选举（《农村集体经济组织法》第二十六条）；党组织职务由选举或者任命产生，聘用人员由聘用或者任命产生。',
      en: 'A {kind} cannot come into office by {obtained}: committee members are elected by the villagers (Organic Law, art. 14), supervision members chosen by an assembly (Organic Law, art. 37), officers of the collective elected by its members (Collectives Law, art. 26); Party posts are elected or appointed, staff are employed or appointed.',
    },
    lawfulRoute: {
      zh: '请如实登记该职务的产生方式。',
      en: 'Record how the post was really obtained.',
    },
  },
  'term-ends-before-it-begins': {
    sentence: { zh: '任期的终止日期早于起始日期。', en: 'The term ends before it begins.' },
  },
  'term-not-over': {
    sentence: {
      zh: '任期尚未届满[（最后一日为{lastDay}）]，任何组织或者个人不得提前撤换选举产生的成员（《村民委员会组织法》第十四条）。',
      en: 'The term is not over[ (its last day is {lastDay})], and nobody may replace an elected member before (Organic Law of Villagers’ Committees, art. 14).',
    },
    lawfulRoute: {
      zh: '请待任期届满；已经换届选举的，[可自{earliest}起]凭选举结果公告登记[，县级批准提前换届的可自{ifApproved}起]；需提前离任的，依法办理罢免、辞职或者职务终止（《村民委员会组织法》第十九条、第二十条、第二十二条）。',
      en: 'Wait for its end; a new election held a little earlier is recorded with its result[, from {earliest} on][, or from {ifApproved} where the county approved it]; otherwise recall, resignation or termination by law (Organic Law, art. 19, 20, 22).',
    },
  },
  'end-of-post-unproved': {
    sentence: {
      zh: '这样终止的职务须有证明：选举产生的职务因村民委员会撤销或者合并、罢免、辞职、当选无效、刑罚、死亡终止的（《村民委员会组织法》第三条、第十四条、第十九条、第二十条、第二十一条、第二十二条），以及党内职务因处分、除名终止的。',
      en: 'That a post has ended so must be proved: an elected one by abolition or merger, recall, resignation, a void election, a sentence or death (Organic Law of Villagers’ Committees, art. 3, 14, 19, 20, 21, 22), a Party one by a sanction or by being struck off.',
    },
    lawfulRoute: {
      zh: '请填写文号并附文件：县级批准文件、会议通过辞职的决议、认定当选无效的处理决定、生效判决书、死亡证明、处分决定；罢免的请填写联名和投票的人数。',
      en: 'Give the reference and the paper: the county’s approval, the resolution that passed the resignation, the decision that the election is void, the judgment in force, the certificate of death, the sanction; for a recall the signatures and the ballots.',
    },
  },
  'cause-not-of-this-post': {
    sentence: {
      zh: '{kind}不因此终止：村民委员会撤销或者合并、罢免、当选无效终止的是村民委员会的职务，撤销或者合并还终止村务监督机构的职务（《村民委员会组织法》第三条、第十九条、第二十一条）；党纪处分、除名终止的是党内职务。',
      en: 'The post of {kind} is not ended by that: abolition or merger, recall and a void election end posts of the villagers’ committee, the first of the supervision committee too (Organic Law, art. 3, 19, 21); Party sanctions and being struck off end Party posts.',
    },
    lawfulRoute: {
      zh: '请按该职务实际终止的原因登记。',
      en: 'Record by what the post really ended.',
    },
  },
  'particulars-of-another-cause': {
    sentence: {
      zh: '所填材料与终止的原因不符。',
      en: 'That belongs to another cause than the one given.',
    },
  },
  'recall-not-carried': {
    sentence: {
      zh: '罢免未获通过：须有登记参加选举的村民过半数投票，并经投票的村民过半数通过（《村民委员会组织法》第十九条）。',
      en: 'The recall was not carried: more than half of the registered voters must vote, and more than half of those be for it (Organic Law, art. 19).',
    },
    lawfulRoute: {
      zh: '职务没有终止，不予登记。',
      en: 'The post goes on; there is no end to record.',
    },
  },
  'barred-from-candidacy': {
    sentence: {
      zh: '被开除党籍或者因犯罪受过刑事处罚的[（自{since}起）]，不得作为村民委员会成员候选人（《村民委员会组织法》第十八条）。',
      en: 'Whoever was expelled from the Party or sentenced for a crime[ (since {since})] may not stand for the villagers’ committee (Organic Law, art. 18).',
    },
    lawfulRoute: {
      zh: '请核实身份和任职日期；判决已经撤销的，请先在原案件中登记。',
      en: 'Check the person and the day; where a judgment was reversed, record that first in its case.',
    },
  },
  'subject-own-relative': {
    sentence: { zh: '近亲属中不能包括本人。', en: 'Nobody is a near relative of themselves.' },
  },
  'step-not-open': {
    sentence: {
      zh: '该事项现在不能办理：案件目前处于“{stage}”[，处置状态为“{status}”][，尚未进入“{step}”环节]。',
      en: 'This cannot be done now: the case is at “{stage}”[, the measure at “{status}”][, and the step “{step}” is not open].',
    },
    lawfulRoute: {
      zh: '请打开案件查看待办事项；系统正在转入该环节的，请稍候再试。',
      en: 'Read the case and do what it lists; where the step is on its way, try again in a moment.',
    },
  },
  'stale-version': {
    sentence: {
      zh: '您看到的案件已不是最新：[其后由{changedBy}办理过，]案件已更新（第{version}次变更），处于“{stage}”。',
      en: 'You have seen an older state of the case:[ the {changedBy} has acted since;] it is now at version {version}, “{stage}”.',
    },
    lawfulRoute: {
      zh: '请查看其后的变更，重新打开案件，确认后再办理。',
      en: 'See what has changed, read the case again and, if it is still right, act on the version that you then see.',
    },
  },
  'case-has-ended': {
    sentence: {
      zh: '案件已经结束，不能再办理。',
      en: 'The case has ended; nothing more can be done in it.',
    },
  },
  'occurred-in-future': {
    sentence: {
      zh: '办理日期不能晚于今天[（{today}）]。',
      en: 'An act cannot be dated later than today[ ({today})].',
    },
  },
  'occurred-before-previous-step': {
    sentence: {
      zh: '办理日期不能早于上一步骤的日期[（{since}）]。',
      en: 'An act cannot be dated before the step that it follows[ ({since})].',
    },
  },
  'date-in-future': {
    sentence: {
      zh: '该日期不能晚于办理之日[（{latest}）]。',
      en: 'That date cannot be later than the act itself[ ({latest})].',
    },
  },
  'date-out-of-order': {
    sentence: {
      zh: '日期先后不符[：不能早于{since}]。',
      en: 'The dates are out of order[: not before {since}].',
    },
  },
} as const satisfies RefusalTexts;
