/** What `mahdar rules negation-mismatch` prints, and its tests. */
import type { PairRule } from '../../rule.ts'

export const examples: PairRule['examples'] = {
  fails: [
    {
      en: 'It was decided not to charge children under fourteen for lost cards.',
      ar: 'وتقرر تقاضي رسوم من الأطفال دون الرابعة عشرة عن البطاقات المفقودة.'
    },
    {
      en: 'The Committee decided to renew the mandate of the working group on ports.',
      ar: 'وقررت اللجنة عدم تجديد ولاية الفريق العامل المعني بالموانئ.'
    },
    {
      en: 'The old quay still belongs to the city.',
      ar: 'ويزال الرصيف القديم ملكاً للمدينة.'
    },
    {
      en: 'Members that have not yet paid are to do so without delay.',
      ar: 'وعلى الأعضاء الذين سددوا بالفعل أن يفعلوا ذلك دون إبطاء.'
    },
    {
      en: 'No fees. You may impose any further conditions on visitors.',
      ar: 'عدم تقاضي رسوم. لا يحق لك فرض أي شروط أخرى على الزوار.'
    },
    {
      en: 'The Committee did not approve the revised estimates for the annex building.',
      ar: 'ووافقت اللجنة على التقديرات المنقحة لمبنى الملحق.'
    },
    {
      en: 'The meeting was open to the public.',
      ar: 'ولم يكن الاجتماع مفتوحاً للجمهور.'
    },
    {
      en: 'Observers may not take part in the vote, unless the Bureau decides otherwise.',
      ar: 'يجوز للمراقبين أن يشاركوا في التصويت، ما لم يقرر المكتب خلاف ذلك.'
    },
    {
      en: 'The decision was taken without a vote.',
      ar: 'واتُّخذ القرار بعد إجراء تصويت.'
    },
    {
      en: 'By nine votes to two, with one abstention, the Council did not award the contract.',
      ar: 'وأرسى المجلس العقد بأغلبية تسعة أصوات مقابل صوتين وامتناع عضو واحد عن التصويت.'
    },
    {
      en: 'However, the two sides must not resume their talks.',
      ar: 'غير أنه لا بد من أن يستأنف الجانبان محادثاتهما.'
    },
    {
      en: 'The tenant shall be bound by further conditions, unless he has accepted them in writing.',
      ar: 'لا يكون المستأجر ملزماً بأي شروط إضافية إلا إذا قبلها كتابةً.'
    },
    {
      en: 'The budget was adopted with amendments, although two members did not vote.',
      ar: 'واعتُمدت الميزانية دون تعديلات، وإن لم يصوّت عضوان.'
    },
    {
      en: 'The Committee was informed that the organizers had complied with the safety rules.',
      ar: 'وأُبلغت اللجنة بعدم امتثال المنظمين لقواعد السلامة.'
    }
  ],
  passes: [
    {
      en: 'Ayes – 7. Nays – none.',
      ar: 'نعم – 7. لا – لا أحد.'
    },
    {
      en: 'The hearing should be held in public and should last at most two days.',
      ar: 'وينبغي أن تكون الجلسة علنية وألا تستغرق أكثر من يومين.'
    },
    {
      en: 'Claims that could not be settled within a month might be referred to the ombudsman.',
      ar: 'والمطالبات التي تتعذر تسويتها في غضون شهر يجوز رفعها إلى أمين المظالم.'
    },
    {
      en: 'Shopkeepers shall sweep the pavement; those who fail to do so twice in a month shall be fined.',
      ar: 'يكنس أصحاب المحلات الرصيف، ويُغرَّم من يخالف ذلك مرتين في الشهر.'
    },
    {
      en: 'Nobody can enter the depot without a pass.',
      ar: 'لا أحد يستطيع دخول المستودع بدون تصريح.'
    },
    {
      en: 'The harbour engineer was still to hand in the revised drawings.',
      ar: 'ولم يقدم مهندس الميناء بعد الرسوم المنقحة.'
    },
    {
      en: 'The Council asked the Administrator for a plan to implement the outstanding recommendations of the auditors.',
      ar: 'وطلب المجلس من مدير البرنامج خطة لتنفيذ توصيات مراجعي الحسابات التي لم تُنفَّذ بعد.'
    },
    {
      en: 'The matter remains open; the debris will be removed by the port.',
      ar: 'ولا تزال المسألة مفتوحة؛ وستزال الأنقاض على يد الميناء.'
    },
    {
      en: 'Several applications received after the deadline, such as those of the two coastal districts, are not listed in the table annexed to this report.',
      ar: 'لا تُدرَج عدة طلبات وردت بعد الموعد النهائي، مثل طلبات المقاطعتين الساحليتين، في الجدول المرفق بهذا التقرير.'
    },
    {
      en: 'The commitment to small islands must not be lost in the drafting of the new strategy around three pillars.',
      ar: 'ويجب عدم إغفال الالتزام تجاه الجزر الصغيرة عند صياغة الاستراتيجية الجديدة حول ثلاث ركائز.'
    },
    {
      en: 'The hearings shall be discontinued, and where that is not possible they shall be held online.',
      ar: 'تُوقف جلسات الاستماع، وحيثما يكون ذلك غير ممكن تُعقد عبر الإنترنت.'
    },
    {
      en: 'The rate of response was low (under 12 per cent). You do not have to reply to every question.',
      ar: 'وكان معدل الرد منخفضاً (دون 12 في المائة). ولست ملزماً بالإجابة عن كل سؤال.'
    },
    {
      en: 'The accounts were approved by 241 votes to 5.',
      ar: 'وأُقرت الحسابات بأغلبية 241 صوتاً، ولم يعترض عليها سوى خمسة أعضاء.'
    },
    {
      en: 'The delegation was unable to attend and its seat remained vacant.',
      ar: 'ولم يتمكن الوفد من الحضور وظل مقعده شاغراً.'
    },
    {
      en: 'The Secretariat failed to circulate the paper in time.',
      ar: 'ولم تعمم الأمانة الورقة في الوقت المناسب.'
    },
    {
      en: 'The Board shall meet only in public session.',
      ar: 'لا يجتمع المجلس إلا في جلسة علنية.'
    },
    {
      en: 'Replies should be received not later than 5 May 2025.',
      ar: 'وينبغي أن ترد الردود في موعد أقصاه 5 أيار/مايو 2025.'
    },
    {
      en: 'The situation remains of concern, particularly in the coastal districts.',
      ar: 'ولا تزال الحالة مثيرة للقلق، ولا سيما في المناطق الساحلية.'
    },
    {
      en: 'At least three members asked whether the fund would be closed.',
      ar: 'وسأل ما لا يقل عن ثلاثة أعضاء عما إذا كان الصندوق سيُغلق أم لا.'
    },
    {
      en: 'The project is not only late but also over budget.',
      ar: 'فالمشروع متأخر ومتجاوز للميزانية أيضاً.'
    },
    {
      en: 'The proposal did not receive the required majority.',
      ar: 'وتعذر حصول الاقتراح على الأغلبية المطلوبة.'
    },
    {
      en: 'Only members of the club are admitted, and smoking is prohibited.',
      ar: 'ولا يُسمح بالدخول إلا لأعضاء النادي، ويُحظر التدخين.'
    },
    {
      en: 'The matter is still under review and the seat remains vacant.',
      ar: 'ولا تزال المسألة قيد الاستعراض ولا يزال المقعد شاغراً.'
    },
    {
      en: 'Imports are duty-free, and the report falls short of what was promised.',
      ar: 'وتدخل الواردات دون رسوم جمركية، ولا يفي التقرير بما وُعد به.'
    },
    {
      en: 'Understandings not stated herein are separate from this contract.',
      ar: 'والتفاهمات غير المنصوص عليها هنا منفصلة عن هذا العقد.'
    },
    {
      en: 'It should be noted, however, that the statutes allow a member to be represented by a deputy.',
      ar: 'إلا أنه تجدر الإشارة إلى أن النظام الأساسي يسمح للعضو بأن ينوب عنه نائب.'
    },
    {
      en: 'The licence shall not be renewed unless the fee has been paid, and only one application may be filed.',
      ar: 'لا تُجدَّد الرخصة إلا إذا سُدد الرسم، ولا يجوز تقديم سوى طلب واحد.'
    },
    {
      en: 'Children under 12 must be accompanied; tickets shall be sold exclusively at the gate.',
      ar: 'ويجب أن يُصحب الأطفال دون الثانية عشرة من العمر، ولا تُباع التذاكر إلا عند البوابة.'
    },
    {
      en: 'Fewer than a quarter of the villages have a clinic, and no village can build one by itself.',
      ar: 'ولا يملك عيادةً سوى أقل من ربع القرى، وما من قرية تستطيع بناء عيادة بمفردها.'
    },
    {
      en: 'No. 5 of the series deals with ports.',
      ar: 'ويتناول العدد 5 من السلسلة الموانئ.'
    }
  ]
}
