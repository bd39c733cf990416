"""Headings in the writer's own words about the day: no phrases of the lists, but made like them."""

from __future__ import annotations

import re

from notes.structure.wording import wording

_OWN_WORDS = re.compile(
    r"(?:(?:the|my|some|a few|few|other|random|general|overall|final|closing|personal|quick|last"
    r"|misc|various|parting|concluding|assorted|meta|odd|loose) )+"
    r"(?:notes?|thoughts?|remarks?|impressions?|observations?|reflections?|comments?|musings"
    r"|ramblings|stuff|takeaways?|bits|feelings|verdict|tidbits|ends|quotes|rant)"
    r"(?: (?:on|about|from|of) (?:the|this) (?:conference|conf|event|venue|day|week|city|place|trip"
    r"|organi[sz]ation|food|weekend|meetup|summit|whole))?"
)
"""`Overall impression`, `Some random thoughts`: the writer speaks for once."""
_NOTES_ON = re.compile(
    r"(?:some |my )?(?:notes?|words?|thoughts?|remarks?) (?:on|about) (?:the )?"
    r"(?:food|lunch|venue|coffee|hotel|travel|city|weather|wifi|party|conference|event|organi[sz]ation)"
)
"""`Notes on lunch`."""
_ASKED = re.compile(
    r"(?:(?:some|other|more|a few) )?(?:notes?|remarks?|comments?|points?|bits|answers|quotes)"
    r" (?:from|of|in|during) (?:the |our )?(?:q&a|q & a|qa|q and a|discussions?|audience|chat)"
    r"(?: (?:session|round|part)s?)?"
)
"""`Remarks from the Q&A`."""
_OWN_CHOICE = re.compile(
    r"(?:my |the )?(?:personal )?(?:favou?rites?|highlights?)"
    r"(?: (?:of|from) the (?:day|conference|event|week))?"
)
_WANTED = re.compile(
    r"(?:(?:general|some|other|more) )?(?:things|stuff|topics|tools|talks|books|papers|ideas)"
    r" (?:that )?(?:(?:i|we)"
    r" (?:(?:liked|loved|learned|enjoyed|noticed|saw|heard)$"
    r"|(?:want|need|have|gotta|should|must|missed|regret|plan|will|would)\b.{0,40})"
    r"|(?:have )?(?:popped up|c[ao]me up|stood out|caught my eye|struck (?:me|us))\b.{0,40})"
)
"""`Talks I missed`, `Things we want to try`, `Things that came up`."""
_TO_READ = re.compile(
    r"(?:\w+s|stuff|more|music|software|people|media) (?:worth |i want |for later )?to "
    r"(?:read|watch|try|check|google|follow|listen|remember|buy|install"
    r"|look (?:up|into|at))\b.{0,30}"
)
"""`Papers to read`."""
_OWN_QUESTION = re.compile(
    r"what(?:'s| is| was) (?:left|to do|in it for me)"
    r"|(?:why|how) (?:i|we) (?:went|came|go|attended|got (?:there|here|tickets?))"
    r"|what (?:i|we) (?:want|liked|loved|disliked|took|missed|would|plan|will|brought|noticed)"
    r"\b.{0,40}"
    r"|what (?:i|we) (?:didn't|did not)"
    r"(?: (?:like|love|enjoy|see|get|get to|get to see|catch|attend|expect|go to|make it to))?"
)
"""`What I liked`, `What I took home`."""
_HEARD = re.compile(
    r"(?:things|stuff|bits|quotes|gossip|what) (?:that )?(?:i|we)? ?"
    r"(?:heard|overheard|noticed|saw|picked up|learned)"
    r" (?:in|at|on|over|around|between|outside) (?:the )?"
    r"(?:corridors?|hallways?|lobby|pub|bar|lunch|dinner|coffee|breaks?|booths?|expo|hall|foyer|way)"
)
"""`Things I heard in the corridor`."""
_JOBS = re.compile(
    r"(?:jobs?|hiring|recruit(?:ers?'?|ing|ment)|sponsors?'?|community|local|club)"
    r" (?:adverts?|advertisements?|ads?|offers?|openings?|postings?|vacanc(?:y|ies)|plugs?"
    r"|pitch(?:es)?|slots?|spots?|shout-?outs?|news|notices?|messages?|words)"
    r"|who(?:'s| is) (?:hiring|recruiting)|we(?:'re| are) hiring"
    r"|(?:an? )?(?:adverts?|words?|messages?|thanks|news|notices?) (?:from|by|for|to) "
    r"(?:the |our )?(?:sponsors?|recruiters?|hosts?|organi[sz]ers?|committee|community)"
    r"|stellenanzeigen|stellenangebote|jobangebote|werbeblock|offres? d'emplois?|petites annonces"
    r"|ofertas de (?:empleo|trabajo)|bolsa de trabajo|vagas(?: de emprego)?|vacatures?|mededelingen"
    r"|annunci(?: di lavoro)?|offerte di lavoro|lediga jobb|oferty pracy|ogloszenia(?: o prace)?"
)
"""`Job adverts`, `A word from our sponsors`: what is said between the talks of a meetup."""
_NOT_SEEN = re.compile(
    r"(?:skipped|missed|left early|overslept|slept in|no talk|ausgelassen|verpasst|verschlafen|rate"
    r"|loupe|perdid[oa]|me (?:la )?perdi|perdi|overgeslagen|gemist|saltato|perso)"
    r"(?:(?:,| -| –|:) .{2,60}| (?:this|that) (?:one|slot|session))"
    r"|(?:(?:the )?speaker )?(?:no[- ]show|did not show up|didn't show up|cancell?ed|was ill)"
)
"""`Skipped, coffee with friends`: a slot of which the writer has nothing to tell."""
_OWN_PLAN = re.compile(
    r"(?:next (?:year|time|edition)|see you .{2,30})"
    r"|(?:would|will|should) (?:i|we) (?:go|come|be|return|attend|recommend)\b.{0,30}"
    r"|(?:was|is) it worth (?:it|going|the .{2,20})"
)
"""`Next year?`, `Would I go again?`."""
_THINGS_TO = re.compile(
    r"(?:cosas|coisas|choses|dingen|dinge|sachen) (?:(?:que|para|por|a|om te|zum|zu) )?\w+"
    r"(?: \w+){0,2}"
)
"""`Cosas que buscar`: things to do something with, in other languages."""
_FOR_ONESELF = re.compile(
    r"(?:actions?|todos?|tasks|homework|notes?|ideas?|lessons?|learnings|takeaways?|things|reminders?"
    r"|next steps|questions|aufgaben|a faire|tareas|tarefas|acties)"
    r" (?:for|to|fur|pour|para|voor) "
    r"(?:me|us|myself|ourselves|later|home|work|the (?:team|office)"
    r"|(?:my|our) (?:team|company|work)|mich|uns|moi|nous|mi|mim|nos|mij|ons)"
)
"""`Actions for me`, `Ideas for our team`."""
_MENTIONED = re.compile(
    r"(?:books?|tools?|papers?|people|links?|talks?|projects?|librar(?:y|ies)|sites?|quotes?|companies"
    r"|products?|podcasts?|resources?|things|stuff|repos)(?: and (?:books|tools|papers|links))?"
    r" (?:that were |i saw |people )?(?:mentioned|recommended|referenced|cited|discussed|dropped)"
    r"(?: .{2,30})?"
)
"""`Books mentioned`, `Tools recommended by speakers`."""
_PLANNED = re.compile(
    r"(?:(?:my|some|future|possible) )?(?:"
    r"(?:talk|cfp|session|workshop|speaking|abstract)s? (?:ideas?|proposals?|drafts?)"
    r"|(?:ideas?|proposals?|topics?|plans|ideias|idees?|idee|ideen|ideeen|propuestas|propostas|temas)"
    r" (?:(?:for|para|de|pour|per|fur|voor|di) )?(?:(?:my|new|own|a|future|eigene|mis|meus|mes) )?"
    r"(?:cfps?|talks?|sessions?|lightning talks?|presentations?|charlas?|ponencias?|palestras?"
    r"|conferences|interventi|vortrage|praatjes|lezingen|workshops?)|vortragsideen|talkideen|cfps?)"
)
"""`CFP ideas`, `Ideas para charlas`: talks that the writer would like to give."""
_OUTSIDE = re.compile(
    r"(?:outside|beyond|besides|between|around|apart from|hors|autour|en dehors|ausserhalb|neben"
    r"|abseits|fuera|fora|alem|buiten|naast)"
    r"(?: (?:of|from))?(?: (?:the|des?|les|der|den|las?|d?[oa]s?))?"
    r" (?:talks|sessions?|conferences?|vortrage|charlas|palestras|sessoes|sesiones|lezingen)"
)
_HEADCOUNT = re.compile(
    r"(?:about |around |ca |~)?\d{1,5}\+? (?:attendees|participants|people|guests|devs|developers"
    r"|teilnehmer|teilnehmende|participantes|asistentes|deelnemers)(?: attended)?"
)
"""`8 attendees`."""
_FEW_WORDS = 5
_OCCASIONS = frozenset(
    "event time party break reception evening hour social crawl run walk night tasting".split()  # noqa: SIM905
)


def _any_of(*shapes: re.Pattern[str]) -> re.Pattern[str]:
    """All shapes in one pattern, as most phrases are of none of them."""
    return re.compile("|".join(f"(?:{shape.pattern})" for shape in shapes))


_REMARK = _any_of(
    _OWN_WORDS,
    _NOTES_ON,
    _ASKED,
    _OWN_CHOICE,
    _OUTSIDE,
    _OWN_QUESTION,
    _OWN_PLAN,
    _HEARD,
    _JOBS,
    _NOT_SEEN,
    _HEADCOUNT,
)
_FOR_LATER = _any_of(_WANTED, _TO_READ, _THINGS_TO, _FOR_ONESELF, _MENTIONED, _PLANNED)
_OWN = _any_of(_REMARK, _FOR_LATER)


def is_own(phrase: str) -> bool:
    """Whether a folded phrase is a remark or for later, in one look for most are neither."""
    return phrase[:7] == "hallway" or _OWN.fullmatch(phrase) is not None


def is_remark(phrase: str) -> bool:
    """Whether a folded phrase is about the day as a whole: "Overall impression"."""
    if phrase[:7] == "hallway" and phrase.count(" ") < _FEW_WORDS:
        return True
    return _REMARK.fullmatch(phrase) is not None


def is_for_later(phrase: str) -> bool:
    """Whether a folded phrase opens a list of what to do: "Papers to read", "Talks I missed"."""
    return _FOR_LATER.fullmatch(phrase) is not None


_BESIDE_A_PAUSE = re.compile(
    r"([^\W\d_-]+)(?:\s*[&+]|,\s(?:and|und|et|y|e|en)(?: an?| some| the)?)\s*(?:\w+\s?){1,2}"
)
"""`Coffee & cake`, `Coffee, and a rant`: a pause and what it comes with."""


_PARTIES = frozenset(
    "party dinner lunch breakfast drinks reception banquet afterparty barbecue bbq brunch".split()  # noqa: SIM905
)
_PARTY = re.compile(
    r"(?:(?:the|official|speakers?'?s?|conference|opening|closing|welcome|sponsors?'?|main|big|boat"
    r"|rooftop|beach|evening|social|community|friday|saturday|after)(?: \w+)? ){1,2}"
    rf"(?:{'|'.join(sorted(_PARTIES))})"
)
"""`Official X party`, `Speakers' dinner`."""


_BEFORE_PLACE = ("at", "@", "on", "with", "w/", "am", "im", "mit", "na", "no", "w", "para", "pour")
_BEHIND_MEALS = ("in", "-", "–")
_MEALS = frozenset(
    (  # noqa: SIM905
        "lunch dinner breakfast brunch afterparty barbecue banquet mittagspause mittagessen "
        "kaffeepause abendessen dejeuner almuerzo desayuno almoco jantar pranzo lunchpauze "
        "middagpauze obiad frokost lunsj fikapaus kaffepaus lounas kahvitauko"
    ).split()
)
"""Pauses that talks are not named after, as they are after coffee."""
_DINNERS = frozenset({"dinner", "banquet", "reception", "afterparty", "barbecue", "bbq", "brunch"})
"""What a pause is behind any one word: `Penguin dinner`."""
_PAUSES = _MEALS | frozenset("pause pausa pauze paus przerwa tauko descanso receso".split())  # noqa: SIM905
"""Those that no title begins with before a comma."""
_LONGEST_HAN = 6
"""Letters of a pause and a word on it in Chinese or Japanese."""


def is_pause(phrase: str) -> bool:
    """Whether it is a pause by its first word: "Beer event", "Dinner at the pier"."""
    joined = "&" in phrase or "+" in phrase or "," in phrase
    beside = _BESIDE_A_PAUSE.fullmatch(phrase) if joined else None
    if beside and beside[1] in wording().breaks:
        return True
    if phrase.rpartition(" ")[2] in _PARTIES and _PARTY.fullmatch(phrase):
        return True
    if not phrase.isascii() and phrase[:2] in wording().breaks and len(phrase) <= _LONGEST_HAN:
        return True
    if "," in phrase and _is_pause_with_remark(phrase):
        return True
    if " / " in phrase and _is_pause_and_more(phrase):
        return True
    first, *rest = phrase.split(" ", 2)
    if len(rest) == 1 and rest[0] in _DINNERS:
        return True
    if not rest or not (first in wording().weekdays or first.rstrip(":") in wording().breaks):
        return False
    if first in wording().weekdays:
        first, *rest = phrase.split(" ", 3)[1:]
        if not rest and first in wording().breaks:
            return True
    word = first.rstrip(":")
    if not rest or word not in wording().breaks or word in {"break", "pause"}:
        return False
    alone = len(rest) == 1 and rest[0] in _OCCASIONS
    detailed = rest[0] in _BEFORE_PLACE or (word in _MEALS and rest[0] in _BEHIND_MEALS)
    return alone or detailed or (first != word and phrase.count(" ") < 6)


WORDS_OF_PAUSES = _PARTIES | _DINNERS
"""Those that tell a pause wherever they stand; the others do at the beginning alone."""


def _is_pause_and_more(phrase: str) -> bool:
    """`Break / yoga`: a pause, and behind the slash a word or two for what was in it."""
    first, _, more = phrase.partition(" / ")
    return first in wording().breaks and ":" not in more and more.count(" ") < 2


def _is_pause_with_remark(phrase: str) -> bool:
    """`Break, coffee, the dog had to go out`: a pause, and behind the comma what was in it."""
    first, second = (part.strip() for part in phrase.split(",", 2)[:2])
    if ":" in phrase:
        return False
    return first in _PAUSES or (first in wording().breaks and second in wording().breaks)
