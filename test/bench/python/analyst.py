"""analyst.py CSV OUT: the script that an analyst would write instead of voc: pandas, kiwipiepy and vaderSentiment.

Reads the export, cuts Korean texts into nouns and predicates, takes themes by a keyword list, polarity by VADER for English and by a small
list of opinion words for Korean, counts, and writes one row a verbatim.
"""

import sys

import pandas as pd
from kiwipiepy import Kiwi
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

THEMES = {
    "delivery": ["배송", "택배", "delivery", "shipping"],
    "packaging": ["포장", "packed", "package"],
    "app": ["앱", "로그인", "app", "login"],
    "support": ["상담원", "직원", "친절", "phone", "service"],
    "price": ["가격", "비싸", "price", "worth"],
    "quality": ["맛", "배터리", "색상", "works"],
    "size": ["사이즈", "작", "small", "size"],
    "refund": ["환불", "반품", "refund", "return"],
}
GOOD = {"좋", "꼼꼼하", "친절하", "맛있", "예쁘", "빠르", "편하", "만족"}
BAD = {"느리", "튕기", "비싸", "작", "늦", "닳", "안", "불편", "나쁘", "아프"}


def main(source, target):
    kiwi, vader = Kiwi(num_workers=2), SentimentIntensityAnalyzer()
    data = pd.read_csv(source, dtype=str, keep_default_na=False)
    korean = data["review"].str.contains("[가-힣]")
    words = {}
    texts = data.loc[korean, "review"]
    for index, tokens in zip(texts.index, kiwi.tokenize(texts.tolist())):
        words[index] = [token.form for token in tokens if token.tag in ("NNG", "NNP", "VA", "VV", "XR", "MAG")]
    polarity, themes = [], []
    for index, text in data["review"].items():
        if index in words:
            own = set(words[index])
            score = len(own & GOOD) - len(own & BAD)
        else:
            own = set(text.lower().split())
            score = vader.polarity_scores(text)["compound"]
        polarity.append("positive" if score > 0 else "negative" if score < 0 else "neutral")
        themes.append(";".join(theme for theme, cues in THEMES.items() if own & set(cues)))
    data["polarity"], data["themes"] = polarity, themes
    data.to_csv(target, index=False)
    print(data["polarity"].value_counts(normalize=True).to_string(), file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
