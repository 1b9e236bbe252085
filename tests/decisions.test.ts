import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const decisions = async (text: string, language: 'ar' | 'en', file = 'minutes.txt') => {
  const { records } = await extract(text, { file, language, kind: 'minutes' })
  return records.flatMap((record) => record.decisions)
}
const kinds = async (text: string, language: 'ar' | 'en') => (await decisions(text, language)).map((d) => d.kind)

it.each(['It was agreed:', 'It was agreed as follows:'])('"%s" leads decisions in', async (lead) => {
  const found = await decisions(
    `${lead}\n\n(a) the fees are reduced by 5 per cent;\n\n(b) the quay is closed in May.`,
    'en'
  )
  expect(found.map((d) => d.text)).toEqual([lead, 'the fees are reduced by 5 per cent;', 'the quay is closed in May.'])
  expect(found.map((d) => d.parent)).toEqual([null, 'd1', 'd1'])
})

describe('what a body settled is a decision', () => {
  it.each([
    ['The Council approved the budget for 2026.', 'approved'],
    ['The Executive Board adopted the revised rules of procedure.', 'adopted'],
    ['The Committee decided to move its next session to Tunis.', 'decided'],
    ['The Board took note of the report of the external auditor.', 'noted'],
    ['The Committee endorsed the recommendations of the working group.', 'endorsed'],
    ['The Assembly elected Ms. Hala Mansour as Rapporteur.', 'selected'],
    ['The Council deferred consideration of item 7 to its next meeting.', 'deferred'],
    ['The Board rejected the proposal to close the regional office.', 'rejected'],
    ['It was agreed that the fee would stay unchanged.', 'agreed'],
    ['It was resolved to open the tender in March.', 'decided'],
    ['RESOLVED THAT the tender for the new market hall be awarded to the lowest bidder.', 'decided'],
    ['The motion was carried by 7 votes to 2, with 1 abstention.', 'approved'],
    ['The agenda was adopted as amended.', 'adopted'],
    ['RECEIVED and CONFIRMED the minutes of the meeting held on 4 December 2024.', 'approved'],
    ['The Board decided not to approve the request of the company.', 'rejected'],
    ['AGREED that the fee would stay unchanged.', 'agreed'],
    ['NOTED the report of the external auditor.', 'noted']
  ])('%s', async (text, kind) => expect(await kinds(text, 'en')).toEqual([kind]))

  it.each([
    ['وافق المجلس على ميزانية عام 2026.', 'approved'],
    ['اعتمد المجلس التنفيذي النظام الداخلي المنقح.', 'adopted'],
    ['قررت اللجنة نقل دورتها المقبلة إلى تونس.', 'decided'],
    ['أحاط المجلس علما بتقرير مراجع الحسابات الخارجي.', 'noted'],
    ['أخذت اللجنة علماً بتقرير الأمانة.', 'noted'],
    ['أيدت اللجنة توصيات الفريق العامل.', 'endorsed'],
    ['انتخبت الجمعية السيدة هالة منصور مقررة لها.', 'selected'],
    ['أرجأ المجلس النظر في البند 7 إلى اجتماعه المقبل.', 'deferred'],
    ['رفض المجلس المقترح الداعي إلى إغلاق المكتب الإقليمي.', 'rejected'],
    ['تقرر عقد الاجتماع القادم في شهر مارس.', 'decided'],
    ['تم اعتماد جدول الأعمال بصيغته المعدلة.', 'adopted'],
    ['تمت الموافقة على محضر الاجتماع السابق.', 'approved'],
    ['وأحيلت المسألة إلى لجنة التخطيط.', 'decided'],
    ['قرر المجلس بالأكثرية عدم الموافقة على طلب الشركة.', 'rejected'],
    ['بناءً على اقتراح من السيد حداد، أُقرت القراءة الأولى للنظام.', 'endorsed']
  ])('%s', async (text, kind) => expect(await kinds(text, 'ar')).toEqual([kind]))
})

describe('views, wishes, proposals and the acts of others are none', () => {
  it.each([
    'One member said that the Council should approve the plan.',
    'The delegation of Oman supported the proposal.',
    'No agreement was reached on the date.',
    'The Committee did not agree on the text.',
    'Several members noted the importance of training.',
    'NOTED in discussion that the target was ambitious.',
    'APPROVED BUDGET FOR 2026 AND ANNEXES.',
    'The General Assembly adopted the declaration in 2015.',
    'The Chair proposed that the item be deferred.',
    'The Council voted on the amendment after a long debate.',
    'The Committee did not accept that the delay was due to the weather.',
    'The Union reaffirmed its position and supported efforts to reopen the strait.',
    'Three bids were received.',
    'The draft failed to mention the harbour.',
    'A web page has been created where residents can report faults.',
    'The Panel recommended that the licence be renewed.'
  ])('%s', async (text) => expect(await kinds(text, 'en')).toEqual([]))

  it.each([
    'قال أحد الأعضاء إنه ينبغي للمجلس أن يوافق على الخطة.',
    'أيد وفد عُمان المقترح.',
    'لم يتم الاتفاق على موعد الدورة.',
    'لم تتفق اللجنة على النص.',
    'أشار عدة أعضاء إلى أهمية التدريب.',
    'اعتمدت الجمعية العامة الإعلان في عام 2015.',
    'اقترح الرئيس إرجاء البند.',
    'ورأى المجلس أن تأجيل المعرض يضر بالتجار.',
    'ولم يوافق المجلس بعد على الخطة.',
    'تمت مناقشة المقترح وآثاره المالية.',
    'ناقش الأعضاء النظام كما أقره المجلس.',
    'أوصت اللجنة بتجديد الرخصة.'
  ])('%s', async (text) => expect(await kinds(text, 'ar')).toEqual([]))
})

describe('agreement to a proposal', () => {
  it('makes the proposal before it the decision and keeps its own words as evidence', async () => {
    const [en] = await decisions(
      '2.1 The Chair proposed that the item be postponed to the next session.\n\n2.2 It was so agreed.\n',
      'en'
    )
    expect(en).toMatchObject({ paragraph: '2.1', evidence: { text: 'It was so agreed.', line: 3 } })
    const [ar] = await decisions('1.2 اقترحت الرئيسة تأجيل البند إلى الدورة المقبلة.\n\n2.2 واتُّفق على ذلك.\n', 'ar')
    expect(ar).toMatchObject({
      text: 'اقترحت الرئيسة تأجيل البند إلى الدورة المقبلة.',
      evidence: { text: 'واتُّفق على ذلك.', line: 3 }
    })
  })
})

describe('a deciding lead-in', () => {
  it('has one decision of its own and one for each outcome under it', async () => {
    const found = await decisions(
      'The Committee agreed on the following:\n\n- The workshop will be retained.\n- The morning session was discontinued.\n',
      'en'
    )
    expect(found.map((d) => [d.kind, d.parent])).toEqual([
      ['agreed', null],
      ['retained', 'd1'],
      ['discontinued', 'd1']
    ])
  })
})

it.each([
  ['Ms. Rao and Mr. Silva were confirmed as co-chairs of the Working Group.', 'en'],
  ['وثُبّتت السيدة راو والسيد سيلفا رئيسين متشاركين لفريق العمل.', 'ar']
] as const)('takes those confirmed in a post for chosen: %s', async (text, language) => {
  expect(await kinds(text, language)).toEqual(['selected'])
})

it('passes over adverbs in an impersonal agreement', async () => {
  expect(await kinds('واتُّفق كذلك على ألا يُمدَّد الموعد.', 'ar')).toEqual(['agreed'])
  expect(await kinds('وأعيد المقترح إلى اللجنة لمزيد من الدراسة.', 'ar')).toEqual(['decided'])
})

it('takes the body before "بما يلي" for that of the entries', async () => {
  const found = await decisions(
    'وقامت اللجنة بما يلي:\n\n(أ) أحاطت علماً بالوثيقة؛\n\n(ب) وافقت على الميزانية المنقحة.',
    'ar'
  )
  expect(found.map((d) => [d.kind, d.actor])).toEqual([
    ['noted', 'اللجنة'],
    ['approved', 'اللجنة']
  ])
})

it('counts the votes that the text gives', async () => {
  const [carried] = await decisions('The motion was carried by 7 votes to 2, with 1 abstention.', 'en')
  expect(carried?.vote).toMatchObject({ for: 7, against: 2, abstaining: 1 })
})

it('counts those who rejected it as against, in whatever order they are told', async () => {
  const [en] = await decisions('The amendment was rejected by 8 votes to 4.', 'en')
  expect(en).toMatchObject({ kind: 'rejected', vote: { for: 4, against: 8 } })
  const [ar] = await decisions('ورُفض التعديل بأغلبية 8 أصوات مقابل 4.', 'ar')
  expect(ar).toMatchObject({ kind: 'rejected', vote: { for: 4, against: 8 } })
  const [told] = await decisions('The motion was lost, 4 voting in favour and 8 against.', 'en')
  expect(told?.vote).toMatchObject({ for: 4, against: 8 })
  const [sum] = await decisions(
    'The Council, by a majority of nine votes, approved an amount of QAR 200,000 for the works.',
    'en'
  )
  expect(sum?.vote).toMatchObject({ for: 9, against: null })
})

it.each([
  [
    'en',
    'Having considered its agenda, the Council discussed the following and decided as follows:\n\nFirst: To approve the draft water law.\n\nSecond: Not to approve the request of the Ports Company.\n\nThird: To task the Ministry of Finance with preparing a study.\n',
    ['approved', 'rejected', 'decided']
  ],
  [
    'ar',
    'وبعد الاطلاع على جدول الأعمال، ناقش المجلس الموضوعات الآتية واتخذ بشأنها ما يلي:\n\nأولاً: الموافقة على مشروع قانون المياه.\n\nثانياً: عدم الموافقة على طلب شركة الموانئ.\n\nثالثاً: تكليف وزارة المالية بإعداد دراسة.\n',
    ['approved', 'rejected', 'decided']
  ],
  [
    'ar',
    'وقد انتهى مجلس الوزراء إلى ما يلي:\n\nأولاً: الموافقة على مذكرة التفاهم.\n\nثانياً: قيام وزارة البلدية بتسليم الأرض.\n',
    ['approved', 'decided']
  ]
] as const)(
  'every entry that such a sentence leads in is a decision, and none an item of the agenda (%s)',
  async (language, text, kinds) => {
    const { records } = await extract(text, { file: 'minutes.md', language, kind: 'minutes' })
    expect(records[0]?.decisions.map((d) => d.kind)).toEqual(kinds)
    expect(records[0]?.agenda).toEqual([])
  }
)

it('tells what was proposed by the verb, though the body stands between it and its word', async () => {
  const text = '1.3 واقترحت الرئيسة أن يحيط المجلس علماً بالتقرير.\n\n1.4 واتفق على ذلك.\n'
  expect(await kinds(text, 'ar')).toEqual(['noted'])
})

it('takes what stands in the column of decisions of a table', async () => {
  const english = await decisions(
    '| Ref | Item | Decision |\n| --- | --- | --- |\n| 71 | Minutes | Approved and signed. |\n| 72 | Interests | None. |\n| 73 | Top Farm | Objection: access is unsafe. |\n| 74 | Grit bins | Deferred to the January meeting. |\n',
    'en',
    'minutes.md'
  )
  expect(english.map((d) => d.kind)).toEqual(['approved', 'decided', 'deferred'])
  const arabic = await decisions(
    '| الرقم | الموضوع | القرار |\n| --- | --- | --- |\n| 1 | المحضر | الموافقة على المحضر |\n| 2 | الكشك | عدم الموافقة على الطلب |\n',
    'ar',
    'minutes.md'
  )
  expect(arabic.map((d) => d.kind)).toEqual(['approved', 'rejected'])
})

it('takes nouns of acts under a heading such as Decisions', async () => {
  const en = await decisions(
    '## Decisions\n\n- Approval of the minutes of the previous meeting;\n- Referral of the petition to the Technical Committee;\n- Postponement of the item on parking fees.\n',
    'en'
  )
  const ar = await decisions(
    '## القرارات\n\n- الموافقة على محضر الاجتماع السابق؛\n- إحالة العريضة إلى اللجنة الفنية؛\n- تأجيل البند المتعلق برسوم المواقف.\n',
    'ar'
  )
  for (const found of [en, ar]) expect(found.map((d) => d.kind)).toEqual(['approved', 'decided', 'deferred'])
})

it.each([
  ['en', 'Decisions taken by the Board:', '- Approval of the minutes.\n- Allocation of 5,000 dinars to the park.'],
  ['en', '## Summary of decisions', '- Approval of the minutes.\n- Formation of a technical committee.'],
  ['ar', 'القرارات:', '- الموافقة على المحضر.\n- تخصيص مبلغ 5000 دينار للحديقة.'],
  ['ar', '## القرارات التي اتخذها المجلس', '- الموافقة على المحضر.\n- تشكيل لجنة فنية.'],
  ['ar', 'وصدرت عن المجلس القرارات الآتية:', '- الموافقة على المحضر.\n- منح الجمعية إعانة قدرها 500 دينار.']
] as const)('and under other words for them: %s %s', async (language, lead, list) => {
  expect(await kinds(`${lead}\n\n${list}\n`, language)).toEqual(['approved', 'decided'])
})

it.each([
  ['en', '## Decision making', '- Approval of the programme by the board of directors.\n- Allocation of funds.'],
  ['en', '## Decisions of the previous meeting', '- Approval of the minutes.\n- Formation of a committee.'],
  ['ar', 'متابعة تنفيذ القرارات:', '- الموافقة على المحضر.\n- تشكيل لجنة فنية.']
] as const)('but not under those of other matters or meetings: %s %s', async (language, lead, list) => {
  expect(await kinds(`${lead}\n\n${list}\n`, language)).toEqual([])
})

it('finds the outcome behind "as amended"', async () => {
  const [found] = await decisions('The bill as orally amended was approved unanimously by the Committee.', 'en')
  expect(found).toMatchObject({ kind: 'approved', vote: { unanimous: true } })
})

describe('what minutes of other bodies say', () => {
  it.each([
    ['The Assembly heard the auditors and approved the accounts for 2025 by 79 votes to 2.', 'approved'],
    [
      'The Board, after a long debate, examined the offer and, on the advice of the Treasurer, rejected it.',
      'rejected'
    ],
    ['The Committee received and noted the report of the Bursar.', 'noted'],
    ['The proposal to move the market was not adopted.', 'rejected'],
    ["Cllr Whitmore's proposal that the fee be halved was put to the vote and lost.", 'rejected'],
    ['The amendment failed to obtain the required two-thirds majority.', 'rejected'],
    ['Article 12 of the Statutes was amended.', 'decided'],
    ['Agreed to open the season on 3 May.', 'agreed'],
    ['Apologies were read out. Minutes of the last meeting approved.', 'approved'],
    ['Planning application 12/25: refused.', 'rejected'],
    ['Case 14 (Rovers): protest dismissed.', 'rejected'],
    ['Confirmed: the minutes of the 88th meeting.', 'approved'],
    ['The minutes of 13 January, having been circulated, were taken as read.', 'approved'],
    ['The Senate conferred the degree of Doctor of Laws on Ms. Amal Haddad.', 'decided'],
    ['Ms. Iris Vale was reappointed as external auditor.', 'selected'],
    ['A joint working group was formed to study the prices of staple goods.', 'decided'],
    ['The Board gave approval to the recovery plan.', 'approved'],
    ['The business case was supported in principle.', 'endorsed'],
    ['Consensus was to keep the present form.', 'agreed'],
    ['Mr. Tate moved to approve the agenda. Motion passed 5-0.', 'approved'],
    ['The Ministers could not agree on a seat and remitted the question to the experts.', 'decided'],
    ['Applications from Dale Farm and J. Okello were accepted.', 'approved'],
    ['The Trustees voted 6-1 to approve the sale of the barn.', 'approved'],
    ['The Board voted by a show of hands to postpone the fair.', 'deferred'],
    ['The Panel recommended, by four votes to one, that the licence be renewed.', 'decided'],
    ['It was decided not to raise the mooring fee.', 'decided'],
    ['The motion to open on Sundays was put to the vote. It was defeated by 12 votes to 3.', 'rejected'],
    [
      'The delegate of Ostmark, supported by two others, proposed that item 9 be postponed. There being no objection, it was so decided.',
      'deferred'
    ],
    ['Comment GB-12 was accepted in principle.', 'approved'],
    ['A motion by Mr. Ibarra to reduce the fee failed 2-3.', 'rejected'],
    ['Ms. Orr made a motion to accept the accounts. Mr. Tate seconded. All voted in favor.', 'approved'],
    ['Field trip to the dam. Approved by consensus.', 'approved'],
    ['Agreed, That the Committee take oral evidence in May.', 'agreed'],
    ['Ordered, That the Clerk invite written submissions, to be received by 20 March.', 'decided'],
    [
      'It was proposed by Cllr Dunn and seconded by Cllr Orr that a grant be made. On being put to the vote the motion was carried, 3 for, 1 abstention.',
      'approved'
    ],
    ['Proposal to start at 18:45 on Wednesdays: carried (4-1).', 'approved'],
    ['The Board did not approve the request of the sailing club.', 'rejected'],
    [
      'Mr. Tate moved that the licence be tabled until May. Ms. Orr seconded the motion. The motion carried, 3-1.',
      'deferred'
    ]
  ])('%s', async (text, kind) => expect(await kinds(text, 'en')).toEqual([kind]))

  it.each([
    ['استمع المجلس إلى تقرير المراجع وصادق على الحسابات بأغلبية 79 صوتا مقابل صوتين.', 'approved'],
    ['ناقشت اللجنة العرض، وبعد المداولة، رفضت التعديل المقترح.', 'rejected'],
    ['اطلع المجلس على تقرير المهندس وقرر استبدال الأعمدة.', 'decided'],
    ['طُرح الاقتراح للتصويت ولم يُعتمد.', 'rejected'],
    ['أما اقتراح نقل السوق فلم ينل الأكثرية المطلوبة.', 'rejected'],
    ['لم تحصل التوصية على أغلبية الثلثين.', 'rejected'],
    ['نال الاقتراح موافقة سبعة أعضاء.', 'approved'],
    ['عُدّلت المادة 12 من النظام الأساسي.', 'decided'],
    ['واستقر الرأي على افتتاح الموسم في 3 مايو.', 'selected'],
    ['أجازت اللجنة الدليل الجديد.', 'approved'],
    ['واعتمد المجلس الأنظمة على أن يُعمل بها اعتبارا من 1 يناير 2026.', 'adopted'],
    ['وافق المجلس على الموازنة.', 'approved'],
    // The thing stands before, and a pronoun on the verb for it.
    ['نظرت اللجنة في التقرير وأقرته بالإجماع.', 'endorsed'],
    ['ناقش المجلس مشروع النظام واعتمده بعد التعديل.', 'adopted'],
    ['اطلع المجلس على الطلب ورفضه.', 'rejected'],
    ['بعد النظر في تقرير الفريق، أيدته اللجنة بوجه عام.', 'endorsed'],
    ['قدم الأمين مشروع القرار، واعتمده الأعضاء بالإجماع.', 'adopted'],
    ['وبعد المداولة أجّل المجلس البت فيه إلى الجلسة المقبلة.', 'deferred'],
    ['وأبرأت الجمعية ذمة مجلس الإدارة عن السنة المنتهية.', 'approved'],
    ['وأعيد تعيين مكتب النور مراجعا خارجيا.', 'selected'],
    ['تُلي محضر الجلسة السابقة فصودق عليه.', 'approved'],
    ['طلب الترخيص رقم 12: موافقة بالإجماع.', 'approved'],
    ['ولم يتمكن الوزراء من الاتفاق على المقر، فأحالوا المسألة إلى مجلس الخبراء.', 'decided'],
    ['طُرحت السياسة للتصويت فنالت أربعة أصوات وأُقرت.', 'approved'],
    ['ورسا الاختيار على شركة النور لتنظيم المعرض.', 'selected'],
    ['واعتذر المجلس عن قبول دعوة الغرفة لضيق الوقت.', 'rejected'],
    ['رُد الاعتراض لتقديمه بعد الموعد.', 'rejected'],
    ['تمت قراءة محضر الجلسة الماضية والموافقة عليه.', 'approved'],
    ['تم عرض الموازنة على الأعضاء واعتمادها.', 'adopted'],
    ['ورأى المجلس إرجاء البت في الطلب إلى حين ورود رأي الوزارة.', 'deferred'],
    ['وانتهى الرأي إلى تخفيض رسم الاشتراك.', 'decided'],
    ['استعرض المجلس محضر اجتماعه الأول وصادق عليه دون تعديل.', 'approved'],
    ['قرأ أمين السر محضر الجلسة الأولى، وأقره المجلس.', 'endorsed'],
    ['تلا الرئيس التقرير السنوي، ثم صادقت عليه الهيئة العامة بالإجماع.', 'approved'],
    ['طُرح الاقتراح على التصويت فأُقر بأغلبية 87 صوتا.', 'approved'],
    ['وفوضت الهيئة العامة مجلس الإدارة اختيار العرض الأنسب.', 'decided'],
    ['عرض الرئيس جدول الأعمال فتم إقراره دون تعديل.', 'endorsed'],
    ['وفاز بعضوية المجلس كل من هالة منصور وسامي القيسي.', 'selected'],
    ['رُفضت الملاحظة المتعلقة بالتعبئة.', 'rejected'],
    ['بعد النقاش تمت الموافقة على العرض بأغلبية أربعة أصوات.', 'approved'],
    ['وتشكلت لجنة من ثلاثة أعضاء لمراقبة السوق.', 'decided'],
    ['صُدق محضر الجلسة السابقة بالإجماع.', 'approved'],
    ['ولدى طرح المادة 7 على التصويت أيدها ستة نواب، فأُقرت.', 'approved'],
    ['ولم توافق اللجنة على طلب الشركة.', 'rejected'],
    ['وأوصت اللجنة بأغلبية أربعة أصوات مقابل صوت واحد بتجديد الرخصة.', 'decided']
  ])('%s', async (text, kind) => expect(await kinds(text, 'ar')).toEqual([kind]))

  it.each([
    ['en', 'UNDERLINE engaged with elders in the north and supported the talks.'],
    ['en', 'The Council heard that the Ministry had studied the case and rejected it.'],
    ['en', 'The amendment found no seconder.'],
    ['en', 'The motion picture festival carried on.'],
    ['en', 'When the Trust was young, the council of the day agreed to lend it a boat.'],
    ['en', 'Applications are decided within thirty days.'],
    ['ar', 'حين تأسست الجمعية وافق مجلس البلدة آنذاك على إعارتها قاربا.'],
    ['en', 'The committee was formed by the founders in 1998.'],
    ['en', 'The report approved by the partners last year was circulated.'],
    ['ar', 'استمعت اللجنة إلى الوزارة التي درست الطلب ورفضت التعديل.'],
    ['ar', 'رد المجلس على استفسارات الأعضاء.']
  ] as const)('and what is no decision: %s %s', async (language, text) => {
    expect(await kinds(text, language)).toEqual([])
  })
})

it('reads the present tense of the acts under "the Board:"', async () => {
  const text =
    'Having examined the proposals, the Board:\n\n(a) Approves proposal 71 in an amount of 2 million dollars;\n\n(b) Does not approve proposal 73;\n\n(c) Requests the Secretariat to convey the reasons within 15 days.'
  expect(await kinds(text, 'en')).toEqual(['approved', 'rejected'])
})

it('what no body decides on is no decision: contacts, thanks', async () => {
  const { records } = await extract(
    '1. The Advance Team established contacts with the port.\n\n2. The Board extended its thanks to the Mayor.\n\n3. The Board established a fund.\n',
    { file: 'minutes.txt', language: 'en', kind: 'minutes' }
  )
  expect(records.flatMap((r) => r.decisions.map((d) => d.text))).toEqual(['The Board established a fund.'])
})

it('takes whole sentences under "Decisions" for decisions', async () => {
  const text =
    '# Steering group, 2 April 2025\n\n## Decisions\n\n1. The pilot site will be the northern depot.\n2. The opening is moved to 1 July.\n\n## Discussion\n\n1. The vendor was late.'
  expect((await decisions(text, 'en', 'minutes.md')).map((d) => d.kind)).toEqual(['decided', 'decided'])
})

it.each([
  ['القرار: تأجيل البت في الموضوع إلى الجلسة القادمة.', 'deferred', 'تأجيل البت في الموضوع إلى الجلسة القادمة.', null],
  ['أذنت اللجنة للأمين باستئجار طائرة.', 'decided', 'أذنت اللجنة للأمين باستئجار طائرة.', 'اللجنة'],
  [
    'قالت الرئيسة إنها تعتبر أن المجلس يود الموافقة على الحسابات. وقد تقرر ذلك.',
    'approved',
    'قالت الرئيسة إنها تعتبر أن المجلس يود الموافقة على الحسابات.',
    null
  ]
])('Arabic: %s', async (text, kind, words, actor) => {
  const { records } = await extract(`محضر المجلس\n\n1. ${text}\n`, { file: 'minutes.txt', kind: 'minutes' })
  expect(records[0]?.decisions.map((d) => [d.kind, d.text, d.actor])).toEqual([[kind, words, actor]])
})

it('a motion that a tie loses is rejected', async () => {
  const { records } = await extract(
    '1. Moved by Mr. Till, seconded by Ms. Ray, that the path be named after Ada Finch. Lost on a tie vote.\n',
    { file: 'minutes.txt', language: 'en', kind: 'minutes' }
  )
  expect(records[0]?.decisions.map((d) => d.kind)).toEqual(['rejected'])
})

it.each([
  ['القرار: عدم الموافقة بأغلبية الأصوات (صوّت مع: عضو واحد، وضد: ثلاثة).', { for: 1, against: 3 }],
  ['رُفض الاقتراح: المؤيدون 4، المعارضون 30، الممتنعون 2.', { for: 4, against: 30, abstaining: 2 }]
])('counts behind their labels: %s', async (text, vote) => {
  const { records } = await extract(`محضر المجلس\n\n1. ${text}\n`, { file: 'minutes.txt', kind: 'minutes' })
  expect(records[0]?.decisions[0]?.vote).toMatchObject(vote)
})

it.each([
  ['The by-law was adopted 4-0.', { for: 4, against: 0 }],
  ['Mr. Tate moved to close the lane. The motion carried, 3-1 (Orr opposed).', { for: 3, against: 1 }],
  ['The Board voted 6-1 to approve the sale of the barn.', { for: 6, against: 1 }],
  [
    'Moved by Ms. Orr that the lane be closed. For 41, against 30, abstentions 4. Motion carried.',
    { for: 41, against: 30, abstaining: 4 }
  ],
  [
    'Moved by Ms. Orr that the lane be closed.\n\nFor 41, against 30, abstentions 4. Motion carried.',
    { for: 41, against: 30 }
  ]
])('reads the vote behind a participle and before the outcome: %s', async (text, vote) => {
  const found = await decisions(text, 'en')
  expect(found).toHaveLength(1)
  expect(found[0]?.vote).toMatchObject(vote)
})

it('takes no range for a vote', async () => {
  const [found] = await decisions('The Council approved 10-12 new places for the nursery.', 'en')
  expect(found?.vote).toBeNull()
})

it('takes the topic behind the number of a decision for none where its text follows', async () => {
  const topic = '**القرار رقم 3/14: طلب ترخيص معرض**\n\nنظر المجلس في الطلب. وبعد المداولة قرر المجلس رفض الطلب.\n'
  expect((await decisions(topic, 'ar', 'minutes.md')).map((d) => d.text)).toEqual([
    'وبعد المداولة قرر المجلس رفض الطلب.'
  ])
  const whole = '**القرار رقم 1/14:** المصادقة على محضر الجلسة رقم (13).\n'
  expect((await decisions(whole, 'ar', 'minutes.md')).map((d) => d.kind)).toEqual(['approved'])
})

it('takes a refusal in a list of decisions for one', async () => {
  const list = 'قرر المجلس:\n\n1. اعتماد الموازنة.\n\n2. عدم الموافقة على طلب استحداث الوظائف.'
  expect(await kinds(list, 'ar')).toEqual(['decided', 'adopted', 'rejected'])
})

it('takes the counts of a column headed "Decisions" for none', async () => {
  const table = '| Committee | Meetings | Decisions |\n|---|---|---|\n| Finance | 6 | 14 |\n| Works | 4 | 9 |\n'
  expect(await decisions(table, 'en', 'report.md')).toEqual([])
})

describe('a lead-in that goes on with further acts of its body', () => {
  it.each([
    [
      'en',
      '1. The Council considered the plan, and:\n\n(a) welcomed the clear presentation;\n\n(b) took note of the revised distribution of posts;\n\n(c) requested Management to report in May;\n\n(d) approved the appropriation of 4 million dollars.',
      ['noted', 'approved']
    ],
    [
      'en',
      '1.1 Having considered the report, the Commission approved it in general and, in particular:\n\n.1 agreed that the code should be adopted in May;\n\n.2 noted the progress made on chapter 5;\n\n.3 instructed the Secretariat to prepare a text; and\n\n.4 endorsed the revised road map.',
      ['approved', 'agreed', 'noted', 'endorsed']
    ],
    [
      'ar',
      '1- نظر المجلس في الخطة المعدّلة لتوزيع الوظائف على المكاتب الإقليمية، وإنّ المجلس:\n\n(أ) رحّب بوضوح العرض؛\n\n(ب) وأخذ علمًا بالتوزيع المعدّل للوظائف؛\n\n(ج) وطلب من الإدارة أن تقدم تقريرا في مايو؛\n\n(د) ووافق على الاعتماد البالغ 4 ملايين دولار.',
      ['noted', 'approved']
    ],
    [
      'ar',
      '1.1 بعد النظر في تقرير الفريق العامل، أقرته اللجنة بوجه عام، وقامت على وجه الخصوص بما يلي:\n\n.1 وافقت على الوثيقة؛\n\n.2 أحاطت علما بالتقدم المحرز؛\n\n.3 كلفت الأمانة بإعداد النص؛\n\n.4 أيدت خريطة الطريق.',
      ['endorsed', 'approved', 'noted', 'endorsed']
    ]
  ] as const)('%s: %s', async (language, text, expected) => expect(await kinds(text, language)).toEqual(expected))

  it('such a list is no resolution, and its marks number no section', async () => {
    const text =
      'محضر\n\n3 السفن\n\n3.1 بعد النظر في التقرير، أقرته اللجنة، وقامت بما يلي:\n\n.1 وافقت على الوثيقة؛\n\n.2 أحاطت علما بالتقدم المحرز؛\n\n.3 كلفت الأمانة بإعداد النص؛\n\n.4 أيدت خريطة الطريق.\n\n4 القرصنة\n\n4.1 حثت اللجنة الدول على اليقظة.\n'
    const [record] = (await extract(text, { file: 'report.txt', kind: 'meeting-summary' })).records
    expect(record?.resolutions).toEqual([])
    expect(record?.sections.map((section) => section.number)).toContain('4')
  })
})

it.each([
  ['وبعد النقاش انتهت اللجنة إلى اعتماد اللائحة بالأغلبية.', 'ar', ['decided']],
  ['وبعد تداول الرأي بين الأعضاء تقرر مخاطبة وزارة الزراعة.', 'ar', ['decided']],
  ['وبناء عليه توافق اللجنة على صرف المكافأة.', 'ar', ['approved']],
  ['After a short debate the proposal to sell the van was carried by 9 votes to 4.', 'en', ['approved']],
  ['The amendment fell by 2 votes to 5.', 'en', ['rejected']],
  ['Motion by Reyes, seconded by Holt, to accept the grant; all ayes.', 'en', ['approved']],
  ['The Chair, summing up, said that the Board agreed that the pool should reopen in May.', 'en', ['agreed']]
] as const)('reads an outcome behind what led to it: %s', async (text, language, expected) =>
  expect(await kinds(text, language)).toEqual(expected)
)

it('reads the further entries of a list that opens behind the word itself', async () => {
  const list =
    'AGREED: (i) to sell the old boat;\n\n(ii) to remit the question of moorings to the Harbour Sub-Committee.\n'
  expect((await decisions(list, 'en')).map((d) => d.text)).toEqual([
    '(i) to sell the old boat;',
    'to remit the question of moorings to the Harbour Sub-Committee.'
  ])
})

it('takes participles alone for the outcome of the paper that the heading names, and of nothing else', async () => {
  const minutes = (title: string) => `# Minutes\n\n## ${title}\n\nReceived and endorsed.\n`
  expect((await decisions(minutes('Report of the auditor'), 'en', 'minutes.md')).map((d) => d.kind)).toEqual([
    'endorsed'
  ])
  expect(await decisions(minutes('Catering'), 'en', 'minutes.md')).toEqual([])
})

it('leads a list in by a dash, as cabinets do', async () => {
  const text = 'The Cabinet –\n\n1. Took note of the memorandum.\n\n2. Approved the draft bill.\n'
  expect((await decisions(text, 'en')).map((d) => [d.actor, d.kind])).toEqual([
    ['The Cabinet', 'noted'],
    ['The Cabinet', 'approved']
  ])
})

it('takes what a body only heard for no decision of its list', async () => {
  const list = 'قرر المجلس ما يلي:\n\n1. اعتماد الموازنة.\n\n2. استمع المجلس إلى عرض عن حركة الميناء.\n'
  expect(await kinds(list, 'ar')).toEqual(['decided', 'adopted'])
})

it.each([
  ['Rough consensus to leave the member optional.', ['agreed']],
  ['Delegated authority was given to the Chair to agree the terms.', ['decided']],
  ['The draft decision as a whole, as orally amended, was adopted without a vote.', ['adopted']]
] as const)('reads what chairs and boards tell without a body: %s', async (text, expected) =>
  expect(await kinds(text, 'en')).toEqual(expected)
)

it('takes what a delegate of a named State proposed for the decision', async () => {
  const text = 'Mr. Bello (Benin) proposed that paragraph 7 should be deleted.\n\nIt was so decided.\n'
  expect((await decisions(text, 'en')).map((d) => d.text)).toEqual([
    'Mr. Bello (Benin) proposed that paragraph 7 should be deleted.'
  ])
})

it('takes a share for no count of votes', async () => {
  const [found] = await decisions('رفض المجلس المقترح بأغلبية 63% من الأصوات.', 'ar')
  expect(found?.vote).toBeNull()
})

it.each([
  ['جرى التصويت على الاقتراح فنال أربعة أصوات مقابل صوت واحد.', ['approved']],
  ['قُبلت طلبات الانتساب، ورُدّ طلبان لعدم استكمال الأوراق.', ['approved', 'rejected']],
  ['ورُفضت ستة طلبات لإرسال بعثات إلى الجنوب.', []]
] as const)('reads what became of requests and of what was put to the vote: %s', async (text, expected) =>
  expect(await kinds(text, 'ar')).toEqual(expected)
)

it('leads clauses in by RESOLVED alone, each with its kind', async () => {
  const text =
    'RESOLVED -\n\n(a)  That the statement be approved, subject to correction;\n\n(b)  That the report be noted; and\n\n(c)  That the Treasurer be authorised to sign it.\n'
  expect(await kinds(text, 'en')).toEqual(['approved', 'noted', 'decided'])
})

it('takes what was agreed "that" for itself, and not for an answer to what stands before', async () => {
  const text = 'Trustees asked for a summary. It was agreed by consensus that a letter be sent.'
  expect((await decisions(text, 'en')).map((d) => d.text)).toEqual([
    'It was agreed by consensus that a letter be sent.'
  ])
})

it('takes the counts of the lines right above for the vote', async () => {
  const text =
    'عرضت النقطة على التصويت فكانت النتيجة كالتالي:\n\nعدد الأصوات المعبر عنها: 24\n\nعدد الموافقين: 20\n\nعدد الرافضين: 3\n\nعدد الممتنعين: 1\n\nوعليه، صادق المجلس بالأغلبية على مشروع الميزانية.\n'
  const [decision] = await decisions(text, 'ar')
  expect(decision?.vote).toMatchObject({ for: 20, against: 3, abstaining: 1 })
})

it('takes the verb and its body alone behind "القرار:" for what they say', async () => {
  expect(await kinds('1. التصديق على المحضر السابق.\n\nالقرار: صدق المجلس.', 'ar')).toContain('approved')
})

it('a sentence ends at the hour where a name and its verb follow', async () => {
  const [decision] = await decisions(
    'The hearing closed at 7:31 p.m. Alvarez moved to approve the plan. Chandra seconded. Motion carried 4-1.',
    'en'
  )
  expect(decision?.text).toBe('Alvarez moved to approve the plan.')
})

it('takes the history of a body for no outcome of a meeting', async () => {
  const history =
    '# A short history\n\nIts members were appointed by the Governor. In 1934 the Commission decided to dredge the channel.\n\n| Year | Decision |\n|---|---|\n| 1934 | Dredging |\n| 1951 | New crane |\n'
  expect(await decisions(history, 'en', 'history.md')).toEqual([])
  expect(await kinds('وفي عام 1952 قرر المجلس تخصيص الأرض للسوق.', 'ar')).toEqual([])
})

it('reads what the Speaker declares, and what became of each vessel', async () => {
  expect(await kinds('معالي الرئيس: من يوافق على المادة؟ (أغلبية موافقة). إذن تُقر المادة.', 'ar')).toHaveLength(1)
  expect(await kinds('- Vessel Marlin: retained on the list.\n- Vessel Pearl: removed from the list.\n', 'en')).toEqual(
    ['retained', 'discontinued']
  )
})

it('quotes the counts of a list of votes as they stand in the source', async () => {
  const [decision] = await decisions(
    'عرضت النقطة على التصويت:\n\n- عدد الموافقين: 20\n- عدد الرافضين: 3\n\nوعليه، صادق المجلس على مشروع الميزانية.\n',
    'ar',
    'minutes.md'
  )
  expect(decision?.vote).toMatchObject({ for: 20, against: 3, text: 'عدد الموافقين: 20' })
})

it('counts a dual of votes for', async () => {
  const [decision] = await decisions('لم يوافق المجلس على المقترح (صوتان مع وثلاثة ضد).', 'ar')
  expect(decision?.vote).toMatchObject({ for: 2, against: 3 })
})

describe('an outcome alone in a column of decisions', () => {
  it.each([
    ['Noted', 'أُخذ العلم به', 'noted'],
    ['Noted with appreciation', 'أُحيط علماً به مع التقدير', 'noted'],
    ['Deferred to the next session', 'تأجيله إلى الدورة المقبلة', 'deferred'],
    ['Postponed', 'إرجاؤه', 'deferred'],
    ['Held over', 'ترحيله إلى الجلسة المقبلة', 'deferred'],
    ['Rejected', 'رفضه', 'rejected'],
    ['Rejected', 'مرفوض', 'rejected'],
    ['Not accepted', 'عدم قبوله', 'rejected'],
    ['Adopted as amended', 'اعتمادها بصيغتها المعدلة', 'adopted'],
    ['Endorsed', 'تأييده', 'endorsed'],
    ['Amended and approved', 'تعديله وإقراره', 'approved'],
    ['Approved', 'أُقِرّ', 'approved'],
    ['Approved', 'وافق المجلس', 'approved'],
    ['Accepted', 'مقبول', 'approved'],
    ['Carried', 'حاز الأغلبية', 'approved'],
    ['Withdrawn', 'سحبه', 'other']
  ])('%s · %s', async (en, ar, kind) => {
    const table = (head: string[], cell: string) =>
      `| ${head.join(' | ')} |\n| --- | --- |\n| ${head[0]} 1 | ${cell} |\n`
    expect((await decisions(table(['Draft', 'Decision'], en), 'en', 'm.md')).map((d) => d.kind)).toEqual([kind])
    expect((await decisions(table(['المشروع', 'القرار'], ar), 'ar', 'm.md')).map((d) => d.kind)).toEqual([kind])
  })
})

it('has what was moved adopted where the words say so, in both languages', async () => {
  expect(
    await kinds(
      'Ms. Odeh proposed that the fine be raised to 800 rials. The proposal was adopted by 8 votes to 2.',
      'en'
    )
  ).toEqual(['adopted'])
  expect(
    await kinds('اقترحت السيدة عودة رفع الغرامة إلى 800 ريال. واعتُمد الاقتراح بأغلبية 8 أصوات مقابل صوتين.', 'ar')
  ).toEqual(['adopted'])
})

describe('votes as minutes count them', () => {
  const votes: [string, string, object][] = [
    [
      'The Board approved the plan by a majority of 12 to 3.',
      'وافق المجلس على الخطة بنتيجة 12 مقابل 3.',
      { for: 12, against: 3 }
    ],
    ['The Board approved the plan by 12-3.', 'وافق المجلس على الخطة (12 مع، 3 ضد).', { for: 12, against: 3 }],
    [
      'The Board approved the plan. For: 12. Against: 3. Abstentions: 2.',
      'وافق المجلس على الخطة. المؤيدون: 12. المعارضون: 3. الممتنعون: 2.',
      { for: 12, against: 3, abstaining: 2 }
    ],
    [
      'Votes in favour: 12; against: 3. The plan was approved.',
      'الأصوات المؤيدة: 12؛ المعارضة: 3. ووفق على الخطة.',
      { for: 12, against: 3 }
    ],
    [
      'The Board approved the plan with one abstention.',
      'وافق المجلس على الخطة مع امتناع عضو واحد عن التصويت.',
      { for: null, abstaining: 1 }
    ],
    [
      'The Board approved the plan by twenty-one votes to seven.',
      'وافق المجلس على الخطة بواحد وعشرين صوتاً مقابل سبعة أصوات.',
      { for: 21, against: 7 }
    ],
    [
      'The Board approved the plan by 12 votes out of 15.',
      'وافق المجلس على الخطة بـ12 صوتاً من أصل 15.',
      { for: 12, against: null }
    ],
    [
      'The Board approved the plan with 12 votes for, 3 against and 2 abstaining.',
      'وافق المجلس على الخطة بـ 12 صوتاً مؤيداً و3 أصوات معارضة وامتناع 2.',
      { for: 12, against: 3, abstaining: 2 }
    ],
    [
      'The Board did not approve the request (5 for, 8 against).',
      'لم يوافق المجلس على الطلب (5 أصوات مؤيدة و8 معارضة).',
      { for: 5, against: 8 }
    ],
    ['The Board approved the plan by a two-thirds majority.', 'وافق المجلس على الخطة بأغلبية الثلثين.', {}]
  ]
  it.each(votes)('%s · %s', async (en, ar, vote) => {
    for (const [text, language] of [
      [en, 'en'],
      [ar, 'ar']
    ] as const) {
      const [decision] = await decisions(text, language)
      if (Object.keys(vote).length > 0) expect(decision?.vote).toMatchObject(vote)
      else expect(decision?.vote).toBeNull()
    }
  })
})

it('counts the votes in an entry of a list', async () => {
  const en =
    'The Assembly resolved as follows:\n\n1. To approve the statutes (for: 281; against: 24).\n\n2. To raise the fee.\n'
  const ar =
    'قررت الجمعية ما يلي:\n\n1. الموافقة على النظام الأساسي (مؤيدون: 281؛ معارضون: 24).\n\n2. زيادة الاشتراك.\n'
  for (const [text, language] of [
    [en, 'en'],
    [ar, 'ar']
  ] as const)
    expect((await decisions(text, language))[1]?.vote).toMatchObject({ for: 281, against: 24 })
})
