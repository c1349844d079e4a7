"""How much is each feature of a unit worth?  A corpus with known articles -> newsbot/extraction/body/weights.py

    make train CORPUS=DIR

DIR holds gold.jsonl and the pages as SOURCE/NAME.html.gz.  A line of gold.jsonl has "id" (SOURCE/NAME), "source",
"domain", "url" and "body" (paragraphs parted by blank lines), perhaps "body_lede" (the standfirst that opens the
body) and "body_optional" (paragraphs that may be missing).

corpus.py       pages and their gold, read by the body finder's own code
labels.py       which units of a page are in its gold
fitting.py      labelled units to weights
folds.py        the figures on domains that were not fitted on
agreement.py    how much of a text is right
writing.py      weights to the file that is committed
"""
