"""`nlp.add_pipe("reportedly")` puts the reading on the Doc."""

from datetime import date

import pytest
import spacy

from reportedly.annotate.parse import load_language
from reportedly.errors import ConfigurationError, InputError

TEXT = "Ferries stopped in Tirana last week after gunmen attacked the port, police said."


def test_the_component_is_found_by_its_entry_point_and_reads() -> None:
    nlp = load_language()
    nlp.add_pipe("reportedly")
    doc = nlp.make_doc(TEXT)
    doc.user_data["published"] = "2021-09-02"
    reading = nlp(doc)._.reading
    assert reading.report.published == date(2021, 9, 2)
    assert [s.source_name for s in reading.statements] == ["police"]
    assert [t.start for t in reading.times] == [date(2021, 8, 23)]
    assert nlp("The port is open.")._.reading.report.published is None
    doc = nlp.make_doc(TEXT)
    doc.user_data["published"] = "2021-13-45"
    with pytest.raises(InputError, match="calendar"):
        nlp(doc)


def test_a_doc_that_nothing_parsed_is_said_to_be_so() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("reportedly")
    with pytest.raises(ConfigurationError, match="not parsed"):
        nlp(TEXT)
