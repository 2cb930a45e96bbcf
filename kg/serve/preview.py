"""What the frame of a reconciliation client shows of one thing."""

from __future__ import annotations

from kg.serve.extension import of_entity
from kg.serve.jsonform import Refused, shown
from kg.serve.matching import TYPES
from kg.serve.names import Names
from kg.serve.page import Preview
from kg.serve.reconciliation import type_of


def preview(names: Names, key: str, address: str) -> Preview:
    """Returns what is shown of a thing.

    Args:
        names: of the version that is asked.
        key: IRI of the thing, without the base.
        address: of the server, without a slash at its end.

    Raises:
        Refused: there is no such thing, or none of a type that is matched.
    """
    entity = names.index.entity(names.base + key)
    if entity is None or entity.kind not in TYPES.values():
        raise Refused(f"nothing has the identifier {shown(key)}", 404)
    facts = of_entity(names, entity)
    told = {"", *("; ".join(values) for _, values in facts)}  # an official is told from others by the posts
    about = {entity.about_vi: "vi", entity.about_en: "en"} if entity.about_vi not in told else {}
    sentence = names.index.sentence(entity.iri)
    return Preview(
        key=names.key(entity.iri),
        label_vi=entity.vi,
        label_en=entity.en,
        kind=type_of(entity)["name"],
        about=tuple((language, text) for text, language in about.items() if text),
        facts=tuple((name, tuple(values)) for name, values in facts),
        sentence=sentence.snippet if sentence else "",
        source=sentence.label if sentence else "",
        address=address,
    )
