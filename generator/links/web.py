"""One request to one page, nothing followed and no body read; the home of requests."""

from enum import Enum
from typing import NamedTuple
from urllib.parse import urljoin

import requests
from requests.adapters import HTTPAdapter

USER_AGENT = "quifaitquoi (public guide to career guidance in France; checks its links)"


class Trouble(Enum):
    """Why a page gave no answer at all; the value names it in reports."""

    SLOW = "trop-lent"
    SECURITY = "certificat"
    ABSENT = "site-absent"
    CUT = "reponse-coupee"
    BAD_ADDRESS = "adresse-impossible"


class Reply(NamedTuple):
    """What a page answered; `location` is the whole address it sends to, `wait` in seconds."""

    status: int
    location: str = ""
    wait: float | None = None


class Web:
    """Asks for pages; `patience` is how many seconds a silent site is waited for."""

    def __init__(self, patience: float) -> None:
        self._patience = patience
        self._session = requests.Session()
        self._session.headers.update({"User-Agent": USER_AGENT, "Accept-Language": "fr"})
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, HTTPAdapter(max_retries=0))

    def ask(self, method: str, address: str) -> Reply | Trouble:
        """Ask for one page with `HEAD` or `GET`; the connection is closed before any body."""
        try:
            with self._session.request(
                method, address, timeout=self._patience, allow_redirects=False, stream=True
            ) as answer:
                location = self._session.get_redirect_target(answer) or ""
                return Reply(
                    answer.status_code,
                    urljoin(address, location) if location else "",
                    _seconds(answer.headers.get("Retry-After", "")),
                )
        except requests.Timeout:
            return Trouble.SLOW
        except requests.exceptions.SSLError:
            return Trouble.SECURITY
        except (requests.exceptions.InvalidURL, requests.exceptions.InvalidSchema, ValueError):
            return Trouble.BAD_ADDRESS
        except requests.ConnectionError as error:
            return Trouble.CUT if "reset" in str(error) or "abort" in str(error) else Trouble.ABSENT
        except requests.RequestException:
            return Trouble.CUT


def _seconds(said: str) -> float | None:
    """What `Retry-After` says in seconds; a date is taken for silence."""
    return float(said) if said.isascii() and said.isdigit() else None
