"""Whether a phrase in Chinese, Japanese or Korean is a person's name, judged by its letters."""

from __future__ import annotations

import re

from notes.structure.words.wording import name_words

_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u30fb\u3000 ]{2,14}")
_HAN_NAME = re.compile(
    r"[\u3400-\u9fff\u3005]{2,5}(?:[ \u3000][\u3400-\u9fff]{1,3})?|[\uac00-\ud7af]{2,4}"
    r"|[\u3400-\u9fff][ \u3000][\u3400-\u9fff]{1,3}"
)
_KATAKANA_NAME = re.compile(r"[\u30a0-\u30ff]{2,10}[\u30fb\uff65 ][\u30a0-\u30ff]{2,10}")
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
_LIKELY, _UNLIKELY = 0.6, 0.5


def without_honorific(text: str) -> str:
    """`text` without what stands behind a name in Chinese and Japanese: `さん`, `老师`."""
    for ending in name_words().honorifics_behind:
        if text.endswith(ending) and len(text) > len(ending):
            return text if is_of_organisation(text) else text[: -len(ending)].rstrip()
    return text


def is_of_organisation(text: str) -> bool:
    """Whether a phrase is where somebody works: `海邊大學副教授` has a word for universities."""
    return any(word in text for word in _ORGANISATIONS)


def opens_with_surname(text: str) -> bool:
    """Whether a family name of one letter or two that all know opens a phrase."""
    lists = name_words()
    return text[:1] in lists.surnames_of_one or text[:2] in lists.surnames_of_two


def may_be_asian(text: str) -> bool:
    """Whether a phrase is short and of these scripts alone."""
    return _ASIAN.fullmatch(text) is not None


def asian_confidence(text: str) -> float:
    """How surely such a phrase is a name."""
    if _KATAKANA_NAME.fullmatch(text):
        return 0.6
    if _HAN_KANA_NAME.fullmatch(text) and not text.endswith(_KANA_PARTICLES):
        return 0.6
    if _KANA_NAME.fullmatch(text) and not any(map(text.endswith, _KANA_PARTICLES)):
        return _OF_KANA
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
    return 0.7 if surname and 3 <= len(letters) <= 4 else 0.55


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
