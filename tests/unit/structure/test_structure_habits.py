"""Habits of note takers, each as a small note of its own and what a reader sees in it."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from notes.models import Kind
from notes.reading.source import NoteSource
from notes.structure.recover import recover


class Habit(NamedTuple):
    name: str
    text: str
    talks: list[tuple[str, list[str]]]
    path: str = "conf-2021.md"
    siblings: tuple[str, ...] = ()
    root_name: str = "notes"


HABITS = [
    Habit(
        "org outline",
        "#+TITLE: GopherDay 2021\n* GopherDay 2021\n** Talks\n*** Generics in anger (Maria Keller)\n"
        "- constraints\n- type sets\n*** Profiling for mortals (Tom Okafor)\n- pprof\n** Links\n- https://a.b\n",
        [("Generics in anger", ["Maria Keller"]), ("Profiling for mortals", ["Tom Okafor"])],
        "gopherday.org.txt",
    ),
    Habit(
        "numbered headings",
        "# DevOps Summit 2020\n\n## 1. Pipelines that heal - Sara Lindqvist\n\n- retry\n\n## 2. Cost as a metric - Paul Osei\n\n- budget\n\n## 3. On call without tears - Ines Duarte\n\n- rota\n",
        [
            ("Pipelines that heal", ["Sara Lindqvist"]),
            ("Cost as a metric", ["Paul Osei"]),
            ("On call without tears", ["Ines Duarte"]),
        ],
    ),
    Habit(
        "bold title by",
        "# Frontend Fest 2022\n\n**Islands everywhere** by Laura Brandt\n\n- partial hydration\n- less script\n\n**Type systems for designers** by Kofi Mensah\n\n- tokens\n\n**CSS that ages well** by Emma Novak\n\n- layers\n",
        [
            ("Islands everywhere", ["Laura Brandt"]),
            ("Type systems for designers", ["Kofi Mensah"]),
            ("CSS that ages well", ["Emma Novak"]),
        ],
    ),
    Habit(
        "times before titles",
        "# Cloud Day Oslo 2019\n\n## Morning\n\n### 09:00 - 09:45 Opening the data lake (Ann Berg, Initech)\n\n- parquet\n\n### 10:00 - 10:45 Queues and quotas (Jonas Vik, Globex)\n\n- back pressure\n\n### 10:45 - 11:00 Coffee\n\n## Afternoon\n\n### 13:00 - 13:45 Tracing the trace (Lea Haug)\n\n- spans\n",
        [
            ("Opening the data lake", ["Ann Berg"]),
            ("Queues and quotas", ["Jonas Vik"]),
            ("Tracing the trace", ["Lea Haug"]),
        ],
    ),
    Habit(
        "talk label in heading",
        "# PyDays 2018\n\n## Talk: Packaging without fear\nSpeaker: Olga Petrenko\n\n- wheels\n\n## Talk: Async, slowly\nSpeaker: Ben Carter\n\n- tasks\n",
        [("Packaging without fear", ["Olga Petrenko"]), ("Async, slowly", ["Ben Carter"])],
    ),
    Habit(
        "long dash",
        "# RustNation 2023\n\n## Borrowing from the borrow checker — Nina Alvarez\ntext\n\n## Unsafe at any speed — Igor Melnik & Dana Fox\ntext\n\n## Closing thoughts\ntext\n",
        [
            ("Borrowing from the borrow checker", ["Nina Alvarez"]),
            ("Unsafe at any speed", ["Igor Melnik", "Dana Fox"]),
        ],
    ),
    Habit(
        "list of links",
        "# KubeMeet 2020 talks\n\n- [Sidecars reconsidered](sidecars.md) - Priya Raman\n- [Autoscaling by hand](autoscaling.md) - Luca Ferri\n- [What etcd remembers](etcd.md) - Hannah Weiss\n",
        [
            ("Sidecars reconsidered", ["Priya Raman"]),
            ("Autoscaling by hand", ["Luca Ferri"]),
            ("What etcd remembers", ["Hannah Weiss"]),
        ],
        "README.md",
    ),
    Habit(
        "table with times",
        "# SecConf 2021\n\n| Time | Title | Speaker |\n|---|---|---|\n| 09:00 | Threats you forgot | Mira Sato |\n| 10:00 | Coffee | |\n| 10:30 | Secrets in CI | Oscar Lund, Ada Moss |\n",
        [("Threats you forgot", ["Mira Sato"]), ("Secrets in CI", ["Oscar Lund", "Ada Moss"])],
    ),
    Habit(
        "slash between title and speaker",
        "# Data Camp 2017\n\n## Streams for the rest of us / Peter Hallberg\n\nx\n\n## Small data, big heart / Chloe Dubois\n\nx\n",
        [
            ("Streams for the rest of us", ["Peter Hallberg"]),
            ("Small data, big heart", ["Chloe Dubois"]),
        ],
    ),
    Habit(
        "wikilinks",
        "# ElixirConf 2022\n\n## Day 1\n- [[Processes all the way down]] — [[Marta Nowak]]\n- [[LiveView at scale]] — [[Greg Holt]]\n\n## Day 2\n- [[Telemetry for humans]] — [[Yuki Tanaka]]\n",
        [
            ("Processes all the way down", ["Marta Nowak"]),
            ("LiveView at scale", ["Greg Holt"]),
            ("Telemetry for humans", ["Yuki Tanaka"]),
        ],
    ),
    Habit(
        "obsidian properties",
        '---\ntags: [conference, testing]\nspeakers:\n  - "[[Rita Solberg]]"\nevent: "[[TestBash 2021]]"\ndate: 2021-06-03\n---\n# Flaky by design\n\n## Notes\n- seeds\n\n## Questions\n- none\n',
        [("Flaky by design", ["Rita Solberg"])],
        "Flaky by design.md",
    ),
    Habit(
        "days above talks",
        "# JS Days 2019\n\n## Day 1\n\n### Workers at work\nMonica Reyes\n\n- threads\n\n### Maps of the web\nDaniel Frost\n\n- tiles\n\n## Day 2\n\n### Fonts, faster\nElena Marin\n\n- subsets\n",
        [
            ("Workers at work", ["Monica Reyes"]),
            ("Maps of the web", ["Daniel Frost"]),
            ("Fonts, faster", ["Elena Marin"]),
        ],
    ),
    Habit(
        "tracks",
        "# OpsConf 2016\n\n## Track A\n\n### Logs are a stream\nx\n\n### Metrics are a story\nx\n\n## Track B\n\n### Alerts are a promise\nx\n",
        [
            ("Logs are a stream", []),
            ("Metrics are a story", []),
            ("Alerts are a promise", []),
        ],
    ),
    Habit(
        "rules between talks",
        "# Kotlin Evening 2020\n\nCoroutines in practice\nHugo Stein\n\n- scopes\n- cancel\n\n---\n\nMultiplatform, maybe\nRosa Lima\n\n- expect\n- actual\n\n---\n\nCompose beyond screens\nViktor Ahl\n\n- canvas\n",
        [
            ("Coroutines in practice", ["Hugo Stein"]),
            ("Multiplatform, maybe", ["Rosa Lima"]),
            ("Compose beyond screens", ["Viktor Ahl"]),
        ],
    ),
    Habit(
        "lightning talks as a group",
        "# RubyDay 2018\n\n## Rails after ten years - Sofia Conti\n\nx\n\n## Lightning talks\n\n- Rack in five minutes - Marco Bianchi\n- Why I left gems - Ella Stone\n",
        [
            ("Rails after ten years", ["Sofia Conti"]),
            ("Rack in five minutes", ["Marco Bianchi"]),
            ("Why I left gems", ["Ella Stone"]),
        ],
    ),
    Habit(
        "setext",
        "WebSummer 2015\n==============\n\nForms that listen\n-----------------\n*Anja Richter*\n\nx\n\nOffline is a feature\n--------------------\n*Samuel Boateng*\n\nx\n",
        [("Forms that listen", ["Anja Richter"]), ("Offline is a feature", ["Samuel Boateng"])],
    ),
    Habit(
        "field list",
        "====================\nCaching for cowards\n====================\n\n:Speaker: Fiona McAllister\n:Date: 2014-05-02\n\nSummary\n-------\n\n* invalidation\n",
        [("Caching for cowards", ["Fiona McAllister"])],
        "talks/caching.rst",
    ),
    Habit(
        "german",
        "# Entwicklertag 2019\n\n## Architektur ohne Architekten\nVortrag von Stefan Hofer\n\n- Teams\n\n## Mittagspause\n\n## Testen im Betrieb\nVortrag von Julia Kranz\n\n- Flags\n\n## Fazit\nschön\n",
        [
            ("Architektur ohne Architekten", ["Stefan Hofer"]),
            ("Testen im Betrieb", ["Julia Kranz"]),
        ],
    ),
    Habit(
        "french",
        "# Journée du Web 2018\n\n## Le cache expliqué à ma fille\n\nConférence par Élodie Marchand\n\n- navigateur\n\n## Pause déjeuner\n\n## Des tests qui durent\n\nConférence par Bruno Lefèvre et Anne Roy\n\n- mocks\n",
        [
            ("Le cache expliqué à ma fille", ["Élodie Marchand"]),
            ("Des tests qui durent", ["Bruno Lefèvre", "Anne Roy"]),
        ],
    ),
    Habit(
        "spanish",
        "# Jornadas de Software 2020\n\n## Arquitectura evolutiva\nPonente: Carmen Ruiz\n\n- acoplar\n\n## Datos sin dramas\nPonente: Diego Herrera\n\n- lagos\n",
        [("Arquitectura evolutiva", ["Carmen Ruiz"]), ("Datos sin dramas", ["Diego Herrera"])],
    ),
    Habit(
        "japanese",
        "# 技術カンファレンス 2021\n\n## 型と仲良くする\n登壇者: 山田太郎\n\n- 型推論\n\n## 休憩\n\n## 速いビルド\n登壇者: 佐藤花子\n\n- キャッシュ\n",
        [("型と仲良くする", ["山田太郎"]), ("速いビルド", ["佐藤花子"])],
    ),
    Habit(
        "one talk with sections",
        "# Debugging with strangers\n\nJulia Moreau, Staff Engineer @ Initech\n\n## Abstract\n\nx\n\n## Notes\n\n- ask\n\n## Q&A\n\n- yes\n",
        [("Debugging with strangers", ["Julia Moreau"])],
        "debugconf-2019/debugging-with-strangers.md",
        ("other-talk.md", "third-talk.md", "keynote.md", "README.md"),
    ),
    Habit(
        "one talk, name of file only",
        "- queues\n  - depth\n- workers\n- dead letters\n- what we would do again\n",
        [("Queues we regret", [])],
        "asyncconf-2017/03-queues-we-regret.md",
        ("01-opening.md", "02-brokers.md", "04-panel.md"),
    ),
    Habit(
        "speaker first",
        "# PlatformCon notes\n\n## Aisha Khan: Golden paths, rusty gates\n\nx\n\n## Peter Novak: Platforms are products\n\nx\n\n## Lina Berg: The bill\n\nx\n",
        [
            ("Golden paths, rusty gates", ["Aisha Khan"]),
            ("Platforms are products", ["Peter Novak"]),
            ("The bill", ["Lina Berg"]),
        ],
    ),
    Habit(
        "keynote and panel with moderator",
        "# AI Forum 2022\n\n## Keynote: Machines that wait\nSpeaker: Nadia Osman\n\n- patience\n\n## Panel: Who owns the weights?\nModerator: Carl Winter\nPanelists: Ruth Adler, Sven Holm, Tara Joshi\n\n- law\n",
        [
            ("Machines that wait", ["Nadia Osman"]),
            ("Who owns the weights?", ["Ruth Adler", "Sven Holm", "Tara Joshi"]),
        ],
    ),
    Habit(
        "jekyll post of an event",
        "---\nlayout: post\ntitle: Notes from MobileFest\ndate: 2016-03-02\nauthor: Someone Else\n---\n\nI went to MobileFest.\n\n## Gestures, revisited by Tina Kraus\n\nx\n\n## Battery is a budget by Omar Said\n\nx\n\n## Conclusion\n\nGood day.\n",
        [("Gestures, revisited", ["Tina Kraus"]), ("Battery is a budget", ["Omar Said"])],
        "_posts/2016-03-02-mobilefest.md",
    ),
    Habit(
        "speaker as sub-heading",
        "# QA Nordic 2017\n\n## Testing the untestable\n### Kari Nieminen\n\n- seams\n\n## Exploring charters\n### Mats Eklund\n\n- notes\n",
        [("Testing the untestable", ["Kari Nieminen"]), ("Exploring charters", ["Mats Eklund"])],
    ),
    Habit(
        "bullets with nested notes",
        "# Infra Meetup March 2018\n\n* **Terraform at forty** - Ivan Horvat\n  * modules\n  * state\n* **Zero to Nomad** - Clara Svensson\n  * jobs\n",
        [("Terraform at forty", ["Ivan Horvat"]), ("Zero to Nomad", ["Clara Svensson"])],
    ),
    Habit(
        "plain dump",
        "I spent a day at the Cloud Forum 2016.\n\nServers without servers\n\nSpeaker: Paul Rivera\n\nA long look at functions and what they cost when nobody watches the meter.\n\nDetails\n\nCold starts were the main worry of the room.\n\nLunch\n\nSandwiches and a queue around the block that took most of the hour.\n\nGraphs at work\n\nPresented by Ingrid Solheim from Acme\n\nGraph databases for people who like joins too much.\n\nReflection\n\nA good day.\n",
        [("Servers without servers", ["Paul Rivera"]), ("Graphs at work", ["Ingrid Solheim"])],
        "cloud.txt",
    ),
    Habit(
        "headings without a space",
        "#StreamConf 2019\n\n##Logs as truth (Eva Lang)\n\nx\n\n##Compaction stories (Rafael Pinto)\n\nx\n",
        [("Logs as truth", ["Eva Lang"]), ("Compaction stories", ["Rafael Pinto"])],
    ),
    Habit(
        "speakers in italics behind a line break",
        "# UX Week 2018\n\n## Friction on purpose\n_Helena Ortiz, Globex_\n\nx\n\n## Words are interface\n_Matt Doyle, Initech_\n\nx\n",
        [("Friction on purpose", ["Helena Ortiz"]), ("Words are interface", ["Matt Doyle"])],
    ),
    Habit(
        "html headings",
        "<h1>CodeMash 2014</h1>\n<h2>Refactoring by subtraction</h2>\n<p>by Kevin Marsh</p>\n<h2>Legacy is a gift</h2>\n<p>by Donna Pierce</p>\n",
        [("Refactoring by subtraction", ["Kevin Marsh"]), ("Legacy is a gift", ["Donna Pierce"])],
    ),
    Habit(
        "session codes",
        "# re:Invent 2018\n\n## DEV301 - Deploying in the dark\n\n- canary\n\n## ARC402-R - Cells, not monoliths\n\n- shuffle\n",
        [("Deploying in the dark", []), ("Cells, not monoliths", [])],
    ),
    Habit(
        "speaker below in bold with role",
        "# Agile Coast 2015\n\n### Estimates considered\n**Brian Holloway, Coach at Globex**\n\nx\n\n### Retros that bite\n**Susan Archer (Initech)**\n\nx\n",
        [("Estimates considered", ["Brian Holloway"]), ("Retros that bite", ["Susan Archer"])],
    ),
    Habit(
        "two lines per talk in a list",
        "Notes from ScaleConf 2013\n\n1. Sharding without tears\n   Speaker: Nora Quist\n   - keys\n2. The cache strikes back\n   Speaker: Tim Aoki\n   - ttl\n",
        [("Sharding without tears", ["Nora Quist"]), ("The cache strikes back", ["Tim Aoki"])],
        "scaleconf.md",
    ),
    Habit(
        "definition list",
        "# DocsDay 2020\n\nWriting for robots\n: Elsa Lindholm\n\nDiagrams as code\n: Victor Hugo Reyes\n",
        [("Writing for robots", ["Elsa Lindholm"]), ("Diagrams as code", ["Victor Hugo Reyes"])],
        "docsday.md",
    ),
    Habit(
        "portuguese",
        "# Encontro Ruby 2017\n\n## Manhã\n\n### Testes que ensinam\nPalestrante: João Almeida\n\n- rspec\n\n### Almoço\n\n## Tarde\n\n### Filas sem fila\nPalestrante: Beatriz Rocha\n\n- redis\n",
        [("Testes que ensinam", ["João Almeida"]), ("Filas sem fila", ["Beatriz Rocha"])],
    ),
    Habit(
        "dutch",
        "# Bijeenkomst Python 2018\n\n## Snel is relatief door Joost Visser\n\n- meten\n\n## Pauze\n\n## Typen of niet door Anouk de Vries\n\n- mypy\n",
        [("Snel is relatief", ["Joost Visser"]), ("Typen of niet", ["Anouk de Vries"])],
    ),
    Habit(
        "chinese",
        "# 云计算大会 2019\n\n## 第一天\n\n### 容器的未来\n讲者：王小明\n\n- 调度\n\n### 茶歇\n\n### 数据库内核\n讲者：李华\n\n- 存储\n",
        [("容器的未来", ["王小明"]), ("数据库内核", ["李华"])],
    ),
    Habit(
        "index of events",
        "# Conference notes\n\nMy notes from conferences.\n\n- [DevConf 2019](devconf-2019/)\n- [PyCamp 2020](pycamp-2020.md)\n- [RubyFest 2021](rubyfest-2021.md)\n",
        [],
        "README.md",
    ),
    Habit(
        "time in its own column",
        "# Ops Day 2018\n\nTime | Session | Speaker | Notes\n--- | --- | --- | ---\n9:00 | Registration | | \n9:30 | [Runbooks](runbooks.md) | Wanda Kowalski | good\n10:30 | Incident theatre | Leo Strand, Mia Falk | fun\n",
        [("Runbooks", ["Wanda Kowalski"]), ("Incident theatre", ["Leo Strand", "Mia Falk"])],
    ),
    Habit(
        "heading with only a name",
        "# Speakers I heard at WomenTech 2016\n\n## Grace Adeyemi\n\n- careers\n\n## Lucia Moretti\n\n- salaries\n\n## Hanna Virtanen\n\n- returning\n",
        [
            ("Grace Adeyemi", ["Grace Adeyemi"]),
            ("Lucia Moretti", ["Lucia Moretti"]),
            ("Hanna Virtanen", ["Hanna Virtanen"]),
        ],
    ),
    Habit(
        "quoted titles",
        '# TestCon 2019\n\n### "Mocks considered" by Anna Vogel (Initech)\n\nx\n\n### "Green is not done" by Rob Pearce (Globex)\n\nx\n',
        [("Mocks considered", ["Anna Vogel"]), ("Green is not done", ["Rob Pearce"])],
    ),
    Habit(
        "talks without speakers in an event",
        "# Summit 2018 trip report\n\nI was in Austin.\n\n## Keynote\n\nx\n\n## Storage that scales itself\n\nx\n\n## Serverless at the edge\n\nx\n\n## Wrap up\n\nx\n",
        [("Keynote", []), ("Storage that scales itself", []), ("Serverless at the edge", [])],
        "summit-2018.md",
    ),
    Habit(
        "a day file with talks",
        "# Day 2\n\n## Pods in the wild (Karim Haddad)\n\nx\n\n## Operators for operators (Julie Sims)\n\nx\n",
        [("Pods in the wild", ["Karim Haddad"]), ("Operators for operators", ["Julie Sims"])],
        "kubedays-2020/day2.md",
        ("day1.md", "day3.md"),
    ),
    Habit(
        "talk whose first heading is a summary",
        "## Summary\n\nGood talk about queues.\n\n## Notes\n\n- depth\n",
        [("Queues all the way down", [])],
        "scaleconf-2014/queues-all-the-way-down.md",
        ("a.md", "b.md", "c.md", "d.md"),
    ),
    Habit(
        "speaker and title labels",
        "---\nlayout: default\n---\n\nTitle: Compilers at breakfast\nSpeaker: Hiro Nakamura\nDate: 2012-04-03\n\n- parsing\n- toast\n",
        [("Compilers at breakfast", ["Hiro Nakamura"])],
        "langcamp/compilers.md",
        ("x.md", "y.md"),
    ),
    Habit(
        "role in brackets and company behind at",
        "# Data Nights 2021\n\n## Lakes and swamps - Petra Hoff @ Initech\n\nx\n\n## Schema drift (Omar Farouk, Data Lead @ Globex)\n\nx\n",
        [("Lakes and swamps", ["Petra Hoff"]), ("Schema drift", ["Omar Farouk"])],
    ),
    Habit(
        "handles for names",
        "# HackNight 2014\n\n## Breaking toys - @tinkerbelle\n\nx\n\n## Radio for all - @sdrfan\n\nx\n",
        [("Breaking toys", ["tinkerbelle"]), ("Radio for all", ["sdrfan"])],
    ),
    Habit(
        "bold labels",
        "## Contracts between services\n\n**Speaker:** Dina Rahal\n**Slides:** https://a.b/c\n\n- pact\n\n## Shipping on Fridays\n\n**Speaker:** Otto Lang\n\n- flags\n",
        [("Contracts between services", ["Dina Rahal"]), ("Shipping on Fridays", ["Otto Lang"])],
        "devcon.md",
    ),
    Habit(
        "keynotes one level deeper",
        "# GoWest 2019\n\n## Keynotes\n\n### Gophers in space - Amy Tran\n\nx\n\n### Simplicity is hard - Carl Lund\n\nx\n\n## Interfaces, briefly - Eve Dahl\n\nx\n\n## Channels, seriously - Ian Mott\n\nx\n",
        [
            ("Gophers in space", ["Amy Tran"]),
            ("Simplicity is hard", ["Carl Lund"]),
            ("Interfaces, briefly", ["Eve Dahl"]),
            ("Channels, seriously", ["Ian Mott"]),
        ],
    ),
    Habit(
        "names inside a talk are no talks",
        "# Pioneers of computing\n\nby Laura Finch\n\n## Ada Lovelace\n\nx\n\n## Alan Turing\n\nx\n\n## Why they matter\n\nx\n",
        [("Pioneers of computing", ["Laura Finch"])],
        "histcon-2018/pioneers.md",
        ("a.md", "b.md", "c.md", "d.md"),
    ),
    Habit(
        "comma between title and speaker",
        "# Agile Prague 2016\n\n## Saying no kindly, Pavel Novotny\n\nx\n\n## Mapping stories, Linda Grey\n\nx\n",
        [("Saying no kindly", ["Pavel Novotny"]), ("Mapping stories", ["Linda Grey"])],
    ),
    Habit(
        "emoji and checkboxes",
        "# VueFest 2022\n\n- [x] 🎤 Reactivity by hand - Sophie Klein\n- [ ] 🎤 Slots and other holes - Max Weber\n- [x] 🎤 Pinia for the impatient - Nils Holt\n",
        [
            ("Reactivity by hand", ["Sophie Klein"]),
            ("Slots and other holes", ["Max Weber"]),
            ("Pinia for the impatient", ["Nils Holt"]),
        ],
    ),
    Habit(
        "name and company as heading",
        "# Velo Summit 2017\n\n## Zanele Mthembu | Initech\n\n- gears\n\n## Piotr Wozniak | Globex\n\n- chains\n\n## Xolani Dube | Umbrella\n\n- brakes\n",
        [
            ("Zanele Mthembu", ["Zanele Mthembu"]),
            ("Piotr Wozniak", ["Piotr Wozniak"]),
            ("Xolani Dube", ["Xolani Dube"]),
        ],
    ),
    Habit(
        "speaker first in bullets with notes below",
        "# Graph Day\n\n- Quentin Abara - Edges that matter\n  - weights\n  - hops\n- Ilse Brouwer - Nodes at night\n  - batch\n- Tomasz Wrobel - Paths of least surprise\n  - dijkstra\n",
        [
            ("Edges that matter", ["Quentin Abara"]),
            ("Nodes at night", ["Ilse Brouwer"]),
            ("Paths of least surprise", ["Tomasz Wrobel"]),
        ],
        "graphday.md",
    ),
    Habit(
        "first names only",
        "# Team offsite talks 2021\n\n## Sven - Build caches\n\nx\n\n## Maria - Flaky tests\n\nx\n\n## Tom - Release trains\n\nx\n",
        [("Build caches", ["Sven"]), ("Flaky tests", ["Maria"]), ("Release trains", ["Tom"])],
    ),
    Habit(
        "speaker before colon in bullets",
        "## Day 1\n\n* Uta Brandt: Ledger lines\n* Cheng Li: Queries that wander\n* Ravi Menon: Batch is not dead\n",
        [
            ("Ledger lines", ["Uta Brandt"]),
            ("Queries that wander", ["Cheng Li"]),
            ("Batch is not dead", ["Ravi Menon"]),
        ],
        "finconf-2018/day1.md",
    ),
    Habit(
        "first-level headings as talks in a day file",
        "# Caches all the way\n\n## Why\nx\n\n# Sidecars and other vehicles\n\n## How\nx\n\n# The last mile of deploys\n\nx\n",
        [
            ("Caches all the way", []),
            ("Sidecars and other vehicles", []),
            ("The last mile of deploys", []),
        ],
        "deployconf-2019/tuesday.md",
        ("monday.md", "wednesday.md"),
    ),
    Habit(
        "deep headings without a space",
        "#OpenData Days 2015\n\n###Friday\n\n####Maps for mayors - Hilde Strand\nx\n\n####Open by default - Jorge Pinto\nx\n\n###Saturday\n\n####Forks and feedback - Mila Petrova\nx\n",
        [
            ("Maps for mayors", ["Hilde Strand"]),
            ("Open by default", ["Jorge Pinto"]),
            ("Forks and feedback", ["Mila Petrova"]),
        ],
    ),
    Habit(
        "outline of bullets in a day file",
        "- Registries and trust\n    - signing\n    - pulls\n- Scheduling for fairness\n    - quotas\n- Closing the loop on costs\n    - tags\n",
        [
            ("Registries and trust", []),
            ("Scheduling for fairness", []),
            ("Closing the loop on costs", []),
        ],
        "containerdays-2018/day2.md",
        ("day1.md",),
    ),
    Habit(
        "bullets of titles below a word for talks",
        "# LibreCamp 2016\n\nA good weekend.\n\n## Talks I attended\n\n- Packaging the unpackageable\n- Mirrors and other illusions\n- A short history of tarballs\n\n## Swag\n\n- stickers\n",
        [
            ("Packaging the unpackageable", []),
            ("Mirrors and other illusions", []),
            ("A short history of tarballs", []),
        ],
    ),
    Habit(
        "jekyll post of an event without speakers",
        "---\nlayout: post\ntitle: What I learned at EdgeConf\ndate: 2015-07-01\ncategories: [web]\n---\n\nIt rained.\n\n## Fonts are still slow\n\nx\n\n## Installable everything\n\nx\n\n## Final thoughts\n\nx\n",
        [("Fonts are still slow", []), ("Installable everything", [])],
        "_posts/2015-07-01-edgeconf.md",
        ("2015-06-01-soup.md", "2015-05-01-bike.md", "2015-04-01-cat.md", "2015-03-01-dog.md"),
    ),
    Habit(
        "presenters and authors",
        "# ICSA papers 2019\n\n## Smells in pipelines\nAuthors: Karin Holm, Peter Adeyemi and Su Lin\n\nx\n\n## Drift in practice\nAuthor(s): Bea Rossi\n\nx\n\n## Panel on reuse\nPanelists: Ann Bell; Cem Aydin\nChair: Don Hart\n\nx\n",
        [
            ("Smells in pipelines", ["Karin Holm", "Peter Adeyemi", "Su Lin"]),
            ("Drift in practice", ["Bea Rossi"]),
            ("Panel on reuse", ["Ann Bell", "Cem Aydin"]),
        ],
    ),
    Habit(
        "title by speaker with company",
        "# Nightly talks\n\n### Budgets for errors by Noor Haddad of Initech\n\nx\n\n### Toil, counted by Wim Claes, Globex\n\nx\n",
        [("Budgets for errors", ["Noor Haddad"]), ("Toil, counted", ["Wim Claes"])],
        "sre-evening-2020.md",
    ),
    Habit(
        "track file with unattributed talks",
        "## Threat models for teams of two\n\n- stride\n\n## Keys, rotated\n\n- kms\n\n## Fuzzing the obvious\n\n- corpora\n",
        [
            ("Threat models for teams of two", []),
            ("Keys, rotated", []),
            ("Fuzzing the obvious", []),
        ],
        "appsec-2018/security-track.md",
        ("cloud-track.md", "README.md"),
    ),
    Habit(
        "names and titles on two heading levels",
        "# MeetUp Python Lyon\n\n## Sylvie Garnier\n\n### Un interpréteur en une heure\n\nx\n\n## Marc Petit\n\n### Les types, enfin\n\nx\n",
        [
            ("Un interpréteur en une heure", ["Sylvie Garnier"]),
            ("Les types, enfin", ["Marc Petit"]),
        ],
    ),
    Habit(
        "date and place below the title",
        "# Serverless Meetup\n12.03.2018, Vienna\n\n## Cold starts\n\nby Karl Huber\n\n## Warm ends\n\nby Eva Maier\n",
        [("Cold starts", ["Karl Huber"]), ("Warm ends", ["Eva Maier"])],
        "2018-03-12.md",
    ),
    Habit(
        "links behind titles",
        "# WebCamp 2019\n\n## Streams in anger [slides](https://a.b/1) [video](https://a.b/2)\nAnna Lind\n\nx\n\n## Workers of the web [slides](https://a.b/3)\nJan Kowalski\n\nx\n",
        [("Streams in anger", ["Anna Lind"]), ("Workers of the web", ["Jan Kowalski"])],
    ),
    Habit(
        "label with a dash",
        "# OpsFest 2018\n\n## Pager rotations\nSpeaker - Helen Brandt\n\nx\n\n## Blameless reviews\nSpeakers – Omar Nasser and Julia Ward\n\nx\n",
        [("Pager rotations", ["Helen Brandt"]), ("Blameless reviews", ["Omar Nasser", "Julia Ward"])],
    ),
    Habit(
        "pictures beside names and titles",
        "# RustFest 2019\n\n## Lifetimes, kindly ⭐⭐⭐\n🎤 Klara Nyman\n\nx\n\n## Async by hand 👍\n🎤 Paul Breton\n\nx\n",
        [("Lifetimes, kindly", ["Klara Nyman"]), ("Async by hand", ["Paul Breton"])],
    ),
    Habit(
        "title and speaker labels in a dump",
        "Notes from DBA Days 2014\n\nTitle: Indexes you forgot\nSpeaker: Nils Bauer\nB-trees all the way, and a story about vacuum.\n\nTitle: Replication under stress\nSpeaker: Mona Haddad\nLag is a feature when you plan for it.\n",
        [("Indexes you forgot", ["Nils Bauer"]), ("Replication under stress", ["Mona Haddad"])],
        "dba.txt",
    ),
    Habit(
        "quote with the speaker",
        "# DesignDays 2020\n\n## Grids that breathe\n> Lea Fontaine, Initech\n\nx\n\n## Colour for everyone\n> Samir Patel, Globex\n\nx\n",
        [("Grids that breathe", ["Lea Fontaine"]), ("Colour for everyone", ["Samir Patel"])],
    ),
    Habit(
        "outline blocks with headings",
        "- # ClojureDays 2021\n- ## Transducers again\n  speaker:: Ivy Chen\n\t- xforms\n- ## Specs at the border\n  speaker:: Marco Riva\n\t- explain\n",
        [("Transducers again", ["Ivy Chen"]), ("Specs at the border", ["Marco Riva"])],
    ),
    Habit(
        "nested bullet with the speaker",
        "# GameDev Meetup May 2016\n\n- Shaders on a diet\n  - Lena Hoffmann\n  - cost of branches\n- Pathfinding for crowds\n  - Victor Olsen\n  - flow fields\n",
        [("Shaders on a diet", ["Lena Hoffmann"]), ("Pathfinding for crowds", ["Victor Olsen"])],
    ),
    Habit(
        "name as heading, title in bold below",
        "# LeanConf 2015\n\n### Rachel Stone, Initech\n**Batches of one**\n\nx\n\n### Diego Marin, Globex\n**Flow before resources**\n\nx\n",
        [("Batches of one", ["Rachel Stone"]), ("Flow before resources", ["Diego Marin"])],
    ),
    Habit(
        "italic by line",
        "# MLNight 2019\n\n## Labels lie\n\n*by Zoe Martin (Initech)*\n\nx\n\n## Small models, big wins\n\n*by Ravi Iyer*\n\nx\n",
        [("Labels lie", ["Zoe Martin"]), ("Small models, big wins", ["Ravi Iyer"])],
    ),
    Habit(
        "title with its event behind",
        "# Paging without pain - OpsConf 2021\n\nSpeaker: Wanda Frost\n\n## Notes\n\n- less\n",
        [("Paging without pain", ["Wanda Frost"])],
        "talks/paging.md",
        ("a.md", "b.md", "c.md", "d.md"),
    ),
    Habit(
        "summaries that unfold",
        "# AppSec Week 2020\n\n<details>\n<summary>Tokens in the wild - Nora Blum</summary>\n\nx\n\n</details>\n\n<details>\n<summary>Headers first - Tim Vos</summary>\n\ny\n\n</details>\n",
        [("Tokens in the wild", ["Nora Blum"]), ("Headers first", ["Tim Vos"])],
    ),
    Habit(
        "callout with the speaker",
        "# Edge Day 2022\n\n## Caches near you\n> [!info] Speaker: Alma Reyes\n\nx\n\n## Functions at the border\n> [!info] Speaker: Rui Costa\n\nx\n",
        [("Caches near you", ["Alma Reyes"]), ("Functions at the border", ["Rui Costa"])],
    ),
    Habit(
        "talk with long body of headings and lists",
        "# The cost of waiting\n\n**Speaker:** Ines Moreau ([@inesm](https://twitter.com/inesm))\n\n## Queues\n\n- Little's law - explained\n- Utilisation: the curve\n\n## Case study: a bakery\n\n- Monday - bread\n- Tuesday - cake\n\n## Q&A\n\n- Does it scale? - yes\n",
        [("The cost of waiting", ["Ines Moreau"])],
        "qconf/the-cost-of-waiting.md",
        ("a.md", "b.md", "c.md"),
    ),
]


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.name)
def test_a_habit_is_understood(habit: Habit) -> None:
    source = NoteSource.of(habit.text, habit.path, habit.root_name, habit.siblings)
    found = [
        (session.title, [speaker.name for speaker in session.speakers])
        for session in recover(source).note.sessions
        if session.kind.is_talk
    ]
    assert found == habit.talks


def test_kinds_are_read_where_the_text_says_so() -> None:
    habit = next(habit for habit in HABITS if habit.name == "keynote and panel with moderator")
    sessions = recover(NoteSource.of(habit.text, habit.path)).note.sessions
    assert [session.kind for session in sessions] == [Kind.KEYNOTE, Kind.PANEL]
