"""What does a unit of text have to be like?  A corpus with known articles -> newsbot/extraction/body/forest.json

    make train CORPUS=DIR

corpus pages and their gold are read by tests/quality/corpus.py, which says what DIR holds.

seeing.py       pages as the body finder sees them
labels.py       which units of a page are in its gold
fitting.py      labelled units to decision trees
folds.py        models that never saw a domain
"""
