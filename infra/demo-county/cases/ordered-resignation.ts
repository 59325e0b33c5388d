import { announced, discussed } from './around-a-vote.ts';
import type { Matter, Story } from './story.ts';
import { heard } from './hearing-acts.ts';
import { decided, investigated, opinion } from './usual-acts.ts';
import { chair, convener, tellers } from './officials.ts';
import { paper } from './paper.ts';
import { decisionServed } from './service-acts.ts';

const matter: Matter = {
  situation: 'S6',
  facts: '家人未经审批占地建房，本人知情且未制止。',
  evidence: { kind: 'document', title: '违法建房现场勘查记录' },
  raisedBy: 'townshipClerk',
  about: { zh: '家人违法建房', en: 'the family built unlawfully' },
};

const intended = [{ postId: 'post-1', disposition: 'ORDERED_RESIGNATION' }];

/**
 * (c) An elected member resigns as ordered; office ends on the day on which the assembly passes it
 * (VCOL 20).
 */
export const orderedResignation: Story = {
  letter: 'c',
  zh: '村委委员：家人违法建房，责令辞职，村民会议通过，并向纪检监察机关移送问题线索',
  en: 'Committee member whose family built unlawfully: resigns as ordered, the assembly passes it, discipline is informed',
  parts: [
    {
      cadre: 'xie',
      acts: (day) => [
        opinion(matter, day),
        ...investigated(matter, true, day),
        ...heard(intended, '承认未尽到劝阻责任，愿意辞职。'),
        decided(
          [{ ...intended[0], grounds: '违法乱纪不守规，影响较大。' }],
          { zh: '会议研究决定：责令辞职', en: 'decides to order the resignation' },
          day,
        ),
        decisionServed(31),
        {
          as: 'townshipClerk',
          on: 32,
          command: 'OrderResignation',
          zh: '送达责令辞职通知',
          en: 'serves the order to resign',
          body: { measureId: 'measure-1', document: paper('责令辞职通知书') },
        },
        {
          as: 'townshipClerk',
          on: 38,
          command: 'RecordResignation',
          zh: '收到辞职书，待村民会议通过',
          en: 'receives the resignation, which an assembly has to pass',
          body: { measureId: 'measure-1', letter: paper('辞职书') },
        },
        {
          as: 'townshipClerk',
          on: 40,
          command: 'ConveneVote',
          zh: '召集村民会议，提前十天通知',
          en: 'convenes the villagers’ assembly with ten days’ notice',
          body: {
            measureId: 'measure-1',
            forum: 'villagersAssembly',
            roll: { adults: 1200, households: 410 },
            rollDate: day(40),
            noticeGivenOn: day(40),
            meetingOn: day(50),
            priorDiscussion: discussed(day(39)),
            convener,
            chair,
          },
        },
        {
          as: 'townshipClerk',
          on: 50,
          command: 'RecordVote',
          zh: '登记表决：1200 人到会 601 人，301 票赞成',
          en: 'records the vote: 601 of 1200 came, 301 for',
          body: {
            measureId: 'measure-1',
            heldOn: day(50),
            counts: {
              forum: 'villagersAssembly',
              present: 601,
              issued: 601,
              returned: 600,
              valid: 590,
              invalid: 10,
              for: 301,
              against: 250,
              abstain: 39,
            },
            chair,
            tellers,
            scan: paper('村民会议表决票扫描件'),
          },
        },
        announced('measure-1', 52, day),
        {
          as: 'townshipClerk',
          on: 53,
          command: 'ReferToDiscipline',
          zh: '向纪检监察机关移送问题线索',
          en: 'refers the matter to the discipline organs',
          body: { to: 'discipline', organ: '乡镇纪委', reference: '移送〔示例〕2号' },
        },
      ],
    },
  ],
};
