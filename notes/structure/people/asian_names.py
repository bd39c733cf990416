"""Whether a phrase in Chinese, Japanese or Korean is a person's name, judged by its letters."""

from __future__ import annotations

import re
from functools import cache

from notes.structure.words.wording import BEFORE_ASIAN, load_words, name_words

_ASIAN = re.compile(r"[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u30fb\u3000 ]{2,14}")
_HAN_NAME = re.compile(
    r"[\u3400-\u9fff\u3005]{2,5}(?:[ \u3000][\u3400-\u9fff]{1,3})?|[\uac00-\ud7af]{2,4}"
    r"|[\u3400-\u9fff][ \u3000][\u3400-\u9fff]{1,3}"
)
_KATAKANA_NAME = re.compile(r"[\u30a0-\u30ff]{2,10}[\u30fb\uff65 ][\u30a0-\u30ff]{2,10}")
_HAN_AND_KANA = re.compile(
    r"[\u3400-\u9fff\u3005]{1,3}[ \u3000](?:[\u3041-\u3096]{2,5}|[\u30a1-\u30ff]{2,5})"
)
_HAN_KANA_NAME = re.compile(
    r"[\u3400-\u9fff\u3005]{1,4}(?:[\u3041-\u309f]{2,4}|[\u30a0-\u30ff]{2,5})"
)
_KANA_NAME = re.compile(r"[\u3041-\u3096]{2,5}[ \u3000][\u3041-\u3096]{2,5}")
_OF_KANA = 0.5
"""Of two words in hiragana, which are a name only where others have one."""
_KANA_PARTICLES = (
    "の",
    "を",
    "は",
    "が",
    "に",
    "で",
    "と",
    "から",
    "まで",
    "する",
    "した",
    "こと",
    "いる",
    "ない",
)
_ORGANISATIONS = (
    "大學",
    "大学",
    "學院",
    "学院",
    "公司",
    "集团",
    "集團",
    "株式会社",
    "研究院",
    "研究所",
    "대학",
    "연구소",
)
"""Words in a phrase that is where somebody works."""
_LONGEST_HAN = 5
_SPACES = " \u3000"
_SURNAMES_THAT_ARE_WORDS = frozenset("林森原堀辻岡関星谷泉菅堤東西南北高马馬金白石方")
"""Of one letter; they tell a name only where a space parts them from the given name."""
_LIKELY, _UNLIKELY, _RARE = 0.6, 0.5, 0.4
"""Rarely is a given name in katakana behind a surname: `天気アプリ` is a thing."""
_KATAKANA = "\u30a0"


def without_honorific(text: str) -> str:
    """`text` without what stands behind a name in Chinese and Japanese: `さん`, `老师`."""
    for ending in name_words().honorifics_behind:
        if text.endswith(ending) and len(text) > len(ending):
            return text if is_of_organisation(text) else text[: -len(ending)].rstrip()
    return text


def is_of_everybody(name: str) -> bool:
    """Whether no person is called so, for all its word of honour: `皆`, `SRE担当`."""
    return name.endswith(_everybody())


@cache
def _everybody() -> tuple[str, ...]:
    lists = load_words("polite")["everybody"]
    return tuple(word for words in lists.values() for word in words.split())


def is_phrase(text: str) -> bool:
    """Whether a text before a word of honour goes on as titles do: `糸の状態を考える 吉川`."""
    return len(text) > _LONGEST_HAN and _PHRASE.search(text) is not None


_PHRASE = re.compile(
    r"[。、，！？!?：「」『』《》【】\[\]()（）]|を| by |[うくすつむるた](?:$|[ \u3000])"
    r"|(?<=[\u30a0-\u9fff\w])[のがはにでと](?=[\u30a0-\u9fffA-Za-z])"
)


def is_of_organisation(text: str) -> bool:
    """Whether a phrase is where somebody works: `海邊大學副教授` has a word for universities."""
    return any(word in text for word in _ORGANISATIONS)


def opens_with_surname(text: str) -> bool:
    """Whether a family name of one letter or two that all know opens a phrase."""
    lists = name_words()
    return text[:1] in lists.surnames_of_one or text[:2] in lists.surnames_of_two


def confidence_in_script(text: str) -> float | None:
    """How surely a phrase in these scripts, or with a word of honour, is a name, if it is one."""
    if (stem := without_honorific(text)) != text:
        named = stem[0].isalpha() and len(stem.split()) <= _MOST_WORDS and not is_phrase(stem)
        return _POLITE if named and not is_of_everybody(stem) else 0.0
    if _ASIAN.fullmatch(text):
        return asian_confidence(text)
    return 0.0 if text[0] > BEFORE_ASIAN < text[-1] else None


_POLITE, _MOST_WORDS = 0.9, 3


def asian_confidence(text: str) -> float:
    """How surely such a phrase is a name."""
    if _KATAKANA_NAME.fullmatch(text):
        return 0.6
    if _HAN_KANA_NAME.fullmatch(text) and not text.endswith(_KANA_PARTICLES):
        return _LIKELY if text[-1] < _KATAKANA or opens_with_surname(text) else _RARE
    if _KANA_NAME.fullmatch(text) and not any(map(text.endswith, _KANA_PARTICLES)):
        return _OF_KANA
    if _HAN_AND_KANA.fullmatch(text):
        return _LIKELY
    letters = text.replace(" ", "").replace("\u3000", "")
    if not _HAN_NAME.fullmatch(text) or len(letters) > _LONGEST_HAN:
        return 0.0
    lists = name_words()
    if text in lists.no_han_name or is_of_organisation(letters):
        return 0.0
    surname = opens_with_surname(text)
    if letters != text:
        if text[1] in _SPACES:
            surname |= text[0] in _SURNAMES_THAT_ARE_WORDS
            return _LIKELY if surname else 0.0
        return 0.8 if surname else _LIKELY
    if not surname and len(letters) > _SHORT and letters.endswith(_ABSTRACT):
        return _RARE
    return 0.7 if surname and 3 <= len(letters) <= 4 else 0.55


_ABSTRACT = ("성", "화", "형", "률", "법", "론", "력", "적")
"""Ends of words for things in Korean: `접근성`."""
_SHORT = 2


def beside_latin(word: str, first: str) -> float:
    """How surely a `word` in these scripts beside a name in Latin, or its `first` word, is one.

    `王小明 Ann Lee`, `Ann 王`.
    """
    known = first in name_words().given
    if len(word) == 1:
        return 0.95 if known else 0.0
    return (0.95 if known else _UNLIKELY) if asian_confidence(word) > 0 else 0.0


def is_chinese_in_latin(word: str) -> bool:
    """Whether a word that ends in "ing" is no verb: `xiaoming`, `weiping`."""
    return _IN_LATIN.fullmatch(word) is not None


_IN_LATIN = re.compile(
    r"(?:[zcs]h|[bpmfdtnlgkhjqxzcsrwy])(?:iang?|iao|[ae]i|ao|uang?|iu)[mxqjybp]ing"
    r"|(?:x|zh|q(?!u))[a-z]+ing"
)
