# A second reading of the law of terms, to compare with: written from Awb 9:8 and 9:11, Wbk art. 2 and the Algemene termijnenwet, without the product's code.
# It counts no dates: it walks from day to day as a clerk with a wall calendar does, crosses off the days that are left, and stops the clock while a case rests.
#
#   python3 combinations.py 400 100 60 2029 > combinations.json    (plain terms, complaints, feedback; the seed)
#
# What it takes the law to say where several things happen to one term:
# - the day of an event is day 0; a week is seven days; a month ends on the same number, or on the last day of a shorter month
# - repair (two weeks, once) and adjournment (four weeks, once, told to both sides) are added to the days that are left, so to the end as counted
# - a case that rests crosses off no days; the day on which it starts again is like day 0
# - the term ends in law on the first day that is no free day, on which the case does not rest, and on which no days are left;
#   whoever stops the clock in the free days after the counted end therefore has the day of starting again, or the first working day from it, and no more
# - an agreed day (written consent, after the adjournment) is that day itself: no term of a law, so not lengthened; it must lie after the end in law, or it defers nothing
# - nothing moves a term that has ended in law, and nothing but starting again moves a case that rests
import json, random, sys
from datetime import date, timedelta

ONE = timedelta(days=1)
# Days equated with holidays by royal decree.
DECREE = {date.fromisoformat(d) for d in '2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30 2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26'.split()}
LAST_START, BOTH = date(2028, 5, 31), ['complainant', 'accused']

def easter(year):
    # From the church's own table: the golden number gives the full moon, Easter is the Sunday after it. Years 1900-2199.
    moon = (24 + 19 * (year % 19)) % 30
    if moon == 29 or (moon == 28 and year % 19 > 10):
        moon -= 1
    day = date(year, 3, 21) + moon * ONE + ONE
    while day.weekday() != 6:
        day += ONE
    return day

FREE = set(DECREE)
for y in range(2022, 2034):
    e = easter(y)
    FREE |= {date(y, 1, 1), date(y, 5, 5), date(y, 12, 25), date(y, 12, 26)} | {e + n * ONE for n in (-2, 1, 39, 50)}
    king = date(y, 4, 27)
    FREE.add(king - ONE if king.weekday() == 6 else king)

def works(day):
    return day.weekday() < 5 and day not in FREE

def counted(start, amount, unit):
    day = start
    if unit == 'wd':
        while amount:
            day += ONE
            amount -= works(day)
        return day
    if unit in 'dw':
        for _ in range(amount * (7 if unit == 'w' else 1)):
            day += ONE
        return day
    months = start.year * 12 + start.month - 1 + amount * (12 if unit == 'y' else 1)
    for number in range(start.day, 0, -1):
        try:
            return date(months // 12, months % 12 + 1, number)
        except ValueError:
            pass

def covered(amount, unit, kind):
    return kind in ('law', 'amvb') and amount <= {'d': 90, 'wd': 90, 'w': 12, 'm': 3, 'y': 0}[unit]

def plain(start, amount, unit, kind):
    end = counted(start, amount, unit)
    if not covered(amount, unit, kind):
        return end, end
    day, working, needed = start, 0, 0 if unit in ('d', 'wd') and amount < 3 else 2
    while True:
        day += ONE
        working += works(day)
        if day >= end and works(day) and working >= needed:
            return end, day

# One complaint: weeks it has, the day it came, and what was asked of its term.
class Complaint:
    def __init__(self, weeks, came, repair_weeks):
        self.weeks, self.came, self.repair_weeks, self.done = weeks, came, repair_weeks, []

    def now(self):
        """(counted end, end in law) or ('rests', since, days left)"""
        left, rests, agreed, since = self.weeks * 7, False, False, None
        day, pending = self.came, list(self.done)
        while True:
            while pending and pending[0]['day'] == day:
                op = pending.pop(0)
                if op['op'] == 'adjourn': left += 28
                if op['op'] == 'repair': left += 7 * self.repair_weeks
                if op['op'] == 'suspend': rests, since = True, day
                if op['op'] == 'resume': rests = False
                if op['op'] == 'defer': left, agreed = (op['until'] - day).days, True
            if not pending:
                break
            day += ONE
            left -= not rests
        if rests:
            return 'rests', since, max(0, left)
        end = day + left * ONE
        while left > 0 or not (agreed or works(day)):
            day += ONE
            left -= 1
        return end, day

    def against(self, op):
        """Every reason why the law does not let this happen; none when it may."""
        why, kind, day, now = [], op['op'], op['day'], self.now()
        had = [o['op'] for o in self.done]
        last = self.done[-1]['day'] if self.done else self.came
        if kind == 'resume':
            if now[0] != 'rests': return ['not-suspended']
            return ['not-in-order'] if day < now[1] else []
        if day < last: why.append('not-in-order')
        if now[0] == 'rests': why.append('suspended')
        elif day > now[1]: why.append('term-has-ended')
        if kind == 'adjourn':
            if 'adjourn' in had: why.append('already-adjourned')
            if set(op['noticeTo']) != set(BOTH): why.append('notice-to-both-missing')
        if kind == 'repair':
            if 'repair' in had: why.append('repair-already-asked')
        if kind in ('adjourn', 'repair') and 'defer' in had: why.append('already-deferred')
        if (kind == 'defer' or (kind == 'suspend' and op['reason'] == 'mediation')) and (op.get('consentDay') is None or op['consentDay'] > day):
            why.append('consent-missing')
        if kind == 'defer':
            if 'adjourn' not in had: why.append('not-adjourned-first')
            if now[0] != 'rests' and op['until'] <= now[1]: why.append('not-later')
        return why

def some_start(r):
    # Half of them so that something happens where the calendar is awkward.
    year = r.randint(2023, 2028)
    near = [date(year, 12, 24), date(year, 12, 31), easter(year), easter(year) + 39 * ONE, easter(year) + 50 * ONE, date(year, 4, 27), date(year, 5, 5), date(2024, 2, 29), date(2028, 2, 29), r.choice(sorted(DECREE)), r.choice(sorted(DECREE))]
    day = r.choice(near) + r.randint(-3, 3) * ONE - r.choice([0, 7, 28, 42, 56, 70, 84, 98]) * ONE if r.random() < .6 else date(year, 1, 1) + r.randint(0, 365) * ONE
    return min(max(day, date(2023, 1, 1)), LAST_START)

def some_day(r, c):
    now, last = c.now(), c.done[-1]['day'] if c.done else c.came
    if now[0] == 'rests':
        return now[1] + r.choice([-1, 0, 0, 1, 2, 5, 14, r.randint(0, 120)]) * ONE
    end, legal = now
    span = max(0, (legal - last).days)
    at = r.choice([last, last, last + r.randint(0, span) * ONE, last + r.randint(0, span) * ONE, end, end + ONE, end - ONE, legal, legal, legal + ONE, last - ONE])
    return at

def some_op(r, c):
    now = c.now()
    had = {o['op'] for o in c.done}
    kinds = ['adjourn', 'repair', 'suspend', 'resume', 'defer']
    kind = 'resume' if now[0] == 'rests' and r.random() < .75 else 'defer' if 'adjourn' in had and r.random() < .4 else r.choice(kinds)
    day = some_day(r, c)
    op = {'op': kind, 'day': day}
    consent = r.choice([day, day, day - ONE, day - ONE, day + ONE, None]) if r.random() < .5 else day
    if kind == 'adjourn': op['noticeTo'] = r.choice([BOTH] * 8 + [['complainant'], ['accused'], []])
    if kind == 'suspend':
        op['reason'] = r.choice(['mediation', 'criminalInvestigation'])
        if op['reason'] == 'mediation' and consent: op['consentDay'] = consent
    if kind == 'defer':
        end = now[0] if now[0] != 'rests' else day
        op['until'] = r.choice([end, end + ONE, end + 2 * ONE, now[1] if now[0] != 'rests' else day, end + r.randint(1, 90) * ONE, end + r.randint(1, 90) * ONE, end + r.randint(1, 90) * ONE])
        if consent: op['consentDay'] = consent
    return op

def complaint(r):
    # Nine in ten with at least two that the law allows: one alone shows little.
    made, least = told(r), 2 if r.random() < .9 else 0
    while sum(not step['why'] for step in made['steps']) < least:
        made = told(r)
    return made

def told(r):
    weeks = r.choice([6, 10])
    c = Complaint(weeks, some_start(r), r.choice([2, 2, 2, 1, 3]))
    steps = []
    for _ in range(r.randint(2, 9)):
        op = some_op(r, c)
        why = c.against(op)
        if not why:
            c.done.append(op)
        steps.append({**op, 'why': why, 'now': list(c.now())})
    return {'weeks': weeks, 'came': c.came, 'repairWeeks': c.repair_weeks, 'steps': steps}

def plain_term(r):
    start, kind = some_start(r), r.choice(['law', 'law', 'amvb', 'regulation', 'house'])
    some = lambda: r.choice([(7, 'd'), (3, 'm'), (4, 'w'), (6, 'w'), (10, 'w'), (12, 'w'), (13, 'w'), (14, 'w'), (1, 'y'), (5, 'wd'), (r.randint(1, 95), 'd'), (r.randint(1, 15), 'w'), (r.randint(1, 6), 'm'), (r.randint(1, 20), 'wd')])
    first, more = some(), some() if r.random() < .4 else None
    ends = plain(start, *first, kind)
    if more:
        ends = plain(ends[0], *more, kind)
    text = lambda length: length and f'{length[0]}{length[1]}'
    return {'from': start, 'length': text(first), 'kind': kind, 'adjourn': text(more), 'ends': list(ends)}

def feedback(r):
    came = some_start(r)
    sent = r.choice([None, came + r.randint(0, 7) * ONE, came + r.randint(0, 7) * ONE, came + r.randint(8, 60) * ONE])
    seventh = counted(came, 7, 'd')
    begins = seventh if sent is None or sent > seventh else sent
    return {'came': came, 'sent': sent, 'acknowledge': list(plain(came, 7, 'd', 'law')), 'feedback': list(plain(begins, 3, 'm', 'law'))}

if __name__ == '__main__':
    plains, complaints, feedbacks, seed = map(int, sys.argv[1:])
    r = random.Random(seed)
    rows = lambda made, count: '[\n' + ',\n'.join(json.dumps(made(r), default=str) for _ in range(count)) + '\n]'
    print('{"plain": ' + rows(plain_term, plains) + ',\n"complaints": ' + rows(complaint, complaints) + ',\n"feedback": ' + rows(feedback, feedbacks) + '}')
