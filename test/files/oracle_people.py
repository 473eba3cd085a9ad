"""What oracles know of days, people and lists: nothing here is taken from the program. Whoever uses it fills CODES first."""

import calendar
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

CODES = {}


def rounded(numerator, denominator, decimals=2):
    if denominator == 0:
        return None
    exact = Fraction(numerator, denominator) * 10**decimals
    whole = (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)
    return float(Decimal(whole).scaleb(-decimals))


def share(numerator, denominator):
    return {
        "value": numerator,
        "numerator": numerator,
        "denominator": denominator,
        "percent": rounded(100 * numerator, denominator),
    }


# Days and months


def parts(iso):
    return [int(part) for part in iso.split("-")]


def month_of(iso):
    year, month = parts(iso)[:2]
    return year * 12 + month - 1


def last_day(month):
    year, of_year = divmod(month, 12)
    return date(year, of_year + 1, calendar.monthrange(year, of_year + 1)[1])


def last_ended(iso):
    """The last month that is over on a day."""
    month = month_of(iso)
    return month if last_day(month).isoformat() == iso else month - 1


def whole_months(span):
    first = month_of(span["from"]) + (0 if span["from"].endswith("-01") else 1)
    return first, last_ended(span["to"])


def counted_days(span):
    first, last = whole_months(span)
    if first > last:
        return None
    return {"from": f"{first // 12:04}-{first % 12 + 1:02}-01", "to": last_day(last).isoformat()}


def plus_months(iso, months):
    given = parts(iso)
    count = given[0] * 12 + given[1] - 1 + months
    last = calendar.monthrange(count // 12, count % 12 + 1)[1]
    return date(count // 12, count % 12 + 1, min(given[2], last))


def possible_days(iso):
    given = parts(iso)
    if len(given) == 1:
        return date(given[0], 1, 1), date(given[0], 12, 31)
    if len(given) == 2:
        return date(*given, 1), last_day(month_of(iso))
    return date(*given), date(*given)


def late_after(day):
    return plus_months(day.isoformat(), 12) + timedelta(days=49)


def completed_months(born, admitted):
    a, b = parts(born), parts(admitted)
    if len(a) == 1 or len(b) == 1:
        return 12 * (b[0] - a[0])
    months = (b[0] - a[0]) * 12 + b[1] - a[1]
    if len(a) == 3 and len(b) == 3 and b[2] < min(a[2], calendar.monthrange(b[0], b[1])[1]):
        months -= 1
    return months


# People


class Person:
    def __init__(self, fields, keeps_dates, on):
        self.fields = fields
        self.sex = fields.get("gioi_tinh")
        self.status = self.status_on(keeps_dates, on)
        people = fields.get("dan_toc")
        self.minority = people == "dtts" or (people in CODES["ethnicity"] and people != "01")
        self.work = fields.get("nghe_nghiep")
        self.admitted = fields.get("ngay_vao_dang")
        self.official = fields.get("ngay_chinh_thuc")
        self.born = fields.get("ngay_sinh")

    def status_on(self, keeps_dates, on):
        if "loai_dv" in self.fields:
            status = self.fields["loai_dv"]
            self.said = status
            return status if status in ("chinh-thuc", "du-bi") else "unknown"
        if "ngay_chinh_thuc" in self.fields:
            self.said = "chinh-thuc"
            return "chinh-thuc"
        admitted = self.fields.get("ngay_vao_dang")
        self.said = None
        if keeps_dates and admitted is not None:
            first, last = possible_days(admitted)
            if last >= plus_months(on, -24) and first.isoformat() <= on:
                self.said = "du-bi"
                return "du-bi"
        return "unknown"

    def code(self, field, codes):
        value = self.fields.get(field)
        return value if value in codes else "unknown"

    def social_class(self):
        if self.work == "dn-cong-nhan":
            return "worker"
        if self.work == "nong-lam-ngu":
            return "farmer"
        graduate = self.fields.get("chuyen_mon") in ("cao-dang", "dai-hoc", "thac-sy", "tien-sy")
        return "intellectual" if graduate else "none"

    def age_on(self, ended):
        """Completed months at the end of a month; None where it is not known. Births are counted from 1900."""
        if self.born is None or parts(self.born)[0] < 1900:
            return None
        if len(parts(self.born)) == 1:
            years = ended // 12 - parts(self.born)[0]
            return years * 12 if years >= 0 else None
        months = ended - month_of(self.born)
        return months if months >= 0 else None

    def age_admitted(self):
        if self.born is None or self.admitted is None:
            return None
        months = completed_months(self.born, self.admitted)
        return months if months >= 0 else None

    def timeliness(self):
        if self.official is None:
            return "not-yet" if self.said == "du-bi" else "unknown"
        if self.admitted is None:
            return "unknown"
        a, r = possible_days(self.admitted), possible_days(self.official)
        if r[1] <= late_after(a[0]):
            return "in-time"
        return "late" if r[0] > late_after(a[1]) else "unknown"

    def era(self):
        if self.admitted is None:
            return "unknown"
        ends = ["1945-08-18", "1954-07-20", "1975-04-30", "9999-12-31"]
        names = ["before-1945-08-19", "to-1954-07-20", "to-1975-04-30", "since-1975-05-01"]
        eras = {next(i for i, end in enumerate(ends) if day.isoformat() <= end) for day in possible_days(self.admitted)}
        return names[eras.pop()] if len(eras) == 1 else "unknown"


class Roster:
    def __init__(self, given):
        self.unit = given["unit"]
        self.details = given["details"]
        self.stands_in = given["standsIn"]
        keeps_dates = any("ngay_chinh_thuc" in row for row in given["rows"])
        self.people = [Person(row, keeps_dates, given["on"]) for row in given["rows"]]


def is_in(iso, span, monthly_since):
    """Whether a date lies in the whole months of a span; of years before, and of bare years, only whole years can."""
    if iso is None:
        return False
    first, last = whole_months(span)
    given = parts(iso)
    if len(given) > 1 and given[0] >= monthly_since:
        return first <= month_of(iso) <= last
    return first <= given[0] * 12 and given[0] * 12 + 11 <= last


def admitted_in(people, span):
    return [person for person in people if is_in(person.admitted, span, 2015)]


def may_be_missing(people, span):
    """Somebody of whom nobody can say whether they were admitted in the span."""
    first, last = whole_months(span)
    for person in people:
        if person.admitted is None:
            return True
        given = parts(person.admitted)
        if len(given) > 1 and given[0] >= 2015:
            continue
        year = given[0] * 12
        whole = first <= year and year + 11 <= last
        if not whole and first // 12 <= given[0] <= last // 12:
            return True
    return False


def detailed(roster, span, date_of=lambda person: person.admitted, counts=lambda person: True):
    """The people of a span as detail blocks can tell them; None: they cannot."""
    if not roster.details:
        return None
    first, last = whole_months(span)
    found = []
    for person in roster.people:
        iso = date_of(person)
        if iso is None or not counts(person):
            continue
        given = parts(iso)
        if is_in(iso, span, 2021):
            found.append(person)
            continue
        is_month = len(given) > 1 and given[0] >= 2021
        if is_month or not first // 12 <= given[0] <= last // 12:
            continue
        if date_of(person) is not person.admitted:
            return None
        of_year = [each.admitted for each in roster.people if each.admitted and parts(each.admitted)[0] == given[0]]
        if given[0] < 2015 or any(len(parts(each)) == 1 for each in of_year):
            return None
        inside = [each for each in of_year if first <= month_of(each) <= last]
        if len(inside) == len(of_year):
            found.append(person)
        elif inside:
            return None
    return found
