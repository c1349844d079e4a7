"""Scrapy's exporters of newsbot."""

from typing import Any

from itemadapter import ItemAdapter
from scrapy.exporters import JsonLinesItemExporter

from newsbot import records
from newsbot.items import Article


class RecordExporter(JsonLinesItemExporter):
    """JSON Lines: our articles as records, anything else through itemadapter."""

    def export_item(self, item: Any) -> None:
        if isinstance(item, Article):
            self.file.write((records.line(records.record(item)) + "\n").encode("utf-8"))
        else:
            super().export_item(ItemAdapter(item).asdict())
