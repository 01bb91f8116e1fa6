import type { PersonalDataKind } from '../kind.js';
import type { PersonalWords } from '../words.js';

/** A word of a name: "O'Brien", "MacLeod", "Smith-Jones". */
export const WORD =
  "(?:Ma?c(?=[A-Z])|[OD]['’](?=[A-Z]))?[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{1,20}(?:['’-][A-ZÀ-ÖØ-Þ]?[a-zß-öø-ÿ]{1,20})?";
const CAPITALS = "[A-Z][A-Z'’-]{1,20}";
export const INITIAL = '(?: [A-Z]\\.)?';

/** English names: after titles, after what introduces them, with "van". */
export function englishKinds({
  notTitled,
  notEnglishNames,
  tariffWords,
  companies,
}: PersonalWords): PersonalDataKind[] {
  const untitled = new Set(notTitled.map((word) => word.toLowerCase()));
  const unnamed = new Set(notEnglishNames.map((word) => word.toLowerCase()));
  const last = (value: string, skip: ReadonlySet<string>): boolean =>
    !value
      .toLowerCase()
      .split(/[ .]+/)
      .slice(1)
      .some((word) => skip.has(word.replace(/['’]s$/, '')));
  const isNone = (value: string): boolean =>
    value
      .toLowerCase()
      .split(' ')
      .some((word) => unnamed.has(word) || untitled.has(word));
  const tariffs = new Set(tariffWords.map((word) => word.toLowerCase()));
  const firms = new Set(companies.map((word) => word.toLowerCase()));
  const isTariff = (value: string): boolean =>
    value
      .toLowerCase()
      .split(' ')
      .some((word) => tariffs.has(word));
  return [
    {
      kind: 'name',
      wordsOnly: true,
      hint: /\b(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madame?)\b/i,
      letters: 'latin',
      pattern: new RegExp(
        `(?<![A-Za-z])(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Madame?|mr|mrs|dr)\\.? ${WORD}${INITIAL}(?: (?:[Vv]an |[Dd]e )?${WORD})?|(?:MR|MRS|MS|DR|PROF)\\. ?${CAPITALS}(?: ${CAPITALS})?|(?:MR|MRS) ${CAPITALS})(?![A-Za-z])`,
        'g',
      ),
      accept: (value) => last(value, untitled),
    },
    {
      kind: 'name',
      wordsOnly: true,
      hint: /name|introduced|regards|sincerely|signed|named|called|yours|recipient|addressee|attn|passenger|patient|holder|caller|client|tenant|sender|consignee/i,
      letters: 'latin',
      pattern: new RegExp(
        `(?<lead>\\b(?:(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Ww]hose) (?:full |last |first )?name(?: is| was|['’]s)|(?:[Rr]ecipient|[Aa]ddressee|[Aa]ttn|[Pp]assenger|[Pp]atient|[Cc]ardholder|[Cc]aller|[Cc]lient|[Tt]enant|[Ss]ender|[Cc]onsignee) ?:|(?:[Cc]ustomer |[Ff]ull |[Aa]gent |[Gg]uest |[Cc]ontact |[Ff]irst |[Ll]ast )?[Nn]ame ?[:=]|(?:[Kk]ind |[Bb]est |[Ww]arm )?[Rr]egards,|[Ss]incerely,|[Ss]igned[,:]?|[Yy]ours (?:truly|faithfully|sincerely),|(?:agent|rep|representative|manager|supervisor|associate|technician|driver|waiter|waitress|server|nurse|cashier|clerk|employee|colleague|lady|guy|man|woman|person|someone) (?:named|called)|introduced (?:him|her)self as)\\s{1,3})${WORD}${INITIAL}(?: ${WORD}){0,2}|(?<=\\b(?:(?:[Cc]ust(?:omer|\\.)?|[Ff]ull|[Gg]uest|[Cc]lient) [Nn]ame ?[:=]|MY NAME IS) {1,3})${CAPITALS} ${CAPITALS}(?: (?!AND|FROM|WITH|HERE|CALLING)${CAPITALS})?(?![A-Za-z])`,
        'g',
      ),
      accept: (value) => !unnamed.has(value.split(' ')[0]!.toLowerCase()),
    },
    {
      // Labels of forms, with a first and a last name.
      kind: 'name',
      wordsOnly: true,
      hint: /(?:holder|insured|applicant|beneficiary|subscriber|complainant|student|member|guest|buyer|purchaser|employee|by|to|with|agent|technician|driver|name) ?:/i,
      letters: 'latin',
      pattern: new RegExp(
        `(?<lead>\\b(?:(?:[Aa]ccount|[Pp]olicy|[Cc]ard|[Tt]icket|[Ll]ease) ?-?[Hh]older|[Ii]nsured|[Aa]pplicant|[Bb]eneficiary|[Ss]ubscriber|[Cc]omplainant|[Ss]tudent|[Mm]ember|[Gg]uest|[Bb]uyer|[Pp]urchaser|[Ee]mployee|[Rr]eported by|[Ss]poke (?:to|with)|[Aa]gent|[Tt]echnician|[Dd]river)(?: [Nn]ame)? ?: {0,2})${WORD}${INITIAL} ${WORD}(?: ${WORD})?`,
        'g',
      ),
      accept: (value) => !isNone(value),
    },
    {
      // "The name on the booking should be Jane Doe", "booked under Jane Doe".
      kind: 'name',
      wordsOnly: true,
      hint: /name (?:on|of|for)|under /i,
      letters: 'latin',
      pattern: new RegExp(
        `(?<lead>\\b(?:[Ii]n the name of|(?:[Uu]nder the|(?:[Bb]ooked|[Rr]eserved|[Rr]egistered|[Pp]laced|[Ll]isted|[Ff]iled|[Rr]eservation|[Bb]ooking|[Aa]ppointment|[Oo]rder|[Aa]ccount) (?:is |was )?under(?: the| a| my)?)(?: (?:last |full )?name(?: of|,|:)?)?|[Nn]ame (?:on|for) (?:the |my |our |this |your )?(?:[a-z]{3,15} )?[a-z]{3,15} (?:is|was|says|reads|should be|should read|must be|has to be)) )${WORD}${INITIAL} ${WORD}(?: ${WORD})?`,
        'g',
      ),
      accept: (value) => !isNone(value) && !isTariff(value),
    },
    {
      // Small letters, where nothing but a name is said.
      kind: 'name',
      wordsOnly: true,
      hint: /my name(?: is|['’]s) [a-z]/i,
      pattern: /(?<lead>\b[Mm]y (?:full )?name(?: is|['’]?s) )[a-z]{2,20}(?: [a-z]{3,20})?(?![A-Za-z'’-])/g,
      accept: (value) => !unnamed.has(value.split(' ')[0]!),
    },
    {
      kind: 'name',
      wordsOnly: true,
      hint: /고객명|성함|성명|이름|예약자|수령인|담당자/,
      letters: 'latin',
      pattern: new RegExp(
        `(?<lead>(?:고객명|성함|성명|이름|예약자|수령인|담당자)[은는]?[ ]?[:：]?[ ]{0,2})${WORD} ${WORD}`,
        'g',
      ),
    },
    {
      // As letters end: "Thanks, Jane Doe", "— Jane Doe".
      kind: 'name',
      wordsOnly: true,
      hint: /(?:thanks|thank you|cheers|best|wishes|respectfully|cordially|yours|love),|[-–—~]\s{0,3}[A-Z]/i,
      letters: 'latin',
      pattern: new RegExp(
        `(?<lead>(?:(?:[Tt]hanks|[Tt]hank you|[Cc]heers|[Bb]est|[Bb]est wishes|[Rr]espectfully|[Cc]ordially|[Yy]ours|[Ll]ove),|(?:(?<=[.!?\\n] ?)|(?<=[Ss]igned,? [^.!?\\n]{0,40}))[-–—~])\\s{0,3})${WORD}${INITIAL} ${WORD}(?=[.]?\\s*$)`,
        'g',
      ),
      accept: (value) => !isNone(value),
    },
    {
      // Whom one thanks, with the desk he or she sits at: one word alone may be a company still, so those that are known are none.
      kind: 'name',
      wordsOnly: true,
      hint: /shout|kudos|thank|thx|props|credit|bravo|spoke|talked|chatted|dealt|from/i,
      letters: 'latin',
      pattern: new RegExp(
        `(?<lead>\\b(?:[Ss]hout ?-?outs?|[Kk]udos|[Tt]hanks|[Tt]hank you|[Tt]hx|[Pp]rops|[Cc]redit|[Bb]ravo)(?: goes| so much)?(?: to)? |\\b(?:[Ss]poke|[Ss]poken|[Tt]alked|[Cc]hatted|[Dd]ealt) (?:to|with) |\\b(?:[Cc]all(?:ed)? back|[Cc]all|[Ee]mail|[Hh]elp|[Rr]eply) from )${WORD}(?: ${WORD})?(?= (?:in (?:customer|guest|member|client|tech|claims|billing|sales|support|accounts?|returns)|at (?:the |your )?(?:front|desk|counter|till|reception|check|help|service)|on (?:the |your )?(?:phone|desk|chat|till)|from (?:customer|guest|tech|billing|claims|accounts|returns|sales|support|your|the (?:front|support|sales|call|service))))`,
        'g',
      ),
      accept: (value) => !isNone(value) && !isTariff(value) && !firms.has(value.toLowerCase()),
    },
    {
      // Whom one spoke with, called customer or agent or not: two words, for one alone may be a company.
      kind: 'name',
      wordsOnly: true,
      hint: /sp(?:oke|eak|oken)|talk|deal|dealt|helped|assisted|chat|served/i,
      pattern: new RegExp(
        `(?<lead>\\b(?:(?:[Ss]poke|spoken|speak|speaking|talked|talking|dealt|chatted|chatting) (?:to|with)|(?:helped|assisted|served|contacted) by) (?:(?:a |the |your |our )?(?:[Cc]ust(?:omer|\\.)?|[Cc]x|[Mm]ember|[Gg]uest|[Cc]lient|[Cc]aller|[Pp]atient|[Pp]assenger|[Aa]gent|[Rr]ep|[Mm]anager|[Ss]upervisor) )?)${WORD}${INITIAL} ${WORD}(?=[,.;!?)]|$| [a-z])`,
        'g',
      ),
      accept: (value) => !isNone(value),
    },
    {
      // Who calls or writes: two words at least, since "I'm Disappointed" is no name; one where he or she is calling.
      kind: 'name',
      wordsOnly: true,
      hint: /this is|i['’]?m /i,
      letters: 'latin',
      pattern: new RegExp(
        `(?<lead>(?:\\b[Tt]his is|\\bI['’]m|\\bI am) )(?:${WORD} ${WORD}(?=[,.;]| calling| speaking| from| here| again| and I)|${WORD}(?= calling| speaking| writing))`,
        'g',
      ),
      accept: (value) => !isNone(value),
    },
    {
      // What staff is called, then a name, then what he or she did.
      kind: 'name',
      wordsOnly: true,
      hint: /agent|rep|associate|technician|nurse|cashier|supervisor|operator|advisor|driver|manager|waiter|waitress/i,
      letters: 'latin',
      pattern: new RegExp(
        `(?<lead>\\b(?:[Aa]gent|[Rr]epresentative|[Rr]ep|[Aa]ssociate|[Tt]echnician|[Nn]urse|[Cc]ashier|[Ss]upervisor|[Oo]perator|[Aa]dvisor|[Dd]river|[Mm]anager|[Ww]aiter|[Ww]aitress) )${WORD}(?: ${WORD})?(?=[,.;!?]| [a-z])`,
        'g',
      ),
      accept: (value) => !isNone(value),
    },
    {
      // Whose case it is, and what he or she did: "Customer Oleg Petrenko called twice".
      kind: 'name',
      wordsOnly: true,
      hint: /customer|patient|guest|member|tenant|caller|client/i,
      letters: 'latin',
      pattern: new RegExp(
        `(?<lead>\\b(?:[Cc]ustomer|[Pp]atient|[Gg]uest|[Mm]ember|[Tt]enant|[Cc]aller|[Cc]lient)(?: name)? )${WORD} ${WORD}(?=,| (?:called|says|said|states|stated|reports|reported|wants|requests|requested|complains|complained|wrote|emailed|asked|asks|claims|disputes|cancelled|canceled|visited)(?![a-z]))`,
        'g',
      ),
      accept: (value) => !isNone(value),
    },
    {
      // Relatives: "My husband Dwayne Pickett signed nothing".
      kind: 'name',
      wordsOnly: true,
      hint: /\bmy [a-z]{3,9} [A-Z]/i,
      letters: 'latin',
      pattern: new RegExp(
        `(?<lead>\\b[Mm]y (?:husband|wife|son|daughter|mother|father|mom|mum|dad|brother|sister|partner|neighbou?r) )(?:${WORD} ${WORD}(?=[,.;!?]|$| [a-z])|${WORD}(?=,| (?:is|was|has|had|called|said|says|bought|wants|wanted|signed|asked|told|who)(?![a-z])))`,
        'g',
      ),
      accept: (value) => !isNone(value) && !firms.has(value.toLowerCase()),
    },
    {
      // As lists have it: "the booking is under Hwang, Eunice".
      kind: 'name',
      wordsOnly: true,
      hint: /under /,
      letters: 'latin',
      pattern: new RegExp(
        `(?<lead>\\b(?:[Bb]ooking|[Rr]eservation|[Oo]rder|[Aa]ccount|[Aa]ppointment|[Bb]ooked|[Rr]eserved|[Rr]egistered|[Ll]isted)[^.!?\\n]{0,20} under )${WORD}, ${WORD}(?=[,.;!?]|$| [a-z])`,
        'g',
      ),
      accept: (value) => !isNone(value) && !isTariff(value.replace(',', '')),
    },
    {
      kind: 'name',
      wordsOnly: true,
      hint: / (?:van|von|bin|ibn|ter) /,
      letters: 'latin',
      pattern: new RegExp(`(?<![A-Za-z])${WORD} (?:van|von|bin|ibn|ter)(?: de[rn]?)? ${WORD}`, 'g'),
    },
  ];
}
