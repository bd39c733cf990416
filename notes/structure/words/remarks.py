"""Headings in the writer's own words about the day: no phrases of the lists, but made like them."""

from __future__ import annotations

import re

_OWN_WORDS = re.compile(
    r"(?:(?:the|my|some|a few|few|other|random|general|overall|final|closing|personal|quick|last"
    r"|misc|various|background|parting|concluding|assorted|meta|odd|loose) )+"
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
    r"|(?:about|notes on) (?:the|these|this|my) (?:notes?|repo(?:sitory)?|document|file)"
    r"|what(?:['’]?s| is) (?:inside|in here|(?:in|inside) this \w+)"
    r"|why (?:i|we) (?:keep|take|write|made|wrote|started) (?:this|these|it|them|notes)\b.{0,30}"
    r"|what (?:i|we) (?:want|went for|liked|loved|disliked|took|missed|would|plan|will|brought"
    r"|noticed)\b.{0,40}"
    r"|what (?:i|we) (?:didn't|did not)"
    r"(?: (?:like|love|enjoy|see|get|get to|get to see|catch|attend|expect|go to|make it to))?"
)
"""`What I liked`, `What I took home`."""
_VISIT = (
    r"(?:conference|conf|event|meetup|summit|content|talks|sessions|food|venue|location|crowd|people"
    r"|audience|atmosphere|organi[sz]ation|day|week|weekend|trip|experience|party)"
)
_OF_VISIT = re.compile(
    r"(?:(?:so|and|but|well),? )?(?:"
    rf"how (?:(?:fun|good|great|nice|bad) )?(?:was|were|is) (?:it|(?:the|this) {_VISIT})"
    rf"|how about the {_VISIT}|why (?:the|this) {_VISIT}"
    r"|why did (?:i|we) (?:go|come|attend)|should (?:i|we|you) (?:go|attend)"
    rf"|who (?:was|were|is|came|attends|attended|goes|went)(?: there| to| at)?(?: the| this)?"
    rf"(?: \w+)? (?:there|{_VISIT})|who was there|who attends"
    r"|what did (?:i|we) (?:learn|like|love|think|do|see|miss|enjoy|take (?:home|away))"
    r"|what (?:was|were) (?:not )?(?:(?:so|that|really|very|particularly) )?"
    r"(?:good|bad|great|hot|nice|missing|fun|best|worst|better)"
    r"|(?:what|things) (?:i|we) take (?:home|away|with (?:me|us))"
    r"|(?:get involved|join (?:us|in))(?: (?:in|with|at) .{2,40})?"
    r"|(?:was|wie) war (?:es|gut|schlecht|(?:die|das|der) (?:konferenz|event|essen|stimmung))"
    r"|(?:pourquoi|c'etait comment) .{0,4}(?:conference|evenement)"
    r")(?: (?:this year|this time|there|.{0,3}\(.{2,40}\)))?"
)
"""`So how was it`, `Who attends the conference`, `What was not so good`: the visit itself."""
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
    r"(?:recommendations?|suggestions?|actions?|todos?|tasks|homework|notes?|ideas?|lessons?"
    r"|learnings|takeaways?|things|reminders?"
    r"|next steps|questions|aufgaben|a faire|tareas|tarefas|acties)"
    r" (?:for|to|fur|pour|para|voor) "
    r"(?:me|us|myself|ourselves|later|home|work|the (?:team|office)"
    r"|(?:my|our) (?:team|company|work|library|school|department|office|club|lab|group)"
    r"|mich|uns|moi|nous|mi|mim|nos|mij|ons)"
)
"""`Actions for me`, `Ideas for our team`."""
_NOTED_DOWN = re.compile(
    r"(?:\w+ )?(?:ideas?|todo|to-do|action item|reminder|homework|note to self|rant): .*"
)
"""`Gem idea: a loom in Ruby`: what came to the writer's mind."""
_MENTIONED = re.compile(
    r"(?:books?|tools?|papers?|people|links?|talks?|projects?|librar(?:y|ies)|sites?|quotes?|companies"
    r"|products?|podcasts?|resources?|things|stuff|repos)(?: and (?:books|tools|papers|links))?"
    r" (?:that were |i saw |people )?(?:mentioned|recommended|referenced|cited|discussed|dropped)"
    r"(?: .{2,30})?"
)
"""`Books mentioned`, `Tools recommended by speakers`."""
_MORE = re.compile(
    r"(?:related|additional|further|useful|helpful|recommended|suggested|supplement(?:ary|al)"
    r"|supporting|other|extra|more) (?:readings?|links?|resources?|materials?|articles?|videos?"
    r"|papers?|references?|books?|tutorials?|codelabs?|documentation|docs|repos(?:itories)?|slides"
    r"|posts|samples|sources|urls)"
)
"""`Related codelabs`: what else there is."""
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
_NOTED_BY = re.compile(
    r"(?:(?:some|more|other|additional|extra|background|raw|live|lab) )?"
    r"(?:(?:sketch)?notes?|minutes|photos?|pictures|notizen|notas|notities|fotos?)"
    r" (?:(?:taken|compiled|written|shared) )?(?:by|von|par|por|door) .{2,60}"
)
"""`Notes by Ann Lee`: what another who was there noted, or photographed."""
_COVERAGE = re.compile(
    r"(?:(?:official|event|conference|conf|community|other|more|others') )+"
    r"(?:blogs?|blog posts|photos?|pictures|videos?|recordings?|live ?streams?|recaps?|coverage"
    r"|(?:trip )?reports|write-?ups|tweets|highlights)"
    rf"|(?:photos?|pictures|videos?|recordings?|live ?streams?|coverage|tweets) (?:of|from) "
    rf"(?:the |this )?{_VISIT}"
)
"""`Other blogs`, `Photos of the event`: what others wrote and recorded."""
_IN_JAPANESE = re.compile(
    r"(?:今回|全体を通して|参加して|一番|特に|今後|次に)*"
    r"(?:印象に残った|印象的だった|心に残った|学んだ|学べた|得られた|得た|感じた|思った|考えた|気づいた|気付いた"
    r"|気になった|(?:良|よ)かった|面白かった|おもしろかった|楽しかった|困った|残念だった|やってみたい|やりたい|試したい"
    r"|調べたい|試してみたい)(?:こと|点|ところ)(?:まとめ)?(?: ?(?:top|ベスト) ?\d)?"
    r"|(?:今後|次)の(?:予定|課題|目標|展望|抱負|アクション)|(?:今後|次回|来年)に向けて|今後|反省点?|ネクストアクション"
    r"|(?:振り返り|ふりかえり|感想|反省)メモ"
)
"""What stayed with the writer, and what comes next."""
_FEW_WORDS = 5


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
    _OF_VISIT,
    _HEARD,
    _JOBS,
    _NOT_SEEN,
    _HEADCOUNT,
    _NOTED_BY,
    _COVERAGE,
    _IN_JAPANESE,
)
_FOR_LATER = _any_of(
    _WANTED, _TO_READ, _MORE, _THINGS_TO, _FOR_ONESELF, _NOTED_DOWN, _MENTIONED, _PLANNED
)
_OWN = _any_of(_REMARK, _FOR_LATER)


def is_own(phrase: str) -> bool:
    """Whether a folded phrase is a remark or for later, in one look for most are neither."""
    return phrase[:7] == "hallway" or _OWN.fullmatch(phrase) is not None


def is_remark(phrase: str) -> bool:
    """Whether a folded phrase is about the day as a whole: "Overall impression"."""
    if phrase[:7] == "hallway" and phrase.count(" ") < _FEW_WORDS:
        return True
    return _REMARK.fullmatch(phrase) is not None


def says_who_noted(phrase: str) -> bool:
    """Whether a folded phrase names who took notes or pictures: "Notes by Ann Lee"."""
    return _NOTED_BY.fullmatch(phrase) is not None


def is_for_later(phrase: str) -> bool:
    """Whether a folded phrase opens a list of what to do: "Papers to read", "Talks I missed"."""
    return _FOR_LATER.fullmatch(phrase) is not None


PORTIONS = frozenset({"section", "segment", "portion"})
"""Of what one talk is made."""


def is_portion(phrase: str) -> bool:
    """Whether a few words end in one for a part: `Engineering section`, `Questions segment`."""
    return phrase.rpartition(" ")[2] in PORTIONS and 0 < phrase.count(" ") < _LONGEST_PORTION


_LONGEST_PORTION = 4
