"""Pages of a site that are no articles and read like one: what the people who made them call them, and where they stand."""

from dataclasses import dataclass

_TEXT = (
    "The {name} has been with us for a long time, and few who come here leave without asking after it. What began as "
    "a favour between two skippers has become something that half the harbour relies on, in good weather and in bad.",
    "Whoever wants to know more may ring at the door of the old ferry office, where somebody will be glad to explain "
    "how it works, what it costs, and why it was painted green. Dogs are welcome, and so are questions of any length.",
    "There is no need to book. Those who come by boat may tie up at the north steps, and those who come by bus should "
    "sit on the left, for the view. We look forward to seeing you, and so does the cat, who keeps the books.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """One page that is no article."""

    path: str
    title: str
    type: str = "WebPage"
    """What an honest plugin calls it, in the words of schema.org."""
    in_menu: bool = False
    """Whether every page of the site leads to it."""
    day: str | None = None
    """A day that it shows: an event's, a vacancy's; None for most."""

    @property
    def text(self) -> tuple[str, ...]:
        return tuple(line.format(name=self.title) for line in _TEXT)


OTHERS: tuple[Other, ...] = (
    Other(path="/about/", title="About us", type="AboutPage", in_menu=True),
    Other(path="/contact/", title="Contact", type="ContactPage", in_menu=True),
    Other(path="/team/", title="The people behind the paper", in_menu=True),
    Other(path="/imprint/", title="Imprint", in_menu=True),
    Other(path="/our-story/", title="How it all began", in_menu=True),
    Other(path="/what-we-do/", title="What we do all day", in_menu=True),
    Other(path="/visit/", title="Visit the boathouse", in_menu=True),
    Other(path="/house-rules-for-our-readers/", title="House rules for our readers", in_menu=True),
    Other(path="/team/maren-oldcastle/", title="Maren Oldcastle", type="ProfilePage"),
    Other(path="/team/tobias-fennimore/", title="Tobias Fennimore", type="ProfilePage"),
    Other(path="/services/hull-repair/", title="Hull repair", type="Service"),
    Other(path="/services/sail-making/", title="Sail making", type="Service"),
    Other(path="/shop/harbour-mug/", title="Harbour mug", type="Product"),
    Other(path="/shop/tea-towel-with-the-old-ferry/", title="Tea towel with the old ferry", type="Product"),
    Other(path="/events/summer-regatta/", title="Summer regatta", type="Event", day="2025-07-12"),
    Other(
        path="/events/readers-evening-in-the-boathouse/",
        title="Readers’ evening in the boathouse",
        type="Event",
        day="2025-11-03",
    ),
    Other(path="/podcast/episode-12/", title="Episode 12: the tide", type="PodcastEpisode", day="2025-03-02"),
    Other(path="/jobs/night-editor/", title="Night editor", type="JobPosting", day="2025-08-01"),
    Other(path="/galleries/harbour-day/", title="Harbour day in pictures", type="ImageGallery"),
    Other(path="/landing/spring-offer/", title="Our offer for the spring"),
)


def thing(number: int) -> Other:
    """One of many things for sale."""
    name = "".join("abcdefghij"[int(digit)] for digit in str(number))
    return Other(path=f"/shop/thing-{name}/", title=f"Thing {name}", type="Product")
