"""A language as BCP 47 writes it, whatever a page writes.

tag(claim) -> str | None
"""

import re

# Codes people write that are countries, or have another name in BCP 47.
_WRONG_CODES = {
    "cn": "zh",
    "jp": "ja",
    "kr": "ko",
    "gr": "el",
    "cz": "cs",
    "dk": "da",
    "se": "sv",
    "ua": "uk",
    "vn": "vi",
    "in": "id",
    "iw": "he",
    "ji": "yi",
    "nb": "nb",
    "nn": "nn",
    "gb": "en",
    "us": "en",
}
_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|\d{3}))?(?:[-.@].*)?", re.IGNORECASE
)
_NAMES = {
    "english": "en",
    "german": "de",
    "deutsch": "de",
    "french": "fr",
    "français": "fr",
    "spanish": "es",
    "español": "es",
    "italian": "it",
    "korean": "ko",
    "japanese": "ja",
    "chinese": "zh",
    "russian": "ru",
    "portuguese": "pt",
    "dutch": "nl",
    "arabic": "ar",
    "turkish": "tr",
    "polish": "pl",
    "swedish": "sv",
}


def tag(claim: str) -> str | None:
    """A language as BCP 47 writes it; None for what is no language.

    >>> tag("en_US"), tag("cn"), tag("zh-hans-cn"), tag("x-default")
    ('en-US', 'zh', 'zh-Hans-CN', None)
    """
    claim = claim.strip().replace("_", "-")[:40]
    claim = _NAMES.get(claim.lower(), claim)
    match = _TAG.fullmatch(claim)
    if not match:
        return None
    code = match["language"].lower()
    code = _WRONG_CODES.get(code, code)
    parts = [code]
    if match["script"]:
        parts.append(match["script"].title())
    if match["region"]:
        parts.append(match["region"].upper())
    return "-".join(parts)
