"""The consent of somebody who is named: when it was given, and until when it holds."""

from collections.abc import Mapping
from datetime import date

from generator.check.examination import Examination
from generator.check.filled import Filled
from generator.model.person import LONGEST_CONSENT
from generator.problems.catalog import people as rules
from generator.problems.catalog.values import FUTURE_DATE


def check_consent(exam: Examination, person: Filled) -> None:
    """Note a consent that is still to come, or that is made to last too long; and a past one."""
    consent, expires = person.values.get("consent"), person.values.get("expires_on")
    agreed = consent.get("agreed_on") if isinstance(consent, Mapping) else None
    today = exam.context.today
    if isinstance(agreed, date) and agreed > today:
        place, key = person.at("consent"), person.key("consent")
        exam.note(FUTURE_DATE, place, key, value=str(agreed), today=str(today))
    if not isinstance(expires, date):
        return
    place, key = person.at("expires_on"), person.key("expires_on")
    limit = latest_end(agreed) if isinstance(agreed, date) else None
    facts = {"accord": str(agreed), "expire": str(expires), "limite": str(limit)}
    if isinstance(agreed, date) and expires < agreed:
        exam.note(rules.EXPIRES_FIRST, place, key, **facts)
    elif limit and expires > limit:
        exam.note(rules.CONSENT_TOO_LONG, place, key, **facts)
    elif expires < today:
        exam.note(rules.EXPIRED, place, key, **facts)


def latest_end(agreed: date) -> date:
    """The last day that a consent may hold."""
    year = agreed.year + LONGEST_CONSENT // 12
    is_leap_day = (agreed.month, agreed.day) == (2, 29)
    return agreed.replace(year=year, day=28) if is_leap_day else agreed.replace(year=year)
