"""Every indicator, worked out from the rows of the lists: nothing here is taken from the program but the words.

Reads a list of cases and writes, for each, {id: {value, numerator, denominator, percent, from, to, before, notComputed}} with what is
not said left out, the lines of its plans and the course of its year.
"""

import json
import sys

from oracle_people import *
from oracle_people import CODES

DATA = json.load(sys.stdin)
CODES.update(DATA["codes"])
SECTORS = ["school", "enterprise", "agency", "residential", "armed-forces", "other", "unknown"]
KINDS = ["province", "bloc", "district", "grassroots", "committee", "branch", "union"]
REASONS = ["moved", "with-organisation", "died", "struck-off", "expelled", "resigned", "mistake", "unknown"]
IN_ENTERPRISES = {"dn-lanh-dao", "dn-nhan-vien", "dn-cong-nhan"}


# One case


class Case:
    def __init__(self, given, of_day=None):
        self.given = given
        self.as_of = given["asOf"]
        self.span = given["span"]
        self.units = {unit["id"]: unit for unit in given["units"]}
        self.rosters = [Roster(each) for each in given["rosters"]]
        self.people = [person for roster in self.rosters for person in roster.people]
        self.found = {}

    def base(self, unit):
        at = unit
        while at is not None and at["kind"] != "grassroots":
            at = self.units.get(at["parent"])
        return at or unit

    def day(self, id, of):
        self.found[id] = {**of, "to": self.as_of}

    def in_span(self, id, of, days=None):
        self.found[id] = {**of, **(days or self.span)}

    def members(self):
        people, n = self.people, len(self.people)
        self.day("members", {"value": n})
        rows = {
            "women": lambda p: p.sex == "nu",
            "sex.unknown": lambda p: p.sex not in ("nu", "nam"),
            "minority": lambda p: p.minority,
            "ethnicity.unknown": lambda p: p.code("dan_toc", CODES["ethnicity"]) == "unknown",
            "religion": lambda p: p.fields.get("ton_giao", "") not in ("", "khong"),
            "religion.unknown": lambda p: p.fields.get("ton_giao", "") == "",
            "youthUnion": lambda p: p.fields.get("doan_vien") is True,
            "official": lambda p: p.status == "chinh-thuc",
            "probationary": lambda p: p.status == "du-bi",
            "status.unknown": lambda p: p.status == "unknown",
            "exempt": lambda p: p.fields.get("mien_sh") is True,
        }
        for id, is_one in rows.items():
            value = sum(map(is_one, people))
            if id.endswith("unknown") and value == 0:
                continue
            of = n - sum(p.sex not in ("nu", "nam") for p in people) if id == "women" else n
            self.day(f"members.{id}", share(value, of))
        lists = [
            ("occupation", "nghe_nghiep", "occupation"),
            ("education.general", "van_hoa", "general"),
            ("education.professional", "chuyen_mon", "professional"),
            ("politicalTheory", "ly_luan", "theory"),
            ("ethnicity", "dan_toc", "ethnicity"),
        ]
        for id, field, codes in lists:
            for code in [*CODES[codes], "unknown"]:
                value = sum(p.code(field, CODES[codes]) == code for p in people)
                if value or id != "ethnicity":
                    self.day(f"{id}.{code}", share(value, n))
        for name in ("worker", "farmer", "intellectual", "none"):
            self.day(f"class.{name}", share(sum(p.social_class() == name for p in people), n))
        self.ages()

    def ages(self):
        people, n = self.people, len(self.people)
        ages = [p.age_on(last_ended(self.as_of)) for p in people]
        known = [age for age in ages if age is not None]
        bands = [("under-18", 0, 17), ("18-30", 18, 30), ("31-35", 31, 35), ("36-40", 36, 40), ("41-45", 41, 45)]
        bands += [("46-50", 46, 50), ("51-55", 51, 55), ("56-60", 56, 60), ("over-60", 61, 999)]
        for name, low, high in bands:
            self.day(f"age.{name}", share(sum(low <= age // 12 <= high for age in known), n))
        self.day("age.unknown", share(n - len(known), n))
        if known:
            total, of = sum(known), 12 * len(known)
            self.day("age.average", {"value": rounded(total, of), "numerator": total, "denominator": of})

    def places(self):
        n = len(self.people)
        below = [u for u in self.given["units"] if u["id"] != self.given["top"] or u["keepsRoster"]]
        keepers = [u for u in below if u["keepsRoster"]]
        self.found["units"] = {"value": len(keepers), "to": self.as_of}
        for kind in KINDS:
            value = sum(u["kind"] == kind for u in below)
            if value:
                self.found[f"units.kind.{kind}"] = {"value": value, "to": self.as_of}
        sector_of = {u["id"]: u["sector"] for u in keepers}
        # Who stands in where no roster is kept is of no unit there: its people are of the sector that it had itself.
        sectors = [sector_of.get(self.counts_as(r), r.unit["sector"]) for r in self.rosters]
        for sector in SECTORS:
            there = [u for u in keepers if u["sector"] == sector]
            if there or sector in sectors:
                inside = sum(len(r.people) for r, own in zip(self.rosters, sectors) if own == sector)
                self.day(f"units.sector.{sector}", share(len(there), len(keepers)))
                self.day(f"members.sector.{sector}", share(inside, n))
            based = [r for r in self.rosters if self.base(r.unit)["sector"] == sector]
            if based:
                self.day(f"members.base.{sector}", share(sum(len(r.people) for r in based), n))
        coverage = self.given.get("coverage")
        if coverage:
            self.day("coverage", share(coverage["sent"], coverage["expected"]))
            self.day("coverage.onOld", share(coverage["onOld"], coverage["expected"]))

    def counts_as(self, roster):
        return roster.unit["parent"] or roster.unit["id"] if roster.stands_in else roster.unit["id"]

    def branches(self):
        branches = [roster for roster in self.rosters if not roster.stands_in]

        def ask(id, question):
            answers = [(roster.unit["id"], question(roster)) for roster in branches]
            open_ = [unit for unit, answer in answers if answer is None]
            known = len(answers) - len(open_)
            of = share(sum(answer is True for _, answer in answers), known) if known else {"value": None}
            self.day(f"branches.{id}", {**of, **({"notComputed": open_} if open_ else {})})

        def official(low, high):
            def question(roster):
                sure = sum(p.status == "chinh-thuc" for p in roster.people)
                most = sure + sum(p.status == "unknown" for p in roster.people)
                if low <= sure and most <= high:
                    return True
                return False if most < low or sure > high else None

            return question

        def without(months):
            last = last_ended(self.as_of)
            first = last - months + 1
            span = {"from": f"{first // 12:04}-{first % 12 + 1:02}-01", "to": last_day(last).isoformat()}

            def question(roster):
                if admitted_in(roster.people, span):
                    return False
                return None if may_be_missing(roster.people, span) else True

            return question

        ask("small", official(3, 4))
        ask("tooSmall", official(0, 2))
        ask("withoutAdmission.12", without(12))
        ask("withoutAdmission.24", without(24))

    def of_details(self, id, of, about="span", days=None):
        """`of`: from the lists of people, one for each roster that is known, to what is said."""
        span = days or self.span
        known, open_ = [], []
        for roster in self.rosters:
            found = detailed(roster, span)
            (open_.append(roster.unit["id"]) if found is None else known.append(found))
        said = of([person for found in known for person in found]) if known else {"value": None}
        said = {**said, **({"notComputed": open_} if open_ else {})}
        self.in_span(id, said) if about == "span" else self.day(id, said)

    def admissions(self):
        admitted = admitted_in(self.people, self.span)
        days = counted_days(self.span) or self.span
        n = len(admitted)
        self.in_span("admissions", {"value": n}, days)
        tests = {
            "women": lambda p: p.sex == "nu",
            "minority": lambda p: p.minority,
            "youthUnion": lambda p: p.fields.get("doan_vien") is True,
            "student": lambda p: p.work in ("sinh-vien", "hoc-sinh"),
            "enterprise": lambda p: p.work in IN_ENTERPRISES,
        }
        for id, test in tests.items():
            self.in_span(f"admissions.{id}", share(sum(map(test, admitted)), n), days)

        def where(id, belongs):
            inside = [roster for roster in self.rosters if belongs(roster.unit)]
            if inside:
                value = sum(len(admitted_in(roster.people, self.span)) for roster in inside)
                self.in_span(id, share(value, n))

        for sector in SECTORS:
            where(f"admissions.sector.{sector}", lambda unit: unit["sector"] == sector)
            where(f"admissions.base.{sector}", lambda unit: self.base(unit)["sector"] == sector)
        for kind in KINDS:
            where(f"admissions.kind.{kind}", lambda unit: unit["kind"] == kind)
        where("admissions.residential", lambda unit: unit["sector"] == "residential")
        for id, works in WORKS.items():
            among = IN_ENTERPRISES if id == "managers" else None
            self.of_details(
                f"admissions.{id}",
                lambda people: share(
                    sum(p.work in works for p in people),
                    sum(among is None or p.work in among for p in people),
                ),
            )
        graduate = lambda p: p.fields.get("chuyen_mon") in ("dai-hoc", "thac-sy", "tien-sy")
        self.of_details("admissions.graduates", lambda people: share(sum(map(graduate, people)), len(people)))
        ages = lambda people: [p.age_admitted() for p in people if p.age_admitted() is not None]
        self.of_details(
            "admissions.young",
            lambda people: share(sum(18 <= age // 12 <= 30 for age in ages(people)), len(ages(people))),
        )
        self.of_details("admissions.averageAge", lambda people: average(ages(people)))

    def recognised(self):
        open_, found = [], 0
        known = 0
        for roster in self.rosters:
            people = detailed(roster, self.span, lambda person: person.official)
            if people is None:
                open_.append(roster.unit["id"])
            else:
                known += 1
                found += len(people)
        said = {"notComputed": open_} if open_ else {}
        self.in_span("recognitions", {"value": found if known else None, **said})
        month = last_ended(self.as_of) - 12
        while late_after(last_day(month)).isoformat() >= self.as_of:
            month -= 1
        overdue_to = last_day(month).isoformat()
        clipped = {"from": self.span["from"], "to": min(overdue_to, self.span["to"])}
        stands = dict.fromkeys(("inTime", "late", "overdue", "notDue", "unknown"), 0)
        known = 0
        open_ = []
        for roster in self.rosters:
            people = detailed(roster, self.span)
            overdue = [] if overdue_to < self.span["from"] else detailed(roster, clipped)
            if people is None or overdue is None:
                open_.append(roster.unit["id"])
                continue
            known += 1
            waiting = sum(p.timeliness() == "not-yet" for p in people)
            past = sum(p.timeliness() == "not-yet" for p in overdue)
            stands["inTime"] += sum(p.timeliness() == "in-time" for p in people)
            stands["late"] += sum(p.timeliness() == "late" for p in people)
            stands["overdue"] += past
            stands["notDue"] += waiting - past
            stands["unknown"] += sum(p.timeliness() not in ("in-time", "late", "not-yet") for p in people)
        said = {"notComputed": open_} if open_ else {}
        settled = stands["inTime"] + stands["late"] + stands["overdue"]
        for id, people in stands.items():
            among = settled if id in ("inTime", "late", "overdue") else sum(stands.values())
            value = share(people, among) if known else {"value": None}
            self.in_span(f"recognitions.{id}", {**value, **said})
        not_yet = lambda people: {"value": sum(p.timeliness() == "not-yet" for p in people)}
        now = month_of(self.as_of)
        first = now - 12
        ending = {"from": f"{first // 12:04}-{first % 12 + 1:02}-01", "to": last_day(now - 11).isoformat()}
        self.of_details("probation.ending", not_yet, "day", ending)
        self.of_details("probation.overdue", not_yet, "day", {"from": "1930-01-01", "to": overdue_to})

    def eras(self):
        known = [roster for roster in self.rosters if roster.details]
        open_ = [roster.unit["id"] for roster in self.rosters if not roster.details]
        people = [person for roster in known for person in roster.people]
        names = ["before-1945-08-19", "to-1954-07-20", "to-1975-04-30", "since-1975-05-01", "unknown"]
        for name in names:
            of = share(sum(p.era() == name for p in people), len(people)) if known else {"value": None}
            self.day(f"members.era.{name}", {**of, **({"notComputed": open_} if open_ else {})})

    def movements(self):
        lines = self.given.get("movements")
        if lines is None:
            return
        entries, exits = sum(lines["entries"].values()), sum(lines["exits"].values())
        values = {
            "opening": lines["opening"],
            "entries": entries,
            "admitted": lines["entries"]["admitted"],
            "arrived": lines["entries"]["arrived"],
            "entries.unknown": lines["entries"]["unknown"],
            "exits": exits,
            "net": entries - exits,
            "reorganised": lines["reorganised"],
            "firstLists": lines["firstLists"],
            "corrected": lines["corrected"],
            "closing": lines["closing"],
        }
        for id, value in values.items():
            self.in_span(f"movements.{id}", {"value": value})
        for reason in REASONS:
            self.in_span(f"movements.exits.{reason}", share(lines["exits"][reason], exits))
        there = lines["opening"] + lines["firstLists"]
        self.in_span(
            "movements.exits.perThousand",
            {"value": rounded(exits * 1000, there), "numerator": exits, "denominator": there},
        )
        people = lambda recent: sum(
            group["people"] for group in lines["leavers"] if group["admittedWithin24Months"] is recent
        )
        known = people(True) + people(False)
        of = {"value": None} if known == 0 and exits else share(people(True), known)
        self.in_span("movements.exits.recent", of)

    def before(self):
        then = self.given.get("yearBefore")
        if not then or not then["rosters"]:
            return
        now = dict(self.found)
        span = {"from": then["asOf"], "to": then["asOf"]}
        earlier = Case({**then, "span": span, "top": self.given["top"], "plans": []})
        earlier.compute()
        of_rosters = lambda id: not id.startswith(("units", "coverage"))
        for id, value in now.items():
            if "from" in value or not of_rosters(id):
                continue
            unprinted = {"value": None if id == "age.average" else 0}
            value["before"] = {"on": then["asOf"], "value": earlier.found.get(id, unprinted)["value"]}
        a, b = len(self.people), len(earlier.people)
        percent = rounded(100 * abs(a - b), b)
        if percent is not None and a < b:
            percent = -percent
        days = {"from": then["asOf"], "to": self.as_of}
        self.in_span("members.growth", {"value": a - b, "numerator": a - b, "denominator": b, "percent": percent}, days)

    # Plans

    def below(self):
        return [unit["id"] for unit in self.given["units"] if unit["parent"] == self.given["top"]]

    def under(self, child):
        def hangs(unit):
            at = unit
            while at is not None and at["parent"] != self.given["top"]:
                at = self.units.get(at["parent"])
            return at is not None and at["id"] == child

        return [roster for roster in self.rosters if hangs(roster.unit)]

    def reached(self, category, rosters, span):
        people = [person for roster in rosters for person in roster.people]
        admitted = admitted_in(people, span)
        simple = {
            "all": lambda p: True,
            "women": lambda p: p.sex == "nu",
            "minorities": lambda p: p.minority,
            "youth-union": lambda p: p.fields.get("doan_vien") is True,
            "enterprise": lambda p: p.work in IN_ENTERPRISES,
        }
        if category in simple:
            return sum(map(simple[category], admitted)), []
        if category == "residential":
            inside = [roster for roster in rosters if roster.unit["sector"] == "residential"]
            return sum(len(admitted_in(roster.people, span)) for roster in inside), []
        found = [(roster.unit["id"], detailed(roster, span)) for roster in rosters]
        open_ = [unit for unit, people in found if people is None]
        works = WORKS[PLANNED[category]]
        return (None if open_ else sum(p.work in works for _, people in found for p in people)), open_

    def plan_lines(self):
        top, below = self.given["top"], self.below()
        rows = [r for r in self.given["plans"] if r["measure"] == "admissions" and r["unit"] in [top, *below]]
        topics = []
        for row in rows:
            topic = (row["category"], row["from"], row["to"])
            if row["from"] <= self.as_of and topic not in topics:
                topics.append(topic)
        shown = []
        for topic in topics:
            alike = [each for each in topics if each[0] == topic[0]]
            running = any(self.as_of <= each[2] for each in alike)
            if self.as_of <= topic[2] or (not running and topic[2] == max(each[2] for each in alike)):
                shown.append(topic)
        lines = []
        for category, start, end in shown:
            span = {"from": start, "to": min(end, self.as_of)}
            of = [r for r in rows if (r["category"], r["from"], r["to"]) == (category, start, end)]

            def line(unit, rosters):
                own = [r for r in of if r["unit"] == unit]
                plans = [r for r in own if r["kind"] != "registration"]
                plans.sort(key=lambda r: 0 if r["kind"] == "target" else 1)
                registered = next((r.get("quantity") for r in own if r["kind"] == "registration"), None)
                assigned = plans[0].get("quantity") if plans else None
                admitted, open_ = self.reached(category, rosters, span)
                said = {"unit": unit, "category": category, "from": start, "to": end, "admitted": admitted}
                if open_:
                    said["notComputed"] = open_
                if registered is not None:
                    said["registered"] = registered
                if assigned is not None:
                    said["assigned"] = assigned
                    if admitted is not None:
                        said["left"] = max(assigned - admitted, 0)
                        if assigned >= 5:
                            said["percent"] = rounded(100 * admitted, assigned)
                return said

            own = line(top, self.rosters)
            units = [line(unit, self.under(unit)) for unit in below]
            if "assigned" in own:
                own["remainder"] = own["assigned"] - sum(each.get("assigned", 0) for each in units)
            lines += [own, *units]
        return lines

    def own_plan(self, category):
        """The shortest one that is there."""
        own = [l for l in self.lines if l["unit"] == self.given["top"] and l["category"] == category and "assigned" in l]
        length = lambda l: date.fromisoformat(l["to"]) - date.fromisoformat(l["from"])
        return min(own, key=length) if own else None

    def plans(self):
        self.lines = self.plan_lines()
        for category, id in PLANNED.items():
            line = self.own_plan(category)
            if line is None or category == "all":
                continue
            days = {"from": line["from"], "to": line["to"]}
            said = {"notComputed": line["notComputed"]} if "notComputed" in line else {}
            if line["admitted"] is None:
                self.in_span(f"admissions.target.{id}", {"value": None, "denominator": line["assigned"], **said}, days)
                continue
            of = share(line["admitted"], line["assigned"])
            if line["assigned"] < 5:
                of["percent"] = None
            self.in_span(f"admissions.target.{id}", {**of, **said}, days)
        line = self.own_plan("all")
        if line is None:
            return
        days = {"from": line["from"], "to": line["to"]}
        below = [
            l
            for l in self.lines
            if l["unit"] != self.given["top"] and (l["category"], l["from"], l["to"]) == ("all", line["from"], line["to"])
        ]
        assigned, left = line["assigned"], line["left"]
        of = share(line["admitted"], assigned)
        if assigned < 5:
            of["percent"] = None
        self.in_span("admissions.target", of, days)
        months, over = self.pace(days)
        stands = {"value": rounded(assigned * over, months, 1), "numerator": assigned * over, "denominator": months}
        self.in_span("plan.shouldStand", stands, days)
        self.in_span("plan.left", {"value": left}, days)
        per = {"value": rounded(left, months - over, 1), "numerator": left, "denominator": months - over}
        self.in_span("plan.perMonth", per, days)
        handed = sum(l.get("assigned", 0) for l in below)
        if any("registered" in l for l in below):
            self.in_span("plan.registered", share(sum(l.get("registered", 0) for l in below), handed), days)
        self.in_span("plan.assigned", share(handed, assigned), days)
        self.in_span("plan.remainder", {"value": assigned - handed}, days)
        targets = [l for l in below if "assigned" in l]
        if targets:
            done = sum(l["admitted"] is not None and l["admitted"] >= l["assigned"] for l in targets)
            self.in_span("plan.reached", share(done, len(targets)), days)

    def pace(self, days):
        first, last = whole_months(days)
        months = max(last - first + 1, 0)
        return months, min(max(last_ended(self.as_of) - first + 1, 0), months)

    def course(self):
        line = self.own_plan("all")
        days = {"from": line["from"], "to": line["to"]} if line else self.span
        months, over = self.pace(days)
        first = whole_months(days)[0]
        points = []
        for index in range(months):
            month = first + index
            upto = {"from": days["from"], "to": last_day(month).isoformat()}
            points.append(
                {
                    "month": f"{month // 12:04}-{month % 12 + 1:02}",
                    "admitted": len(admitted_in(self.people, upto)) if index < over else None,
                    "planned": rounded(line["assigned"] * (index + 1), months, 1) if line else None,
                }
            )
        return points

    def compute(self):
        self.members()
        self.places()
        self.branches()
        self.eras()
        self.admissions()
        self.recognised()
        self.movements()
        self.plans()
        self.before()


def average(ages):
    return {"value": rounded(sum(ages), 12 * len(ages)), "numerator": sum(ages), "denominator": 12 * len(ages)}


WORKS = {
    "farmers": {"nong-lam-ngu"},
    "workers": {"dn-cong-nhan"},
    "pupils": {"hoc-sinh"},
    "students": {"sinh-vien"},
    "managers": {"dn-lanh-dao"},
    "officials": {"can-bo-nha-nuoc", "can-bo-dang-doan-the", "can-bo-xa"},
    "publicEmployees": {"vien-chuc"},
    "armedForces": {"luc-luong-vu-trang"},
}
PLANNED = {
    "all": "total",
    "women": "women",
    "minorities": "minority",
    "youth-union": "youthUnion",
    "enterprise": "enterprise",
    "farmers": "farmers",
    "workers": "workers",
    "pupils": "pupils",
    "students": "students",
    "managers": "managers",
    "officials": "officials",
    "public-employees": "publicEmployees",
    "armed-forces": "armedForces",
    "residential": "residential",
}

answers = []
for given in DATA["cases"]:
    case = Case(given)
    case.compute()
    answers.append({"values": case.found, "lines": case.lines, "course": case.course()})
json.dump(answers, sys.stdout)
