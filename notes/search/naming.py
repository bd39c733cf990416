"""Words that do not tell what a session is about."""

from __future__ import annotations

from notes.search.folding import fold

_ENGLISH = """
a about above after again all also am an and any are as at be because been before being below
between both but by can could did do does doing don down during each even every few first for from
further get gets getting give go going got had has have having he her here his how i if in into is
it its just know last let like look made make makes making many me might more most much must my need
new no nor not now of off on once one only or other our out over own part please really s same see
she should since so some still such t take than that the their them then there these they thing
things this those through time to too two under until up us use used uses using ve very via want was
way we well were what when where which while who why will with within without work would year years
yes yet you your
"""
_OTHER_LANGUAGES = """
der die das und ist nicht mit von zu den im ein eine auf für dem des sich wie le la les un une des
et est pour dans sur avec que qui du au en de el los las una por con para como del se su lo il di
che per da e non come o y fr en ja es pt ru
ce ces cette comment dont elle être fait faire il ils leur mais même nos notre nous on ont ou où par
pas peut plus quand quoi sans se si son sont tous tout toute très vos votre vous bien bonne
aber als auch aus bei durch einen einer eines er es hat ich ihr kann mehr nach noch nur oder sie
sind über um unser vom war warum was wenn werden wir wird zum zur
al cuando donde está este esta hay lo más muy nos nuestro o pero porque qué ser si sin sobre son su
sus también te todo todos tu un ya
alla anche chi con dal dalla dei della delle gli hai ho ma nel nella noi nostro perché più quando
questa questo senza sono tra tutti ao as à ela ele isso mais mas meu muito na não nas nos
ou pela pelo quando são sem ser seu sua também tem um uma
aan dat deze dit een geen heeft het hoe ik maar met naar niet ook op te uit van voor waar wat wij
zijn zo
"""
_CONFERENCES = """
talk talks session sessions keynote workshop panel intro introduction speaker speakers notes slides
video conference summit meetup day track room lightning welcome opening closing lessons learned best
practices deep dive building build todo ceo cto vp pm http https www com org
jan feb mar apr jun jul aug sep sept oct nov dec january february march april june july august
september october november december monday tuesday wednesday thursday friday saturday sunday
mon tue wed thu fri sat sun
"""

COMMON_WORDS = frozenset(fold(f"{_ENGLISH} {_OTHER_LANGUAGES} {_CONFERENCES}").split())
"""Of the languages that conference notes are mostly written in, and of conferences; folded."""
