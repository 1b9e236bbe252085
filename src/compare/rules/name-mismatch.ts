import { otherGivenNames } from '../given-names.ts'
import { latinDifferences } from '../latin-names.ts'
import { personDifferences } from '../persons.ts'
import type { Found, PairRule } from '../rule.ts'
import { strangeNames } from '../strange-names.ts'

/** A person or a name in Latin letters that is another one in the translation. */
export const nameMismatch: PairRule = {
  id: 'name-mismatch',
  scope: 'pair',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: 'a person or a name in Latin letters is another one in the translation',
  help:
    'Persons are those with a title (Ms., Dr., السيدة، سعادة السفير); their names are compared by the consonants that both scripts ' +
    'write; where both sides name as many persons in one order, two in the same place must be one; of two names of as many words all but one of which sound the same, that one must sound alike. A person whom the other side does not name is reported, as a warning, only where it has no pronoun or office that may ' +
    'stand for the person. A name in Latin letters in the Arabic must stand in the English; ' +
    'the original name in brackets beside the Arabic one is left alone. Besides, a name that no list and no lexicon knows is reported where ' +
    'nothing on the other side sounds like it and another such name stands beside the same half of the name, behind the same word (near, ' +
    'the village of), or in the same place of an enumeration of names that both sides have. Given names that are easily taken for each other (Hassan, ' +
    'حسين) stand in data/given-names.yaml; Mr. for السيدة is another person. Acronyms: acronym-mismatch; bodies: body-mismatch; countries: country-mismatch. ' +
    'Source: UNGEGN romanization notes for the consonants, usage of summary records for the titles.',
  examples: {
    fails: [
      {
        en: 'Ms. Carol Roach moderated the opening session.',
        ar: 'أدارت السيدة فاطمة المنصوري الجلسة الافتتاحية.'
      },
      {
        en: 'The secretariat of the forum, led by Ms Anriette Osei, will publish the messages.',
        ar: 'وستنشر أمانة المنتدى، برئاسة السيدة هيلينا دوارتي، الرسائل.'
      },
      {
        en: 'Dr. Nadia Karam presented the budget for 2025.',
        ar: 'قدمت الدكتورة نادية المنصوري ميزانية عام 2025.'
      },
      {
        en: 'The motion was moved by Mr Yusuf Haddad and seconded by Ms Maryam Zaabi.',
        ar: 'قدّم الاقتراح السيد يوسف حداد وثنّت عليه السيدة مارتا كوفالسكا.'
      },
      {
        en: 'The Council thanked Mr. Peter Lindqvist for the tour of the plant.',
        ar: 'شكر المجلس على الجولة في المحطة.'
      },
      {
        en: 'The NetBeacon service was shown to the participants.',
        ar: 'وعُرضت خدمة NetBacon على المشاركين.'
      },
      {
        en: 'She has written for Rural Africa, the Journal of Harbour Studies and Quantitative Economics.',
        ar: 'وكتبت في Rural Africa و Journal of Harbour Studies و Rural Economics.'
      },
      {
        en: 'The road between Selmira and Ras Lumayn was closed after the floods.',
        ar: 'وأُغلق الطريق بين سلميرا ورأس زبيب بعد الفيضانات.'
      },
      {
        en: 'The gold medal went to Mikkel Thorsgaard of the visiting team.',
        ar: 'ونال الميدالية الذهبية ميكيل أندرسون من الفريق الزائر.'
      },
      {
        en: 'The incident near Lokitang was investigated by the police.',
        ar: 'وحققت الشرطة في الحادث الذي وقع قرب غاريسا.'
      },
      {
        en: 'The doors were opened by Mr. Slim Ben Youssef, Director of the hospital.',
        ar: 'وافتتح الأبواب السيد كريم بن يوسف مدير المستشفى.'
      },
      {
        en: 'Dr. Ines Bouazizi described the state of the ward, and Mr. Nizar Gharbi thanked her.',
        ar: 'وصفت الدكتورة إيناس الحداد حالة القسم، وشكرها السيد نزار الغربي.'
      },
      {
        en: 'Present: Mr. Rashid Al Ketbi, Ms. Dalia Fares.',
        ar: 'الحاضرون: السيد/ راشد المزروعي، السيدة/ داليا فارس.'
      },
      {
        en: 'The motion was seconded by Councillor Ferraro.',
        ar: 'وثنّت على الاقتراح عضوة المجلس ويتفيلد.'
      },
      {
        en: 'Mr. Ghassan Qutob asked for the floor.',
        ar: 'وطلب السيد زياد قطب الكلمة.'
      },
      {
        en: 'Mr. Hassan Abu Zaid asked that notice be given to the tenants.',
        ar: 'وطلب السيد حسين أبو زيد توجيه إنذار إلى المستأجرين.'
      },
      {
        en: 'Mr. Rula Kassab presented the report on the lease of the shops.',
        ar: 'وعرضت السيدة رولا كساب التقرير المتعلق بتأجير المحلات.'
      },
      {
        en: '| Event | Gold |\n| --- | --- |\n| Single sculls | Bilal Zniber |',
        ar: '| السباق | الذهبية |\n| --- | --- |\n| الفردي | بلال الصقلي |'
      },
      {
        en: 'Boats were given to the clubs of Zellaqa, Mohammedia and Larache.',
        ar: 'ومُنحت القوارب لأندية تيفلت والمحمدية والعرائش.'
      },
      {
        en: 'The fire in the city of Lumaytah was put out within an hour.',
        ar: 'وأُخمد الحريق الذي شب في مدينة رفح في غضون ساعة.'
      }
    ],
    passes: [
      {
        en: 'Councillor Hughes moved that the minutes be approved, and Harbor Street was closed.',
        ar: 'اقترح عضو المجلس هيوز الموافقة على المحضر، وأُغلق شارع الميناء.'
      },
      {
        en: 'Ms. Aicha Benali and Mr. Ali Ould Sidi took the chair in turn.',
        ar: 'وتناوب على الرئاسة السيدة عائشة بن علي والسيد علي ولد سيدي.'
      },
      {
        en: '| Members | Role |\n| --- | --- |\n| Dame Olwen Pryce | Chair |',
        ar: '| الأعضاء | الصفة |\n| --- | --- |\n| السيدة أولوين برايس | رئيسة |'
      },
      {
        en: 'Ms. Hassan and Mr. Hussein Salem, of the club of Mohammedia, thanked Abdullah Rashid.',
        ar: 'وشكرت السيدة حسن والسيد حسين سالم، من نادي المحمدية، عبد الله راشد.'
      },
      {
        en: '| Event | Gold | Silver |\n| --- | --- | --- |\n| Single sculls | Hacène Amrani | Yasmine Bennis |',
        ar: '| السباق | الذهبية | الفضية |\n| --- | --- | --- |\n| الفردي | حسن العمراني | ياسمين بنيس |'
      },
      {
        en: 'The company Levant will repair the street in front of the Tyre Hotel, Mina and Jounieh.',
        ar: 'وستصلح شركة المشرق الشارع الواقع أمام فندق صور والميناء وجونيه.'
      },
      {
        en: 'She has written for Rural Africa, the Journal of Harbour Studies and Rural Economics’ yearly supplement.',
        ar: 'وكتبت في Rural Africa و Journal for Harbour Studies والملحق السنوي لمجلة Rural Economics.'
      },
      {
        en: 'Present: Ms Hala Mansour (Chair), Capt. R. Okafor and Mr T. Wu.',
        ar: 'الحضور: السيدة هالة منصور (الرئيسة)، والقبطان ر. أوكافور، والسيد ت. وو.'
      },
      {
        en: 'Mr Xu Jianguo and Ms Thérèse Schmidt were elected to the bureau.',
        ar: 'وانتُخب السيد شو جيانغوو والسيدة تيريز شميت لعضوية المكتب.'
      },
      {
        en: 'Ms. Joan Fitzwilliam-Hughes, Mr. George Xavier and Mr. Abd al-Rahman Al Dhahiri replied.',
        ar: 'وردّ كل من السيدة جون فيتزويليام هيوز، والسيد جورج كزافييه، والسيد عبد الرحمن الظاهري.'
      },
      {
        en: 'Mr. Abdel Salam Khadrawi and Ms. Samira El-Gazzar, members of the House, asked for the floor.',
        ar: 'وطلب الكلمة السيد النائب عبد السلام خضراوي والسيدة النائبة سميرة الجزار.'
      },
      {
        en: 'A second office will be opened in Zarzis before the summer.',
        ar: 'وسيُفتتح مكتب ثان في جرجيس قبل الصيف.'
      },
      {
        en: 'The meeting was opened by Dr. Najat Belhaj, Director of the National Centre for Standards.',
        ar: 'افتتحت الاجتماع الدكتورة نجاة بلحاج، مديرة المركز الوطني للمواصفات.'
      },
      {
        en: 'The judge Jacques Wieczorek visited the village of Shuqayra and the camp at Ein Hosn.',
        ar: 'وزار القاضي جاك فيتشوريك قرية شقيرة والمخيم المقام في عين حصن.'
      },
      {
        en: 'The ferry from Lumayn to Port Selin was cancelled, and Captain Joachim Ullmann apologized.',
        ar: 'وأُلغيت رحلة العبّارة من لومين إلى بورت سيلين، واعتذر القبطان يواخيم أولمان.'
      },
      {
        en: 'Mr Abdulaziz Al Ali asked for free buses for the workers of the port.',
        ar: 'وطلب السيد عبد العزيز العلي توفير حافلات مجانية لعمال الميناء.'
      },
      {
        en: 'Ms. Carol Roach and Mr. Vinton Cerf opened the meeting. Mr. Cerf spoke of the years ahead.',
        ar: 'افتتحت السيدة كارول روتش والسيد فينتون سيرف الاجتماع. وتحدث السيد سيرف عن السنوات المقبلة.'
      },
      {
        en: 'Mr. Haddad (Lebanon) said that the report was balanced. Ms. Ó Briain (Ireland) agreed.',
        ar: 'السيد حداد (لبنان): قال إن التقرير متوازن. ووافقته السيدة أوبراين (أيرلندا).'
      },
      {
        en: 'Mr. Lindqvist introduced the item and answered questions from members.',
        ar: 'عرض الرئيس البند وأجاب عن أسئلة الأعضاء.'
      },
      {
        en: 'Mr. President, I thank His Excellency the Ambassador of Kenya.',
        ar: 'السيد الرئيس، أشكر سعادة سفير كينيا.'
      },
      {
        en: 'The NetBeacon service of the DNS Abuse Institute was shown by the World Food Programme.',
        ar: 'وعرض برنامج الأغذية العالمي خدمة Net Beacon التابعة لمعهد مكافحة إساءة استخدام نظام أسماء النطاقات (DNS Abuse Institute).'
      }
    ]
  },
  *check(pair, versions) {
    const told: Found[] = []
    for (const found of [...personDifferences(pair), ...otherGivenNames(pair), ...strangeNames(pair, versions)]) {
      if (told.some(({ en }) => en && found.en && en.start < found.en.end && found.en.start < en.end)) continue
      told.push(found)
      yield found
    }
    yield* latinDifferences(pair, versions)
  }
}
