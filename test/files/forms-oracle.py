"""Biểu 1 to 5, every cell and every identity worked out from the rows of the lists and the ledger of units.

Reads {codes, cases} and writes for each case {form: {rows: [[id, cells]], checks}}. A cell is {value} or {blank}, or null where nothing
is to stand there.
"""

import json
import sys
from decimal import Decimal
from fractions import Fraction

from oracle_people import CODES, Roster, admitted_in, is_in, last_ended, parts, rounded

DATA = json.load(sys.stdin)
CODES.update(DATA["codes"])
ENTERPRISE = ["dn-lanh-dao", "dn-nhan-vien", "dn-cong-nhan"]
WORK = ["can-bo-nha-nuoc", "can-bo-dang-doan-the", "can-bo-xa", "khong-chuyen-trach-thon", "vien-chuc", "ngoai-cong-lap"]
WORK_AFTER = ["nong-lam-ngu", "luc-luong-vu-trang", "sinh-vien", "hoc-sinh", "khac"]
ALL_WORK = WORK + ENTERPRISE + WORK_AFTER
BANDS = [("18-30", 18, 30), ("31-35", 31, 35), ("36-40", 36, 40), ("41-45", 41, 45), ("46-50", 46, 50)]
BANDS += [("51-55", 51, 55), ("56-60", 56, 60), ("over-60", 61, 999)]
GENERAL = ["biet-doc-viet", "tieu-hoc", "thcs", "thpt"]
PROFESSIONAL = ["so-cap", "trung-cap", "cao-dang", "dai-hoc", "thac-sy", "tien-sy"]
THEORY = ["so-cap", "trung-cap", "cao-cap"]
RELIGIONS = ["phat-giao", "cong-giao", "tin-lanh", "cao-dai", "hoa-hao", "hoi-giao", "khac", "co-dao", "other-name"]
ERAS = ["before-1945-08-19", "to-1954-07-20", "to-1975-04-30", "since-1975-05-01"]
KINDS = ["commune", "ward", "town", "party-agency", "state-agency", "public-service", "private-service", "army"]
KINDS += ["police", "company", "other"]
UNKNOWN = "not-known"


def religion(person):
    said = person.fields.get("ton_giao", "")
    if said == "":
        return "unknown"
    return said if said in RELIGIONS or said == "khong" else "other-name"


def years(months):
    return None if months is None else months // 12


def add(*values):
    """Known only where all of them are."""
    return UNKNOWN if UNKNOWN in values else sum(values)


class Day:
    """What forms count on one day and over one span."""

    def __init__(self, given):
        self.span, self.as_of = given["span"], given["asOf"]
        self.lines, self.opened = given["lines"], given.get("membersBefore", UNKNOWN)
        self.units = {unit["id"]: unit for unit in given["units"]}
        self.rosters = [Roster(each) for each in given["rosters"]]
        self.people = [person for roster in self.rosters for person in roster.people]
        self.admitted = admitted_in(self.people, self.span)
        self.detailed = [roster for roster in self.rosters if roster.details]
        # Nobody has details: nothing of them is known. Without any list there is nobody.
        self.is_detailed = bool(self.detailed) or not self.rosters
        known = [person for roster in self.detailed for person in roster.people]
        self.known = known
        self.known_admitted = [person for person in known if is_in(person.admitted, self.span, 2021)]

    def of(self, test):
        return sum(map(test, self.people))

    def of_admitted(self, test):
        return sum(map(test, self.admitted))

    def detail(self, test, admitted=True):
        if not self.is_detailed:
            return UNKNOWN
        return sum(map(test, self.known_admitted if admitted else self.known))

    # Increase and decrease: between two lists. Where there was none before, nobody knows who came or left.

    def line(self, name):
        return UNKNOWN if self.opened == UNKNOWN and name not in ("closing", "firstLists") else self.lines[name]

    def entry(self, name):
        return UNKNOWN if self.opened == UNKNOWN else self.lines["entries"][name]

    def exit(self, name):
        return UNKNOWN if self.opened == UNKNOWN else self.lines["exits"][name]

    def entries(self):
        return add(*map(self.entry, self.lines["entries"]))

    def exits(self):
        return add(*map(self.exit, self.lines["exits"]))

    def struck_off_on_probation(self):
        if self.opened == UNKNOWN:
            return UNKNOWN
        groups = [group for group in self.lines["leavers"] if group["reason"] == "struck-off"]
        told = [group for group in groups if group["probationary"] is not None]
        if sum(group["people"] for group in told) != self.lines["exits"]["struck-off"]:
            return UNKNOWN
        return sum(group["people"] for group in told if group["probationary"])

    # Organisations

    def base(self, unit):
        at = unit
        while at is not None and at["kind"] != "grassroots":
            at = self.units.get(at["parent"])
        return at

    def kind(self, unit):
        base = self.base(unit)
        if base is None:
            return "none"
        return base.get("form") if base.get("form") in KINDS else "unknown"

    def there(self):
        gone = {roster.unit["id"] for roster in self.rosters if roster.stands_in}
        return [unit for unit in self.units.values() if unit["id"] not in gone]

    def is_cell(self, unit):
        below = [one for one in self.units.values() if one["parent"] == unit["id"]]
        return unit["keepsRoster"] and not any(one["kind"] in ("branch", "committee") for one in below)

    def bases(self, cell, kinds=None):
        found = [unit for unit in self.there() if unit["kind"] == "grassroots" and self.is_cell(unit) == cell]
        return [unit for unit in found if kinds is None or self.kind(unit) in kinds]

    def admitting(self, cell):
        with_some = {
            (self.base(self.units[roster.unit["id"]]) or {}).get("id")
            for roster in self.rosters
            if admitted_in(roster.people, self.span)
        }
        return sum(unit["id"] in with_some for unit in self.bases(cell))

    def in_kinds(self, kinds):
        return sum(len(roster.people) for roster in self.rosters if self.kind(self.units[roster.unit["id"]]) in kinds)

    def of_level(self, level, kinds):
        return sum(unit["kind"] == level and self.kind(unit) in kinds for unit in self.there())


# The forms: rows as (id, of a day), or (id, why it is blank), or (id, None) for a head; identities as (id, left, right, beside).


def form_1():
    lines = lambda name: lambda day: day.line(name)
    entry = lambda name: lambda day: day.entry(name)
    left = lambda name: lambda day: day.exit(name)
    rows = [("A", lines("opening")), ("B", Day.entries), ("B1", entry("admitted")), ("B2", entry("arrived"))]
    rows += [(id, "not-kept") for id in ("B2a", "B2b", "B3")]
    rows += [("C", Day.exits), ("C1", left("died")), ("C2", left("expelled")), ("C3", left("struck-off"))]
    rows += [("C3a", Day.struck_off_on_probation), ("C4", left("resigned")), ("C5", left("moved"))]
    rows += [("C5a", "not-kept"), ("C5b", "not-kept"), ("D", lines("closing"))]
    minus = lambda value: UNKNOWN if value == UNKNOWN else -value
    closing = lambda day: add(day.line("opening"), day.entries(), minus(day.exits()))
    came = lambda day: add(day.entry("admitted"), day.entry("arrived"))
    five = ["died", "expelled", "struck-off", "resigned", "moved"]
    gone = lambda day: add(*map(day.exit, five))
    beside = lambda names: [left(name) for name in names]
    return rows, [
        ("closing", lines("closing"), closing, [lines("reorganised"), lines("firstLists"), lines("corrected")]),
        ("opening", lines("opening"), lambda day: day.opened, []),
        ("entries", Day.entries, came, [entry("unknown")]),
        ("exits", Day.exits, gone, beside(["with-organisation", "mistake", "unknown"])),
    ]


def occupations(of):
    """`of`: from a set of occupations to a count of a day."""
    rows = [(f"occupation.{code}", of([code])) for code in WORK]
    rows += [("occupation.company", of(ENTERPRISE))]
    return rows + [(f"occupation.{code}", of([code])) for code in ENTERPRISE + WORK_AFTER]


def unknown_in(field, codes):
    return lambda person: person.fields.get(field) not in CODES[codes]


def form_2():
    admitted = lambda test: lambda day: day.of_admitted(test)
    detail = lambda test: lambda day: day.detail(test)
    coded = lambda group, field, codes: [
        (f"{group}.{code}", detail(lambda p, code=code: p.fields.get(field) == code)) for code in codes
    ]
    work = lambda codes: detail(lambda p: p.work in codes)
    age = lambda low, high: detail(lambda p: p.age_admitted() is not None and low <= years(p.age_admitted()) <= high)

    def average(day):
        ages = [p.age_admitted() for p in day.known_admitted if p.age_admitted() is not None]
        return rounded(sum(ages), 12 * len(ages)) if ages and day.is_detailed else UNKNOWN

    rows = [("I", admitted(lambda p: True)), ("women", admitted(lambda p: p.sex == "nu"))]
    rows += [("minority", admitted(lambda p: p.minority)), ("religion", "not-kept")]
    rows += [("youthUnion", admitted(lambda p: p.fields.get("doan_vien") is True)), ("owners", "not-kept")]
    rows += [("familyPlanning", "by-hand"), ("marriedAbroad", "by-hand"), ("again", "not-kept")]
    rows += [("II", None), ("II.1", None), *occupations(work), ("II.2", None)]
    rows += [(f"age.{name}", age(low, high)) for name, low, high in BANDS] + [("age.average", average)]
    rows += [("II.3", None), *coded("general", "van_hoa", GENERAL)]
    rows += [("II.4", None), *coded("professional", "chuyen_mon", PROFESSIONAL)]
    rows += [("II.5", None), ("title.associate", "not-kept"), ("title.professor", "not-kept")]
    rows += [("II.6", None), *coded("theory", "ly_luan", THEORY)]
    number = lambda cell: lambda day: len(day.bases(cell))
    rows += [("III", lambda day: len(day.bases(True)) + len(day.bases(False)))]
    for id, cell in (("III.1", False), ("III.2", True)):
        rows += [(id, number(cell)), (f"{id}a", lambda day, cell=cell: day.admitting(cell)), (f"{id}b", "not-kept")]
    total = admitted(lambda p: True)
    return rows, [
        ("admitted", total, lambda day: day.entry("admitted"), []),
        ("occupation", total, work(ALL_WORK), [work(["nghi-huu"]), detail(unknown_in("nghe_nghiep", "occupation"))]),
        ("age", total, age(18, 999), [age(0, 17), detail(lambda p: p.age_admitted() is None)]),
        (
            "general",
            total,
            detail(lambda p: p.fields.get("van_hoa") in GENERAL),
            [detail(unknown_in("van_hoa", "general"))],
        ),
    ]


def form_3():
    of = lambda test: lambda day: day.of(test)
    coded = lambda group, field, codes: [
        (f"{group}.{code}", of(lambda p, code=code: p.fields.get(field) == code)) for code in codes
    ]
    work = lambda codes: of(lambda p: p.work in codes)
    months = lambda day, person: person.age_on(last_ended(day.as_of))
    band = lambda low, high: lambda day: sum(
        months(day, p) is not None and low <= years(months(day, p)) <= high for p in day.people
    )

    def average(day):
        ages = [months(day, p) for p in day.people if months(day, p) is not None]
        return rounded(sum(ages), 12 * len(ages)) if ages else UNKNOWN

    era = lambda names: lambda day: day.detail(lambda p: p.era() in names, admitted=False)
    total = of(lambda p: True)
    rows = [("I", total), ("women", of(lambda p: p.sex == "nu")), ("probationary", of(lambda p: p.status == "du-bi"))]
    rows += [("minority", of(lambda p: p.minority)), ("religion", of(lambda p: religion(p) not in ("unknown", "khong")))]
    rows += [("youthUnion", of(lambda p: p.fields.get("doan_vien") is True)), ("owners", "not-kept")]
    rows += [("marriedAbroad", "by-hand"), ("II", None), ("II.1", None), ("II.1a", work(ALL_WORK))]
    rows += [*occupations(work), ("II.1b", work(["nghi-huu"]))]
    rows += [("exempt", of(lambda p: p.fields.get("mien_sh") is True)), ("II.2", None)]
    rows += [(f"age.{name}", band(low, high)) for name, low, high in BANDS] + [("age.average", average)]
    rows += [("II.3", None)] + [(f"era.{at + 1}", era([name])) for at, name in enumerate(ERAS)]
    rows += [("II.4", None), *coded("general", "van_hoa", GENERAL)]
    rows += [("II.5", None), *coded("professional", "chuyen_mon", PROFESSIONAL)]
    rows += [("II.6", None), ("title.associate", "not-kept"), ("title.professor", "not-kept")]
    rows += [("II.7", None), *coded("theory", "ly_luan", THEORY)]
    return rows, [
        ("closing", total, lambda day: day.line("closing"), []),
        ("occupation", total, work([*ALL_WORK, "nghi-huu"]), [of(unknown_in("nghe_nghiep", "occupation"))]),
        (
            "age",
            total,
            band(18, 999),
            [band(0, 17), lambda day: sum(months(day, p) is None for p in day.people)],
        ),
        ("era", total, era(ERAS), [era(["unknown"])]),
        ("general", total, of(lambda p: p.fields.get("van_hoa") in GENERAL), [of(unknown_in("van_hoa", "general"))]),
    ]


def form_4():
    people = lambda codes, women: lambda day: day.of(lambda p: p.fields.get("dan_toc") in codes) if not women else (
        day.detail(lambda p: p.sex == "nu" and p.fields.get("dan_toc") in codes, admitted=False)
    )
    faith = lambda names, women: lambda day: day.detail(
        lambda p: religion(p) in names and (not women or p.sex == "nu"), admitted=False
    )
    both = lambda of, codes: (of(codes, False), of(codes, True))
    rows = [("I", both(people, CODES["ethnicity"]))]
    rows += [(f"ethnicity.{code}", both(people, [code])) for code in CODES["ethnicity"]]
    rows += [("II", both(faith, RELIGIONS))] + [(f"religion.{name}", both(faith, [name])) for name in RELIGIONS]
    none = lambda p: p.fields.get("dan_toc") not in CODES["ethnicity"]
    women = lambda day: day.of(lambda p: p.sex == "nu")
    believers = lambda day: day.of(lambda p: religion(p) not in ("unknown", "khong"))
    unknown_women = lambda day: day.detail(lambda p: p.sex == "nu" and none(p), admitted=False)
    return rows, [
        ("ethnicity", lambda day: len(day.people), people(CODES["ethnicity"], False), [lambda day: day.of(none)]),
        ("women", women, people(CODES["ethnicity"], True), [unknown_women]),
        ("religion", believers, faith(RELIGIONS, False), []),
    ]


def form_5():
    def counted(kinds):
        committee = lambda day: len(day.bases(False, kinds))
        cell = lambda day: len(day.bases(True, kinds))
        return (
            lambda day: committee(day) + cell(day),
            committee,
            cell,
            lambda day: day.of_level("committee", kinds),
            lambda day: day.of_level("branch", kinds),
            lambda day: day.in_kinds(kinds),
        )

    rows = [(kind, counted([kind])) for kind in KINDS[:5]]
    rows += [("service", counted(["public-service", "private-service"]))]
    rows += [(kind, counted([kind])) for kind in KINDS[5:10]]
    state = ["state", "state.all", "state.most", "state.less", "private", "private.shares", "private.own"]
    state += ["private.limited", "private.partners", "foreign", "foreign.all", "cooperative"]
    rows += [(f"company.{id}", "not-kept") for id in state]
    rows += [("abroad", "not-kept"), ("other", counted(["other"])), ("all", counted(KINDS))]
    bases = lambda kinds: lambda day: len(day.bases(True, kinds)) + len(day.bases(False, kinds))
    members = lambda kinds: lambda day: day.in_kinds(kinds)
    return rows, [
        ("bases", bases(None), bases(KINDS), [bases(["unknown"])]),
        ("members", lambda day: len(day.people), members(KINDS), [members(["unknown"]), members(["none"])]),
    ]


FORMS = {"1": form_1(), "2": form_2(), "3": form_3(), "4": form_4(), "5": form_5()}


# Cells


def cell(value):
    return {"blank": UNKNOWN} if value == UNKNOWN else {"value": value}


def percent(of, to):
    if not of or not to or "value" not in of or "value" not in to or to["value"] == 0:
        return None
    exact = Fraction(Decimal(str(of["value"]))) / Fraction(Decimal(str(to["value"])))
    return {"value": rounded(100 * exact.numerator, exact.denominator)}


def two_years(what, now, before):
    if what is None:
        return [None, None, None]
    if isinstance(what, str):
        return [{"blank": what}, {"blank": what}, None]
    one = cell(what(now))
    other = cell(what(before)) if before else {"blank": UNKNOWN}
    return [one, other, percent(one, other)]


def peoples(what, now, before):
    total, women = (cell(each(now)) for each in what)
    return [total, women, percent(total, cell(len(now.people)))]


def organisations(what, now, before):
    return [{"blank": what}] * 6 if isinstance(what, str) else [cell(each(now)) for each in what]


COLUMNS = {"1": two_years, "2": two_years, "3": two_years, "4": peoples, "5": organisations}


def checked(identity, day, when):
    id, left, right, beside = identity
    one, other = left(day), right(day)
    if UNKNOWN in (one, other):
        return []
    known = [value for value in (each(day) for each in beside) if value not in (0, UNKNOWN)]
    difference = one - other
    return [[id, when, one, other, difference, known, difference - sum(known)]]


answers = []
for given in DATA["cases"]:
    now = Day(given["now"])
    before = Day(given["before"]) if "before" in given else None
    answer = {}
    for form, (rows, identities) in FORMS.items():
        cells = [[id, COLUMNS[form](what, now, before)] for id, what in rows]
        days = [(now, "now")] + ([(before, "year-before")] if before else [])
        checks = [check for day, when in days for identity in identities for check in checked(identity, day, when)]
        answer[form] = {"rows": cells, "checks": checks}
    answers.append(answer)
json.dump(answers, sys.stdout)
