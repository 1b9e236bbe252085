/** What `mahdar rules contrast-mismatch` prints, and its tests. */
import type { PairRule } from '../../rule.ts'

export const examples: PairRule['examples'] = {
  fails: [
    {
      en: 'Trainees may not be sent home before they have been heard.',
      ar: 'لا يجوز إعادة المتدربين إلى بيوتهم بعد أن يُستمع إليهم.'
    },
    {
      en: 'The licence is renewable once.',
      ar: 'والترخيص قابل للتجديد مرتين.'
    },
    {
      en: 'Mr. Bello objected to the hiring of a consultant.',
      ar: 'ورحب السيد بيلو بالاستعانة باستشاري.'
    },
    {
      en: 'The Ministers call upon governments to register medicines.',
      ar: 'ويدعو الوزراء البلديات إلى تسجيل الأغذية.'
    },
    {
      en: 'Ms. Darwish was promoted to the rank of associate professor.',
      ar: 'ورُقيت السيدة درويش إلى رتبة أستاذ مساعد.'
    },
    {
      en: 'The fire engine of the island is out of order.',
      ar: 'وسيارة الإسعاف في الجزيرة معطلة.'
    },
    {
      en: 'Replies are due by the end of the month.',
      ar: 'وترد الردود بعد نهاية الشهر.'
    },
    {
      en: 'The city engineer resigned.',
      ar: 'واستقال محامي البلدية.'
    },
    {
      en: 'The congress of the federation is held every two years.',
      ar: 'ويُعقد مؤتمر الاتحاد سنوياً.'
    },
    {
      en: 'The tariff is reviewed twice a month.',
      ar: 'وتُراجَع التعريفة مرة في الشهر.'
    },
    {
      en: 'Any shareholder may inspect the register.',
      ar: 'يجوز لبعض المساهمين الاطلاع على السجل.'
    },
    {
      en: 'The stamp duty is borne by one of the parties.',
      ar: 'ويتحمل كلا الطرفين رسم الطابع.'
    },
    {
      en: 'The Board returned the revised plan of the depot.',
      ar: 'وأعاد المجلس الخطة النهائية للمستودع.'
    },
    {
      en: 'The legal adviser of the bank took part.',
      ar: 'وشارك المستشار المالي للمصرف.'
    },
    {
      en: 'As the quorum was reached, the Chair opened the sitting.',
      ar: 'ولعدم اكتمال النصاب، افتتح الرئيس الجلسة.'
    },
    {
      en: 'The Governors welcomed the closure of two branches.',
      ar: 'وأعرب المحافظون عن قلقهم إزاء إغلاق فرعين.'
    },
    {
      en: 'The consideration of the petition will be resumed in May.',
      ar: 'وسيُنهى النظر في العريضة في أيار/مايو.'
    },
    {
      en: 'The Board called upon the owners to notify the office before undertaking any repairs.',
      ar: 'ودعا المجلس الملاك إلى إخطار المكتب بعد الشروع في أي إصلاحات.'
    },
    {
      en: 'The vaccine is sold at half its price in low-income countries.',
      ar: 'ويُباع اللقاح بنصف ثمنه في البلدان المتوسطة الدخل.'
    },
    {
      en: 'The report noted an improvement in the collection of fees.',
      ar: 'وأشار التقرير إلى تدهور في تحصيل الرسوم.'
    },
    {
      en: 'The purchase of a school bus was approved.',
      ar: 'وتمت الموافقة على كراء حافلة للنقل المدرسي.'
    },
    {
      en: 'The Union reiterated its objection to the closure of the depot.',
      ar: 'وسحب الاتحاد اعتراضه على إغلاق المستودع.'
    },
    {
      en: 'The parents were told of the stricter rules on groundwater.',
      ar: 'وأُبلغ أولياء الأمور بالقواعد الأقل صرامة المتعلقة بالمياه الجوفية.'
    },
    {
      en: 'Members attended in person.',
      ar: 'وشارك الأعضاء عن بُعد.'
    },
    {
      en: 'Fewer permits were issued than in the year of the flood.',
      ar: 'وكان عدد التصاريح الصادرة أكثر مما كان عليه في سنة الفيضان.'
    },
    {
      en: 'The fair will be preceded by a day for the schools.',
      ar: 'وسيعقب المعرض يوم للمدارس.'
    },
    {
      en: 'Ms. Odeh was elected vice-chair of the panel for two years.',
      ar: 'وانتُخبت السيدة عودة رئيسة للفريق لمدة سنتين.'
    },
    {
      en: 'The mission met the judicial authorities of the island.',
      ar: 'والتقت البعثة السلطات البرلمانية في الجزيرة.'
    },
    {
      en: 'The plot was placed in a residential zone.',
      ar: 'وأُدرجت القطعة في منطقة صناعية.'
    },
    {
      en: 'The catalogue is sent to schools free of charge.',
      ar: 'ويُرسل الدليل إلى المدارس مقابل رسم.'
    },
    {
      en: 'The long-term needs of the pensioners were assessed.',
      ar: 'وقُيّمت احتياجات المتقاعدين القصيرة الأجل.'
    },
    {
      en: 'The motion was lost.',
      ar: 'ونجح الاقتراح.'
    },
    {
      en: 'Readers may borrow up to six books.',
      ar: 'يجوز للقراء استعارة ما لا يقل عن ستة كتب.'
    },
    {
      en: 'The reading room will remain closed on Fridays.',
      ar: 'وتبقى قاعة المطالعة مغلقة أيام السبت.'
    },
    {
      en: 'The Council agreed that the old slaughterhouse be pulled down.',
      ar: 'وافق المجلس على ترميم المسلخ القديم.'
    },
    {
      en: 'The agreement was unanimously approved.',
      ar: 'وأُقر الاتفاق بالأغلبية.'
    },
    {
      en: 'The fair will be held in the last week of March 2026.',
      ar: 'ويقام المعرض في الأسبوع الأول من شهر مارس 2026.'
    },
    {
      en: 'The treasurer wished the targets of the fund to be more ambitious.',
      ar: 'وأعرب أمين الخزانة عن رغبته في أن تكون أهداف الصندوق أقل طموحاً.'
    },
    {
      en: 'The Authority repealed its resolution on the leasing of endowed land, except for the northern plots.',
      ar: 'وعدّلت الهيئة قرارها بشأن تأجير الأراضي الموقوفة، بما في ذلك القطع الشمالية.'
    },
    {
      en: 'Fees of primary schools are to be paid not later than 30 June.',
      ar: 'وتُدفع رسوم المدارس الثانوية في موعد لا يتجاوز 30 حزيران/يونيو.'
    },
    {
      en: 'The Director shall submit a comprehensive plan for the emergency department.',
      ar: 'ويقدم المدير تقريراً شاملاً عن قسم الطوارئ.'
    },
    {
      en: 'Technical support was promised for the building of the library.',
      ar: 'ووُعد بتقديم دعم مالي لتشييد المكتبة.'
    },
    {
      en: 'Work on the cemetery was interrupted by the floods.',
      ar: 'وتوقفت الأشغال في المقبرة بسبب الجفاف.'
    },
    {
      en: 'Fees may be reduced by at least 15 per cent for vessels of the coastal service.',
      ar: 'ويجوز تخفيض الرسوم بنسبة 15 في المائة على الأكثر لسفن الخدمة الساحلية.'
    },
    {
      en: 'The plan shall be submitted to the Council before the end of July.',
      ar: 'تُعرض الخطة على المجلس بعد نهاية تموز/يوليه.'
    },
    {
      en: 'The Committee recommended that all warehouses be revalued.',
      ar: 'وأوصت اللجنة بإعادة تقييم بعض المستودعات.'
    },
    {
      en: 'Priority was given to schools in the northern governorates.',
      ar: 'وأُعطيت الأولوية للمدارس في المحافظات الجنوبية.'
    },
    {
      en: 'The Ministry will publish an annual list of dangerous buildings.',
      ar: 'وستنشر الوزارة قائمة شهرية بالمباني الخطرة.'
    },
    {
      en: 'The Chamber decided to reject the application of the brewery.',
      ar: 'وقررت الغرفة قبول طلب مصنع الجعة.'
    },
    {
      en: 'Nine complaints were settled, three were withdrawn and two are before the Council.',
      ar: 'سُوّيت تسع شكاوى، ورُفضت ثلاث، وعُرضت اثنتان على المجلس.'
    },
    {
      en: 'Rations will be reduced in April unless new contributions are received.',
      ar: 'وستُخفض الحصص في نيسان/أبريل إذا وردت تبرعات جديدة.'
    },
    {
      en: 'The Board took note of the final listing of the shares.',
      ar: 'وأحاط المجلس علماً بالقيد المؤقت للأسهم.'
    },
    {
      en: 'Since the previous audit, the shelter must be emptied before the end of May.',
      ar: 'ومنذ المراجعة السابقة، يجب إخلاء المأوى بعد نهاية أيار/مايو.'
    },
    {
      en: 'The Board noted a slight delay in the delivery of the buses.',
      ar: 'ولاحظ المجلس تأخراً كبيراً في تسليم الحافلات.'
    },
    {
      en: 'The Appeals Board upheld the decision of the registrar.',
      ar: 'ونقض مجلس الطعون قرار أمين السجل.'
    },
    {
      en: 'The library is open on winter evenings.',
      ar: 'وتفتح المكتبة أبوابها في أماسي الصيف.'
    },
    {
      en: 'The parking of lorries on the quay is prohibited.',
      ar: 'ويُسمح بوقوف الشاحنات على الرصيف.'
    },
    {
      en: 'The Ministers agreed to dissolve the joint secretariat.',
      ar: 'واتفق الوزراء على إنشاء أمانة مشتركة.'
    },
    {
      en: 'The regatta in Septimia was cancelled because of the storm.',
      ar: 'وعُقد سباق القوارب في سبتيميا بسبب العاصفة.'
    },
    {
      en: 'The Ministers turned down the offer to close the rural clinics.',
      ar: 'ورفض الوزراء العرض المتعلق بإغلاق العيادات الحضرية.'
    },
    {
      en: 'The shortage of nurses in the upper valley was discussed.',
      ar: 'ونوقش الفائض في عدد الممرضات في أعلى الوادي.'
    },
    {
      en: 'The sale of the old fire station requires two readings.',
      ar: 'ويستلزم شراء محطة الإطفاء القديمة قراءتين.'
    },
    {
      en: 'The wing was finished two weeks ahead of schedule, and the injury is to the left knee.',
      ar: 'وأُنجز الجناح متأخراً عن الموعد المحدد بأسبوعين، والإصابة في الركبة اليسرى.'
    },
    {
      en: 'The vehicles were hired from a private company.',
      ar: 'واستؤجرت السيارات من شركة عمومية.'
    },
    {
      en: 'The goalkeeper was injured in the left knee.',
      ar: 'وأُصيب حارس المرمى في ركبته اليمنى.'
    },
    {
      en: 'The flow was 18 per cent below the average of the past decade.',
      ar: 'وكان التدفق أعلى من المتوسط المسجل في العقد الماضي بنسبة 18 في المائة.'
    },
    {
      en: 'The bill raises the minimum fine for building on farmland.',
      ar: 'ويرفع مشروع القانون الحد الأقصى للغرامة المفروضة على البناء في الأراضي الزراعية.'
    },
    {
      en: 'Mr. Shahin supported the bill and asked for a longer period of grace.',
      ar: 'وعارض السيد شاهين مشروع القانون وطلب مهلة أطول.'
    },
    {
      en: 'Members were asked to refrain from granting new licences.',
      ar: 'وطُلب إلى الأعضاء أن يواصلوا منح تراخيص جديدة.'
    },
    {
      en: 'Any greater transfer requires the prior consent of the Finance Committee.',
      ar: 'ويتطلب أي نقل يتجاوز ذلك موافقة لاحقة من لجنة المالية.'
    },
    {
      en: 'The members that have not yet acceded to the Convention should do so before the end of the decade.',
      ar: 'وينبغي للأعضاء الذين لم ينضموا بعد إلى الاتفاقية أن يفعلوا ذلك بعد نهاية العقد.'
    },
    {
      en: 'The number of passengers was more than twice the figure of 2019.',
      ar: 'وبلغ عدد الركاب أكثر من نصف عددهم في عام 2019.'
    },
    {
      en: 'The Ministry of Health will pay for the vaccines.',
      ar: 'وتتحمل وزارة المالية ثمن اللقاحات.'
    },
    {
      en: 'The Maintenance Department shall replace the pumps of the swimming pool.',
      ar: 'تستبدل دائرة المشتريات مضخات المسبح.'
    },
    {
      en: 'The item was held over from the previous session.',
      ar: 'وقد أُحيل البند من الدورة المقبلة.'
    },
    {
      en: 'A former judge of the court chaired the panel.',
      ar: 'وترأس الفريق قاضٍ حالي في المحكمة.'
    },
    {
      en: 'The liaison office will become a regional office.',
      ar: 'وسيصبح مكتب الاتصال مكتباً عالمياً.'
    },
    {
      en: 'The debt was paid in full before the audit.',
      ar: 'وسُدد الدين جزئياً قبل المراجعة.'
    },
    {
      en: 'The fine was lowered to 20 dinars.',
      ar: 'ورُفعت الغرامة إلى 20 ديناراً.'
    }
  ],
  passes: [
    {
      en: 'Any member may consult the annual accounts, and only if the Chair agrees may copies be made.',
      ar: 'لكل عضو أن يطلع على الحسابات السنوية، ولا تؤخذ نسخ منها إلا إذا وافق الرئيس.'
    },
    {
      en: 'The biennial report and the revised draft were prepared by the legal services.',
      ar: 'وأعدت الإدارة القانونية تقرير السنتين والمشروع المعدل.'
    },
    {
      en: 'Schooling at the pre-primary level is free.',
      ar: 'والتعليم قبل الابتدائي مجاني.'
    },
    {
      en: 'The Prime Minister met the Deputy Prime Minister and the trade unions, who had withdrawn the call to strike.',
      ar: 'والتقى رئيس الوزراء نائب رئيس مجلس الوزراء والنقابات التي تراجعت عن الدعوة إلى الإضراب.'
    },
    {
      en: 'The Board extended its thanks to the staff, and the lease runs until the end of May.',
      ar: 'وأعرب المجلس عن شكره للموظفين، ويستمر عقد الإيجار حتى نهاية أيار/مايو.'
    },
    {
      en: 'The Chair of the economic committee, who presides over the joint panel, and the deputy heads of the farmers met separately.',
      ar: 'واجتمع رئيس اللجنة الاقتصادية، الذي يرأس الفريق المشترك، ونواب رؤساء المزارعين كل على حدة.'
    },
    {
      en: 'Statistics on domestic work are prepared with the International Labour Organization free of charge.',
      ar: 'وتُعد الإحصاءات عن العمل المنزلي مع منظمة العمل الدولية دون مقابل.'
    },
    {
      en: 'The half-yearly accounts of the port were published.',
      ar: 'ونُشرت حسابات الميناء نصف السنوية.'
    },
    {
      en: 'The Committee expressed dissatisfaction with the slow progress of the works.',
      ar: 'وأعربت اللجنة عن عدم ارتياحها لبطء سير الأعمال.'
    },
    {
      en: 'The work plan is annexed to the report, and the electricity company supports the programme.',
      ar: 'وترد خطة العمل في مرفق التقرير، وتدعم شركة الكهرباء البرنامج.'
    },
    {
      en: 'A member may not serve for more than two terms, and the fee must not exceed 20 dinars.',
      ar: 'لا تتجاوز مدة العضوية ولايتين، ويجب ألا يزيد الرسم على 20 ديناراً.'
    },
    {
      en: 'Members continued the discussion, two abstained and the Chair asked them to refrain from interrupting.',
      ar: 'وواصل الأعضاء النقاش، وامتنع عضوان عن التصويت، وطلب الرئيس إليهم الكف عن المقاطعة.'
    },
    {
      en: 'In addition, the bank closed two branches, which will be reopened; the member who objected was supported by the others.',
      ar: 'وإضافة إلى ذلك أغلق المصرف فرعين سيُعاد فتحهما، وحظي العضو المعترض بتأييد الآخرين.'
    },
    {
      en: 'Trading shall not resume before the company has replied in full.',
      ar: 'ولا يُستأنف التداول إلا بعد أن ترد الشركة رداً كاملاً.'
    },
    {
      en: 'At least 40 per cent of the athletes must be women.',
      ar: 'ويجب ألا تقل نسبة النساء عن 40 في المائة من الرياضيين.'
    },
    {
      en: 'The report was prepared by the Secretariat before the session and presented after the break.',
      ar: 'أُعد التقرير من قبل الأمانة قبل الدورة وعُرض بعد الاستراحة.'
    },
    {
      en: 'All members took part, some of them online.',
      ar: 'شارك جميع الأعضاء، وشارك بعضهم عن بعد.'
    },
    {
      en: 'Not all members had replied, and most of the answers were late.',
      ar: 'ولم يكن بعض الأعضاء قد ردوا، وتأخر معظم الردود.'
    },
    {
      en: 'The delegations of the northern and southern districts meet twice a year.',
      ar: 'ويجتمع وفدا المنطقتين الجنوبية والشمالية مرتين سنوياً.'
    },
    {
      en: 'The Board did not approve the merger and declined the offer of the bank.',
      ar: 'ورفض المجلس الدمج ولم يوافق على عرض البنك.'
    },
    {
      en: 'The permit lapses unless it is renewed within ten days of the notice.',
      ar: 'ويسقط التصريح إذا لم يُجدَّد خلال الأيام العشرة التالية للإخطار.'
    },
    {
      en: 'Arbitrators should decline appointments in more than twelve cases.',
      ar: 'وينبغي للمحكّمين الاعتذار عن قبول التعيين في أكثر من اثنتي عشرة قضية.'
    },
    {
      en: 'The decision was not yet published and the case before the court continues.',
      ar: 'ولم يُنشر القرار بعد، ولا تزال القضية معروضة على المحكمة.'
    },
    {
      en: 'Fewer than 900 persons returned, and more than half of them within a month.',
      ar: 'وعاد ما لا يزيد على 900 شخص، وعاد أكثر من نصفهم في غضون شهر.'
    },
    {
      en: 'The previous contract was terminated before the summer, and a new one was signed with the lender of the vessel.',
      ar: 'وقد فُسخ العقد السابق قبل الصيف ووُقّع عقد جديد مع مُعير السفينة.'
    },
    {
      en: 'The court set aside the large fine and confirmed the smaller one.',
      ar: 'وألغت المحكمة الغرامة الكبيرة وأيدت الغرامة الصغرى.'
    },
    {
      en: 'The International Day of the Sea was marked by the local branches and by foreign ministers.',
      ar: 'واحتفلت الفروع المحلية ووزراء الخارجية باليوم العالمي للبحر.'
    },
    {
      en: 'The report was submitted to the Ministry of Finance, which reduced the tax and lifted the ban.',
      ar: 'ورُفع التقرير إلى وزارة المالية التي خفضت الضريبة ورفعت الحظر.'
    },
    {
      en: 'The projects, procurement and maintenance section met last week; the former head attended.',
      ar: 'واجتمع قسم المشاريع والمشتريات والصيانة في الأسبوع الماضي وحضر رئيسه السابق.'
    },
    {
      en: 'Women members asked that a committee be created, and most of the men agreed.',
      ar: 'وطلبت العضوات تشكيل لجنة، ووافق معظم الأعضاء.'
    },
    {
      en: 'The clinic stopped admitting patients at night but kept the day ward running.',
      ar: 'وكفّت العيادة عن استقبال المرضى ليلاً لكنها أبقت جناح النهار مفتوحاً.'
    },
    {
      en: 'The deadline was met shortly before the session, well in advance of the others.',
      ar: 'وجرى التقيد بالموعد قبيل الدورة، وذلك قبل الآخرين بكثير.'
    }
  ]
}
