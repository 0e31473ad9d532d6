"""A brief of our own, several pages long, for reading it back in every format. All of it is invented."""

from tests.content.readers.rendering import Text


def _clinics(count: str, what: str = "asthma", who: str = "children") -> str:
    return (
        f"The ministry asked {count} clinics to write down how many {who} came with {what}, how long they "
        f"waited and whether they came back within a month; the answers show that the districts with the "
        f"oldest school buildings have the longest queues, and that parents there lose more days of work "
        f"than anywhere else in the country."
    )


BRIEF = Text(
    title="Clean Air in Old Schools: What Ventilation Can and Cannot Do",
    authors=("Mara Lindqvist", "Tomas Oyelaran"),
    publisher="Institute for Northern Health",
    series="Policy Brief 14/2031",
    day="12 May 2031",
    parts=(
        ("h1", "Key messages"),
        (
            "item",
            "Air filters in 340 primary schools cut sick days by 18% within two winters, at a cost of €27 a pupil.",
        ),
        (
            "item",
            "The Clean Classrooms Act of 3 March 2029 obliges towns to measure carbon dioxide, but it "
            "pays for nothing.",
        ),
        (
            "item",
            "Nearly a third of all rooms still have windows that cannot be opened, and most of these are "
            "in four districts.",
        ),
        ("h1", "Why the air in schools matters"),
        (
            "p",
            "Children spend about 1,100 hours a year in classrooms. In January 2030 the Institute for "
            "Northern Health (INH) measured the air of 85 buildings and found that 62% of them were above "
            "the limit for carbon dioxide before the first break.{1} The measurements were repeated in "
            "the spring of 2031, with almost the same result.",
        ),
        ("p", _clinics("forty-one")),
        (
            "p",
            "Professor Ilse Brandvold, who led the measurements, warns that a low reading is no proof of "
            "clean air. Pollen, smoke and moulds do not show in the figures for carbon dioxide, and a "
            "room may be stuffy for other reasons than its windows. She therefore recommends that every "
            "school keeps a diary of complaints.",
        ),
        (
            "quote",
            "We have been told to open windows for fifty years, and for fifty years nobody has asked who closes them.",
        ),
        ("h2", "A short history of a long quarrel"),
        (
            "p",
            "Between 1974 and 1988 the country built 2,300 schools from concrete panels. Energy was dear "
            "after the oil crisis, and so the panels were sealed. A report of 1991 called the result "
            "“healthy warmth”; the phrase was repeated in textbooks for a decade, although its only "
            "source was a survey of nineteen caretakers.",
        ),
        (
            "p",
            "The first doubts came in 2004, when the National Audit Office (NAO) compared absences in old "
            "and new buildings. Pupils in sealed schools missed 6.4 days a year, those in others 4.9 "
            "days. The ministry answered that the difference was small. In 2012 a court in Halden ordered "
            "a town to pay 1.2 million crowns to a teacher whose illness had been caused by mould.{2}",
        ),
        ("p", _clinics("fifty-seven", what="headaches")),
        ("h1", "What filters cost and what they save"),
        (
            "p",
            "A filter for one room costs between €600 and €850; running it takes about €40 of electricity "
            "a year. For the whole country that makes €96 million to begin with, or roughly 0.3% of what "
            "is spent on schools. Over ten years the saved sick days are worth at least twice as much, "
            "according to the Treasury.",
        ),
        (
            "p",
            "The table shows what three towns paid. Prices fell by a quarter after 2028, because two "
            "firms began to make filters at home, and because a rule of the customs union was changed on "
            "1 July 2028.",
        ),
        ("row", "Town | Schools | Cost in 2030"),
        ("row", "Halden | 24 | €1.9 million"),
        ("row", "Morvik | 11 | €0.8 million"),
        ("row", "Sund | 35 | €3.1 million"),
        (
            "p",
            "Costs are not the only hurdle. A survey of 1,450 teachers by the Teachers’ Union, held in "
            "November 2030, found that 44% switch a loud filter off during lessons. In schools whose "
            "filters were tested for noise only 9% did so.{3} The cheapest third of the models on sale is "
            "too loud for a classroom.",
        ),
        ("h2", "Who pays"),
        (
            "p",
            "Towns own the buildings, the state pays the teachers, and health insurers save when children "
            "stay well. Each of the three has a reason to wait for the others. In April 2031 the insurers "
            "offered to pay 15% of all filters until 2035, on condition that the state doubles the sum.",
        ),
        ("p", _clinics("thirty-three", who="teachers")),
        ("h1", "What should be done"),
        (
            "p",
            "First, measure what counts. Carbon dioxide is cheap to measure, and so it is measured; fine "
            "dust is not. The state should lend 500 instruments to towns and publish every reading within "
            "a week.",
        ),
        (
            "p",
            "Second, buy together. Halden, Morvik and Sund have shown that a joint order lowers the price "
            "by 12%. A national frame contract could begin in January 2032 and cover 1,800 schools by the "
            "end of 2034.",
        ),
        (
            "p",
            "Third, mend before buying. In one building out of seven the windows could be opened again "
            "with new handles, for less than €90 a room. No filter is as quiet, and no filter lets the "
            "sun in.",
        ),
        ("h1", "Conclusion"),
        (
            "p",
            "Filters are no cure for neglected buildings. But they are a fair bargain: within two winters "
            "they pay back a good part of what they cost, and they buy the time in which windows, walls "
            "and roofs can be mended.",
        ),
    ),
    footnotes=(
        "The limit is 1,000 parts per million; see the handbook of the institute, edition of 2027.",
        "Judgment of 9 October 2012, file 77/2012.",
        "The noise was measured at a distance of 2 metres, in 120 rooms.",
    ),
    references=(
        "Brandvold, I. (2030). Air and attention. Northern Journal of Health, 12(3), 45-61.",
        "Oyelaran, T. and Lindqvist, M. (2029). Sealed rooms. https://example.org/sealed-rooms",
    ),
)
