"""The look keeps its promises: nothing inline, nothing from elsewhere, readable in both schemes, nothing missing."""

from __future__ import annotations

import json
import re
from pathlib import Path

import allauth
import pytest

ROOT = Path(__file__).resolve().parents[1]
STATIC = ROOT / "static"
CSS = sorted((STATIC / "css").rglob("*.css"))
TEMPLATES = sorted([*(ROOT / "templates").rglob("*.html"), *ROOT.glob("*/templates/**/*.html")])
SCRIPT = (STATIC / "js" / "jiritsu.js").read_text()
COMMENT = re.compile(r"\{#.*?#\}|\{% comment.*?endcomment %\}|<!--.*?-->", re.DOTALL)

FORBIDDEN = {
    "an inline style": r"<[^>]*\sstyle\s*=",
    "a style element": r"<style\b",
    "an inline handler": r"<[^>]*\son[a-z]+\s*=",
    "an htmx handler made of code": r"\b(?:data-)?hx-on\b",
    "code in an htmx value": r"=\s*[\"'](?:js|javascript):",
    "code in an htmx trigger": r"hx-trigger\s*=\s*\"[^\"]*\[",
}


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("template", TEMPLATES, ids=name_of)
def test_a_template_carries_nothing_that_the_content_policy_refuses(template: Path) -> None:
    text = COMMENT.sub("", template.read_text())
    found = [what for what, pattern in FORBIDDEN.items() if re.search(pattern, text, re.IGNORECASE)]
    scripts = re.findall(r"<script\b([^>]*)>", text)
    found += ["a script without a file" for attrs in scripts if "src=" not in attrs and "application/json" not in attrs]
    assert found == []


@pytest.mark.parametrize("template", TEMPLATES, ids=name_of)
def test_a_template_loads_nothing_from_another_host(template: Path) -> None:
    text = COMMENT.sub("", template.read_text())
    loading = re.findall(r"<(?:script|link|img|iframe|source|use|form)\b[^>]*", text)
    assert [tag for tag in loading if re.search(r"[\"'](?:https?:)?//", tag)] == []


@pytest.mark.parametrize("sheet", CSS, ids=name_of)
def test_a_sheet_loads_only_files_that_stand_beside_it(sheet: Path) -> None:
    text = sheet.read_text()
    assert "@import" not in text
    urls = [url for url in re.findall(r"url\(\s*[\"']?(.*?)[\"']?\s*\)", text) if not url.startswith("data:")]
    assert [url for url in urls if not (sheet.parent / url).is_file()] == []


def test_the_scripts_name_no_other_host() -> None:
    for script in (STATIC / "js").glob("*.js"):
        assert re.findall(r"[\"'`](?:https?:)?//[a-z]", script.read_text()) == []


def test_every_font_is_used_small_and_licensed() -> None:
    fonts = {path.name for path in (STATIC / "fonts").glob("*.woff2")}
    used = set(re.findall(r"fonts/([\w-]+\.woff2)", (STATIC / "css" / "fonts.css").read_text()))
    assert used == fonts
    assert sum((STATIC / "fonts" / name).stat().st_size for name in fonts) < 320_000
    licence = (STATIC / "fonts" / "OFL.txt").read_text()
    assert [owner for owner in ("Adobe", "The Inter Project Authors") if owner not in licence] == []


def test_every_sheet_is_linked_once_and_keeps_to_the_layers() -> None:
    linked = re.findall(r"static 'css/([\w/]+\.css)'", (ROOT / "templates/components/styles.html").read_text())
    assert sorted(linked) == sorted(str(path.relative_to(STATIC / "css")) for path in CSS)
    layers = re.search(r"@layer ([\w, ]+);", (STATIC / "css" / "tokens.css").read_text())
    assert layers is not None
    declared = layers[1].split(", ")
    used = {
        path.name: set(re.findall(r"@layer (\w+) \{", path.read_text())) for path in CSS if path.name != "fonts.css"
    }
    assert {name: names for name, names in used.items() if not names or names - set(declared)} == {}


def test_no_sheet_uses_a_name_that_nobody_defines() -> None:
    variables = set(re.findall(r"(--[\w-]+):", "".join(path.read_text() for path in CSS)))
    for sheet in CSS:
        missing = set(re.findall(r"var\((--[\w-]+)\)", sheet.read_text())) - variables
        assert (sheet.name, missing) == (sheet.name, set())


# -- contrast -------------------------------------------------------------------------------------


def tokens() -> dict[str, tuple[str, str]]:
    text = (STATIC / "css" / "tokens.css").read_text()
    pairs = {
        name: (light, dark) for name, light, dark in re.findall(r"--([\w-]+): light-dark\((#\w+), (#\w+)\);", text)
    }
    return pairs | {name: (one, one) for name, one in re.findall(r"--([\w-]+): (#\w{6});", text)}


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


GROUNDS = ("paper", "raised", "sunk")
WASHES = ("indigo-wash", "right-wash", "fix-wash", "wrong-wash", "hit")
TEXT_ON = [
    *[(text, ground) for text in ("ink", "ink-soft", "ink-faint") for ground in GROUNDS],
    *[(text, wash) for text in ("ink", "ink-soft") for wash in WASHES],
    *[(text, ground) for text in ("indigo", "right", "fix", "wrong") for ground in (*GROUNDS, "indigo-wash")],
    *[(tone, f"{tone}-wash") for tone in ("right", "fix", "wrong")],
    *[("on-mark", ground) for ground in ("right", "fix", "wrong", "indigo")],
    *[("indigo", "wrong-wash"), ("on-indigo", "indigo"), ("on-vermilion", "vermilion")],
    *[("on-panel", "panel"), ("on-panel-soft", "panel")],
]
SHAPES_ON = [(shape, ground) for shape in ("line-strong", "vermilion", "indigo") for ground in ("paper", "raised")]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_can_be_read_on_its_ground(text: str, ground: str, scheme: int) -> None:
    colours = tokens()
    assert contrast(colours[text][scheme], colours[ground][scheme]) >= 4.5


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("shape", "ground"), SHAPES_ON)
def test_the_edge_of_a_control_can_be_seen(shape: str, ground: str, scheme: int) -> None:
    colours = tokens()
    assert contrast(colours[shape][scheme], colours[ground][scheme]) >= 3


# -- scripts --------------------------------------------------------------------------------------


def test_our_script_is_short_and_says_which_attributes_it_reads() -> None:
    assert len(SCRIPT.splitlines()) < 150
    header, body = SCRIPT.split("*/", 1)
    read = set(re.findall(r"\[(data-[a-z-]+)", body)) - {"data-focused", "data-said", "data-sent"}  # its own marks
    assert sorted(name for name in read if name not in header) == []


def test_our_script_builds_no_code_and_no_markup_from_text() -> None:
    assert re.findall(r"\beval\(|new Function|innerHTML|insertAdjacentHTML|\.style\b|document\.write", SCRIPT) == []


def test_htmx_is_told_to_leave_styles_and_code_alone_and_to_show_409_and_422() -> None:
    base = (ROOT / "templates" / "base.html").read_text()
    found = re.search(r"name=\"htmx-config\" content='(.*?)'", base)
    assert found is not None
    config = json.loads(found[1])
    assert config["includeIndicatorCSS"] is False
    assert f'registerExtension("{config["extensions"]}"' in SCRIPT
    kept_out = {str(code) for code in config["noSwap"]}
    assert {"204", "304", "403", "404", "5xx"} <= kept_out
    assert kept_out.isdisjoint({"200", "409", "422", "4xx"})


def test_each_page_of_the_sign_in_library_with_an_inline_style_is_replaced() -> None:
    theirs = Path(allauth.__file__).parent / "templates"
    inline = [
        path.relative_to(theirs)
        for part in ("account", "mfa", "allauth")
        for path in (theirs / part).rglob("*.html")
        if re.search(FORBIDDEN["an inline style"], path.read_text())
    ]
    assert inline, "the library carries no inline style any more: drop our copies"
    assert [str(path) for path in inline if not (ROOT / "templates" / path).is_file()] == []


def test_the_page_for_a_broken_server_needs_nothing_but_itself() -> None:
    text = COMMENT.sub("", (ROOT / "templates" / "500.html").read_text())
    assert (
        re.findall(r"\{% (?:extends|include|url|static|csrf_token)\b|\{\{ ?(?:user|request|nav|messages)", text) == []
    )
    missing = [name for name in re.findall(r"root \}\}([\w/.-]+)", text) if not (STATIC / name).is_file()]
    assert missing == []
