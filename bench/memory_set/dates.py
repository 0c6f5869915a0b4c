# SPDX-License-Identifier: AGPL-3.0-or-later
"""Dates as people say them, and the days that they may mean."""
import datetime

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def ordinal(day):
    return f"{day}{'th' if 11 <= day % 100 <= 13 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def said(day, r, weekday=False):
    month = MONTHS[day.month - 1]
    forms = [f"{day.day} {month}", f"{month} {day.day}", f"{ordinal(day.day)} of {month}",
             f"{month} {ordinal(day.day)}"]
    if weekday:
        forms.append(f"{WEEKDAYS[day.weekday()]}, {day.day} {month}")
    return r.choice(forms)


def accepted(day):
    """The forms of which a memory of that day holds one."""
    month, short = MONTHS[day.month - 1], MONTHS[day.month - 1][:3]
    forms = []
    for name in (month, short):
        forms += [f"{day.day} {name}", f"{name} {day.day}", f"{ordinal(day.day)} of {name}",
                  f"{ordinal(day.day)} {name}", f"{name} {ordinal(day.day)}"]
    return forms + [day.strftime("%m-%d"), day.strftime("%d/%m"), day.strftime("%m/%d")]


def month_range(year, month):
    first = datetime.date(year, month, 1)
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return first, following - datetime.timedelta(days=1)


def since(today, r, after=None):
    """(phrase for after "since" or "in", earliest, latest), before today and after `after`; None if there is none."""
    options = []
    for back in range(2, 9):
        month = (today.month - 1 - back) % 12 + 1
        year = today.year if month < today.month else today.year - 1
        options.append((MONTHS[month - 1], *month_range(year, month)))
        options.append((f"{MONTHS[month - 1]} {year - 2}", *month_range(year - 2, month)))
    for year in range(today.year - 9, today.year):
        options.append((str(year), datetime.date(year, 1, 1), datetime.date(year, 12, 31)))
    if after:
        month, year = (today.month - 2) % 12 + 1, today.year if today.month > 1 else today.year - 1
        options.append((MONTHS[month - 1], *month_range(year, month)))
        options = [option for option in options if option[1] > after]
    return r.choice(options) if options else None


def ago(today, r, after=None):
    """(phrase like "last week", earliest, latest), after `after`; None if there is none."""
    day = datetime.timedelta(days=1)
    monday = today - day * (today.weekday() + 7)
    last_month = month_range(today.year if today.month > 1 else today.year - 1, (today.month - 2) % 12 + 1)
    monday_to_sunday = (monday, monday + 6 * day)
    options = [("yesterday", today - day, today - day), ("last week", *monday_to_sunday),
               ("three days ago", today - 3 * day, today - 3 * day),
               ("two weeks ago", today - 17 * day, today - 11 * day), ("last month", *last_month),
               (f"in {MONTHS[last_month[0].month - 1]}", *last_month)]
    options = [option for option in options if after is None or option[1] > after]
    return r.choice(options) if options else None


def until(today, r):
    """(phrase for after "until" or "in", earliest, latest), years ago."""
    year = today.year - r.randrange(1, 12)
    if r.random() < 0.5:
        return str(year), datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    month = r.randrange(1, 13)
    return (f"{MONTHS[month - 1]} {year}", *month_range(year, month))
