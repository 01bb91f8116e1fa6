/** Who speaks, at the beginning of a line or after the end of a turn: "상담원:", "[고객]", "Customer:". */
const TURN =
  /(?:^|[\n\r]|(?<=[.!?。…\s]))[ \t]*[[(<【]?(고객님?|손님|이용자|민원인|문의자|customer|client|user|caller|상담[원사직]|상담|직원|담당자?|매니저|챗봇|봇|시스템|agent|rep|representative|operator|advisor|bot|system)[ \t]*\d{0,2}[\])>】]?[ \t]*[:：]|(?:^|[\n\r])[ \t]*[[(<【](고객님?|손님|customer|client|상담[원사]|직원|agent)[\])>】]/gi;

const CUSTOMER = /^(?:고객|손님|이용자|민원인|문의자|customer|client|user|caller)/i;

/** The customer's turns of a call transcript, without the speaker's name; null when the text is no transcript. */
export function customerTurns(text: string): { start: number; end: number }[] | null {
  const turns = [...text.matchAll(TURN)];
  if (turns.length === 0) return null;
  return turns
    .map((turn, i) => ({
      customer: CUSTOMER.test(turn[1] ?? turn[2] ?? ''),
      start: turn.index + turn[0].length,
      end: turns[i + 1]?.index ?? text.length,
    }))
    .filter((turn) => turn.customer)
    .map(({ start, end }) => ({ start, end }));
}
