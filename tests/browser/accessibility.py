"""What axe finds wrong on a page, in any engine.

Only what is wrong comes back from the browser: to tell all that axe has looked at takes longer than
to look.
"""

from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Page

_IS_THERE = "'axe' in window"
_RUN = """
async (options) => {
  const ends = (one) => one.effect.getComputedTiming().endTime !== Infinity
  for (const one of document.getAnimations().filter(ends)) one.finish()
  const { violations } = await axe.run(document, options)
  return { violations }
}
"""


def accessibility_faults(page: Page, **options: object) -> str:
    """What every rule of axe says of the page as it stands; nothing when all is well.

    What is changing is made to end: a window that nobody draws would never end it. `options` are
    axe's own.
    """
    if not page.evaluate(_IS_THERE):
        page.evaluate(AXE_SCRIPT)
    found = AxeResults(page.evaluate(_RUN, {"resultTypes": ["violations"], **options}))
    return str(found.generate_report()) if found.violations_count else ""
