"""What things look like: a group, a colour and a shape for every class; a size by degree; words for every relation.

Colours are those of Okabe and Ito (https://jfly.uni-koeln.de/color/), told apart with any colour vision; the shape
says the same a second time, so no meaning hangs on colour alone.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from viz.lookup import Bilingual


@dataclass(frozen=True, slots=True)
class Paint:
    """Fill and outline of a shape."""

    fill: str
    line: str


@dataclass(frozen=True, slots=True)
class Group:
    """A kind of thing as the legend shows it: ``shape`` is a name that vis-network knows."""

    key: str
    label: Bilingual
    shape: str
    light: Paint
    dark: Paint


@dataclass(frozen=True, slots=True)
class Relation:
    """How an edge reads from its source to its target, and back."""

    forth: Bilingual
    back: Bilingual


GROUPS: Final = (
    Group(
        "place", Bilingual("Địa phương", "Place"), "hexagon", Paint("#009e73", "#00664a"), Paint("#1fbf92", "#8ff0d3")
    ),
    Group("person", Bilingual("Cán bộ", "Official"), "dot", Paint("#d55e00", "#8f3f00"), Paint("#f07d2a", "#ffc59b")),
    Group("body", Bilingual("Cơ quan", "Agency"), "square", Paint("#0072b2", "#004b76"), Paint("#3f9fdc", "#b3dcf7")),
    Group(
        "document",
        Bilingual("Văn bản", "Document"),
        "diamond",
        Paint("#e69f00", "#8a5f00"),
        Paint("#f0b433", "#ffe3a6"),
    ),
    Group(
        "indicator",
        Bilingual("Chỉ tiêu", "Indicator"),
        "star",
        Paint("#56b4e9", "#1f6f9e"),
        Paint("#7cc8f2", "#d3eefc"),
    ),
    Group(
        "project", Bilingual("Dự án", "Project"), "triangle", Paint("#cc79a7", "#8b4069"), Paint("#dd94bc", "#f8d5e7")
    ),
    Group(
        "event", Bilingual("Sự kiện", "Event"), "triangleDown", Paint("#f0e442", "#7a7300"), Paint("#f0e442", "#fffbc2")
    ),
    Group("article", Bilingual("Bài báo", "Article"), "dot", Paint("#ffffff", "#5a5f66"), Paint("#1b1f24", "#b9c0c8")),
    Group("other", Bilingual("Khác", "Other"), "square", Paint("#b8bcc2", "#5a5f66"), Paint("#6d747c", "#c6ccd3")),
)
"""All groups in the order of the legend."""

_GROUP_OF: Final = {
    **dict.fromkeys(("Territory", "AdministrativeUnit", "ProvinceVersion", "District", "Country"), "place"),
    "Person": "person",
    **dict.fromkeys(
        (
            "Organization",
            "PeoplesCommittee",
            "PeoplesCouncil",
            "Department",
            "DistrictBody",
            "PartyOrgan",
            "Ministry",
            "CentralBody",
            "StatisticsOffice",
            "Company",
            "Association",
            "OtherOrganization",
            "Post",
        ),
        "body",
    ),
    **dict.fromkeys(
        (
            "PolicyDocument",
            "Resolution",
            "Programme",
            "DirectiveDocument",
            "Decision",
            "Decree",
            "Plan",
            "Scheme",
            "Law",
        ),
        "document",
    ),
    **dict.fromkeys(
        ("Circular", "Conclusion", "Notice", "Report", "Planning", "OtherDocument"),
        "document",
    ),
    "Indicator": "indicator",
    "Project": "project",
    "Event": "event",
    "Article": "article",
}

_RELATIONS: Final = {
    "PostHolding": Relation(Bilingual("giữ chức vụ tại", "holds a post at"), Bilingual("có cán bộ", "has official")),
    "ProvinceAttribution": Relation(Bilingual("viết về", "is about"), Bilingual("có bài viết", "is covered by")),
    "Mention": Relation(Bilingual("nhắc đến", "mentions"), Bilingual("được nhắc trong", "is mentioned in")),
    "Observation": Relation(Bilingual("có số liệu", "has figures for"), Bilingual("đo tại", "is measured in")),
    "Participation": Relation(Bilingual("dự", "takes part in"), Bilingual("có mặt", "was attended by")),
    "organiser": Relation(Bilingual("do … tổ chức", "organised by"), Bilingual("tổ chức", "organises")),
    "Directive": Relation(
        Bilingual("giao nhiệm vụ cho", "gives tasks to"), Bilingual("nhận nhiệm vụ từ", "takes tasks from")
    ),
    "document": Relation(
        Bilingual("yêu cầu thực hiện", "asks to carry out"), Bilingual("được yêu cầu thực hiện bởi", "is asked for by")
    ),
    "Implementation": Relation(
        Bilingual("triển khai", "implements"), Bilingual("được triển khai bằng", "is implemented by")
    ),
    "unitOf": Relation(Bilingual("trực thuộc", "is part of"), Bilingual("có đơn vị", "has unit")),
    "governs": Relation(Bilingual("thuộc địa phương", "belongs to"), Bilingual("có cơ quan", "has body")),
    "area": Relation(Bilingual("tại", "is located in"), Bilingual("là nơi có", "is the place of")),
    "issuer": Relation(Bilingual("do … ban hành", "issued by"), Bilingual("ban hành", "issues")),
    "succeededBy": Relation(Bilingual("được kế tục bởi", "is succeeded by"), Bilingual("kế tục", "succeeds")),
}


def group(kind: str | None) -> Group:
    """Returns the group of a class by its local name: ``Department`` is an agency; an unknown class is "other"."""
    name = _GROUP_OF.get(kind or "", "other")
    return next(g for g in GROUPS if g.key == name)


def relation(name: str, label: Bilingual | None = None) -> Relation:
    """Returns how a relation reads; one without words here reads as ``label``, the ontology's word for it."""
    plain = label or Bilingual(name, name)
    return _RELATIONS.get(name, Relation(plain, Bilingual(f"← {plain.vi}", f"← {plain.en}")))


def size(degree: int) -> int:
    """Returns the radius of a node of this degree in pixels: its area grows with the degree, within limits."""
    return min(60, round(11 + 4.5 * math.sqrt(degree)))
