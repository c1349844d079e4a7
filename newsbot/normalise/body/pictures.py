"""Images: what the page shows, with the captions and credits that stand elsewhere in the text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsbot.items import Image
from newsbot.normalise.captions import caption_parts
from newsbot.normalise.lines import line
from newsbot.sites import Site
from newsbot.text import clean, unescape, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A caption or a credit that stood among the text."""

    caption: str | None = None
    credit: str | None = None
    is_lead: bool = False
    """Whether it is a credit alone, which speaks of the lead picture."""


def pictures(images: Sequence[Image], notes: Sequence[Note], site: Site, language: str | None) -> tuple[Image, ...]:
    """All images in order, each once: a note fills the image it speaks of or becomes one without address."""
    found = _distinct([_tidied(image, site, language) for image in images])
    told = [words(image.caption or "") for image in found]
    for note in notes:
        at = _lead(found) if note.is_lead else _captioned(told, note)
        if at is None:
            image = Image(caption=note.caption, credit=note.credit)
            if image not in found and (image.caption or image.credit):
                found.append(image)
                told.append(words(image.caption or ""))
        elif note.is_lead:
            # The credit's line is where the page speaks of this picture.
            found.append(replace(found.pop(at), credit=note.credit))
            told.append(told.pop(at))
        else:
            found[at] = replace(found[at], caption=note.caption, credit=note.credit or found[at].credit)
            told[at] = words(note.caption or "")
    return tuple(found)


def _tidied(image: Image, site: Site, language: str | None) -> Image:
    caption = clean(unescape(image.caption or "")) or None
    credit = clean(unescape(image.credit or "")) or None
    told = line(caption, site.text, language) if caption else None
    if told and told.kind in ("caption", "credit"):
        caption, credit = told.caption, told.credit or credit
    if credit and (own := line(credit, site.text, language)).kind == "credit":
        credit = own.credit
    elif caption and not credit:
        caption, credit = caption_parts(caption, language)
    if caption and credit and words(caption) == words(credit):
        caption = None
    return Image(url=image.url, caption=caption, credit=credit)


def _distinct(images: Sequence[Image]) -> list[Image]:
    """Each address once, with the first caption and credit that stand with it."""
    found: dict[str | int, Image] = {}
    for number, image in enumerate(images):
        if not (image.url or image.caption or image.credit):
            continue
        key: str | int = image.url or number
        known = found.get(key, image)
        found[key] = replace(known, caption=known.caption or image.caption, credit=known.credit or image.credit)
    return list(found.values())


def _lead(images: Sequence[Image]) -> int | None:
    """The first image that nothing is known of."""
    return next((at for at, image in enumerate(images) if not image.caption and not image.credit), None)


def _captioned(told: Sequence[tuple[str, ...]], note: Note) -> int | None:
    """The image that has this caption already, with its credit or without; `told` are the words of all captions."""
    if not note.caption or not any(told):
        return None
    wanted = words(note.caption)
    whole = wanted + words(note.credit or "")
    for at, own in enumerate(told):
        if own and (own in (wanted, whole) or (own[: len(wanted)] == wanted and len(own) - len(wanted) < 12)):
            return at
    return None
