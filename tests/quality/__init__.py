"""How good are the answers?  A corpus with known articles -> scores by field and source, held against floors.

    make quality CORPUS=DIR        or: python -m tests.quality DIR [--table docs/quality.md] [--raise]

DIR holds gold.jsonl and the pages as SOURCE/NAME.html.gz.  Without it (nor NEWSBOT_CORPUS) nothing is measured, and
the command says so.

corpus.py       pages and what is known of them
reading.py      each page read by the whole line, its body judged by a model that never saw its domain
agreement.py    how much of a text is right
scoring.py      readings and gold to figures by field and source
floors.py       figures held against floors.json
table.py        figures as a table for people
training/       how the model of the body finder is made
"""
