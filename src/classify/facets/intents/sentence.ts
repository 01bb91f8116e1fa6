/** How a call ends: a goodbye that leaves nobody ("네 알겠습니다. 수고하세요", "okay, thanks, bye"). */
const COURTESY =
  /^(?:(?:네|예|아|그럼|잘|다음에|좋은 하루|알겠습니다|알겠어요|감사합니다|고맙습니다|고마워요|수고하세요|수고하십시오|수고하셨습니다|들어가세요|안녕히 계세요|보내세요|ok|okay|alright|thanks|thank you|bye|goodbye|have a (?:nice|good) (?:day|one))[\s.,!~^]*)+$/iu;
export const isCourtesy = (words: string): boolean => COURTESY.test(words);

/** The way out, and not somebody who takes it: "탈퇴 버튼이 없어요", "where is the unsubscribe link". */
const WAY_OUT =
  /(?:탈퇴|해지|해약|삭제|취소) ?(?:버튼|메뉴|화면|창|페이지|링크|절차|방법|경로)|\b(?:unsubscribe|cancel(?:lation)?|close[- ]account|delete[- ]account|opt[- ]out) (?:button|link|page|menu|option|form|process)\b/iu;
export const isOfWayOut = (words: string): boolean => WAY_OUT.test(words);

/**
 * One order, a newsletter or the movement of money, and no relation: "help me cancel my last order", "sign me up for the newsletter",
 * "my withdrawal is not there"; and who asks how something is done.
 */
const NO_RELATION =
  /\b(?:newsletters?|withdraw(?:al|als|n|ing)?|deposit(?:s|ed)?|top[- ]?up|transfer(?:s|red|ring)?|(?:order|purchase|transaction|payment|booking|reservation)s? (?:be |is |was )?(?:cancel|reversed)\w*|cancel\w* (?:(?:my|the|an?|this|that|our|last|second) )+(?:order|purchase|transaction|payment|booking|reservation)|current balance|(?:do not|don['’]?t) know (?:what|how) (?:i |to |this )|(?:steal|move) (?:some )?money)\b/iu;
export const isOfNoRelation = (words: string): boolean => NO_RELATION.test(words) && !LEAVES_IT.test(words);
const LEAVES_IT =
  /\b(?:account|bank|membership|contract|plan|app|elsewhere|competitor|never again|leaving|switching)\b.*\b(?:clos|cancel|leav|switch|delet|terminat)|\b(?:clos|cancel|leav|switch|delet|terminat)\w*\b.*\b(?:account|bank|membership|contract|plan|app|elsewhere|competitor)\b/iu;

/** Words that are left behind, and no company: "리뷰로라도 남깁니다", "leaving this review so others know". */
const WORDS_LEFT =
  /(?:리뷰|후기|별점|평점|댓글|의견|기록|글)[^.!?\n]{0,8}(?:남기|남깁|남겨|남길|남긴)|\b(?:leav(?:e|ing)|left) (?:(?:a|an|the|this|my|you|some|one|two|three|several|many|bad|honest) )*(?:reviews?|comments?|feedback|messages?|voicemails?|notes?|stars?|rating)\b/iu;
/** Who goes as well. */
const GOES_TOO =
  /탈퇴|해지|갈아|옮[기긴길깁겨]|떠나|떠납|끊|삭제|지웁|지우|그만|다시는|두 번 다시|마지막|바꾸|바꿉|바꿨|바꿀|타사|손절|안녕|안 ?(?:[가-힣]{1,3} )?(?:사|삽|살|씁|쓸|써|갑|갈|가|옵|올|와|하|할|해)|\b(?:cancel|switch|delet|uninstall|never|goodbye|another|elsewhere|rival|competitor|business|done|last)/iu;
export const isOfWordsLeft = (words: string): boolean => WORDS_LEFT.test(words) && !GOES_TOO.test(words);

/** What is left out for once: "we won't go down again this morning", "오늘은 안 갑니다". */
const FOR_ONCE =
  /\b(?:(?:wo|do|did|ca|is|are|am|would|could)n['’]?t|(?:will|am|are) not)\b[^.!?,]{1,60}\b(?:tonight|today|this (?:morning|afternoon|evening|time))\b|오늘은 (?:[^.!?,]{0,30}[^가-힣])?안 ?(?:가|갑|갈|먹|내려|올라|들어|나가|나갈|마시|타|탈|해|할|합)/iu;
export const isForOnce = (words: string): boolean => FOR_ONCE.test(words);

/** What is smelt or felt, and not asked: "냄새가 거의 안 나요". */
export const isSensed = (words: string): boolean => SENSED.test(words);
const SENSED = /(?:별로|전혀|거의|많이|자꾸|계속|잘|안) ?나요[^가-힣?？]*$/u;

/**
 * Ends as something told: politely or in the past (a final consonant ㅆ before 다 or 음), in wonder, as an opinion, as what who speaks will do or longs for;
 * not as a wish or a request in telling form (좋겠네, 부탁합니다, 취소하겠습니다).
 */
export const isTold = (sentence: string): boolean => {
  if (HOPED.test(sentence) || GUESSED.test(sentence)) return true;
  if (TOLD_POLITELY.test(sentence)) return !BIDS.test(sentence);
  if (OWN_DOING.test(sentence)) return !ASKED_FOR.test(sentence);
  const [, before, ending] = /([가-힣])(다|음|네|냐|구나)[^가-힣a-z0-9]*$/iu.exec(sentence) ?? [];
  if (before === undefined) return false;
  if (before === '니') return TOLD_FORMALLY.test(sentence);
  if (before === '겠') return false;
  return !/다|음/.test(ending!) || (before.charCodeAt(0) - HANGUL_FROM) % FINALS === SS;
};
/** A hope that asks nobody: "그런 일이 없기를 바랍니다" */
const HOPED =
  /(?:없|나아지|좋아지|많아지|번창하|성공하|행복하|건강하)(?:으?시)?(?:기를|길|기) ?(?:바[라랍래]|희망|기원)[^.!?]{0,20}$/iu;
/** A guess ("곧 나올 듯"), and not a wish in the form of one ("바꿔야 할 듯", "빼는 게 좋을 듯"). */
const GUESSED = /(?<!야 ?|[좋나]|괜찮)[을될할올갈볼줄날살쓸릴는은한인] ?듯[^가-힣a-z0-9]*$/iu;
/** What is told, judged or noticed in a polite ending: "조금 약해요", "보내셨네요", "추가로 샀어요"; a slogan ("앞으로도 갑시다"). */
const TOLD_POLITELY =
  /(?:(?<![겠싶])네요|군요|더라고요|더라구요|(?<!부탁드리)거든요|잖아요|[갔났됐랐봤샀셨썼었였왔웠잤졌았했]어요|(?<!조)(?:약|강|편|심|진|연|이상|깨끗|만족|답답|속상|튼튼|허술|비슷|무난|넉넉|부족|촉촉|친절)해요|(?<!(?:게|편이|것이|곳이|안) )좋아요|(?:많|괜찮|작|높|낮|짧|얇)아요|(?:맛있|맛없|싫|재밌|늦|적|길|넓|무거|가벼|어려|쉬)어요|(?:예뻐|이뻐|나빠|커|비싸|싸|달라|느려|빨라)요|가즈아|갑시다|이겨냅시다|힘냅시다)[^가-힣a-z0-9]*$/iu;
/** An act asked for in the same breath. */
const BIDS = /주세요|주실|주십|줘요|부탁/;
/** "그냥 쓰겠습니다", "공부하고 싶어요" */
const OWN_DOING =
  /(?:(?<!좋|주시|주|되|하시|으시|감사하|감사드리|고맙|야|걸로 하|걸로하)겠(?:습니다|어요|음|다)|(?:가|오|살|먹|하|되|배우|자|쉬|놀|울|만나|보|타|입|사|갖)고 ?싶(?:어요|습니다|네요|다|음))[^가-힣a-z0-9]*$/iu;
/** What a company does, said as one's own doing. */
const ASKED_FOR =
  /취소|환불|반품|교환|변경|해지|삭제|등록|양도|설정|확인|신청|접수|청구|예약|주문|문의|요청|요구|부탁|받|해 ?주/;
const TOLD_FORMALLY =
  /(?:기대|생각|예상|추천|만족|좋아|사랑)(?:합|됩|해집)니다[^가-힣]*$|[했었았웠였됐갔왔렸겼]습니다[^가-힣]*$/;
const HANGUL_FROM = 0xac00;
/** Final consonants of a Korean syllable, and the place of ㅆ among them. */
const FINALS = 28;
const SS = 20;
/** Too few syllables to say what is wanted. */
const CALL = /^[^가-힣]*(?:[가-힣][^가-힣a-z]*){1,2}$/iu;
export const isCall = (words: string): boolean => CALL.test(words);

/** Demands something of the company: a bare verb at the head of its clause, or what is wished for in so many words. */
export const isDemanded = (words: string): boolean => DEMANDS.test(words) && !ADVISES.test(words);
const DEMANDS =
  /(?:^|[,.!;:]\s*|\b(?:and|so|now|just|please|then) )(?:(?:give|send|pay|bring) (?:me|us)|(?:refund|fix|repair|replace|exchange|cancel|return) (?:me|us|my|our|the|this|these|your|it))\b|(?:원해요|원합니다|원함|바라요|바래요|바랍니다|요망|요구합니다|달라고요?|내놔요?)[^가-힣?？]*$/iu;
/** The same words said to other readers, or asked: "exchange it if it pinches", "return it?". */
const ADVISES =
  /\b(?:yourself|before (?:you|\w+ing)|if|when|your (?:money|order|purchase|own))\b|[?？]\s*$/iu;
