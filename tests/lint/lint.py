#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules that hold for the whole tree: lint.py RULE SOURCE_DIR. Status 1 and one line for each breach."""
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOMS = ["intake", "reconcile", "cases", "evidence", "dossier"]
MAX_LINES = 800
INCLUDE = re.compile(r'^\s*#include\s+([<"])([^">]+)[">]', re.M)

# Where a room may look to the right, and why.
ALLOWED = {
    # The case page reads a case whole, and a case has evidence: a value of the evidence room, none of its work.
    ("app/cases", "models/evidence/evidence_item.h"),
}


def sources(root, floors=("models", "app", "ui")):
    for floor in floors:
        for path in sorted(glob.glob(os.path.join(root, floor, "**", "*"), recursive=True)):
            if path.endswith((".h", ".cpp")):
                yield os.path.relpath(path, root)


def read(root, path):
    with open(os.path.join(root, path), encoding="utf-8") as file:
        return file.read()


def qt_modules():
    """Header name -> modules that have it, from the headers of the Qt that is installed."""
    modules = {}
    for folder in glob.glob("/usr/include/*/qt6/Qt*") + glob.glob("/usr/include/qt6/Qt*"):
        for header in os.listdir(folder):
            modules.setdefault(header, set()).add(os.path.basename(folder))
    return modules


def room_of(path):
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else ""


def arrows(root):
    modules = qt_modules()
    for path in sources(root):
        floor, room = path.split("/")[0], room_of(path)
        composition = path.startswith(("app/main/", "app/cli/", "ui/room_pages", "app/session/", "app/demo/"))
        for quote, header in INCLUDE.findall(read(root, path)):
            where = modules.get(header, set()) if quote == "<" else set()
            if where and "QtCore" not in where:
                if floor == "models":
                    yield f"{path}: models link QtCore alone, but it includes <{header}>"
                if floor == "app" and where & {"QtWidgets", "QtCharts"} and not path.startswith("app/main/"):
                    yield f"{path}: app has no widgets, but it includes <{header}>"
                if "QtSql" in where and not path.startswith("app/storage/"):
                    yield f"{path}: SQL lives in app/storage alone, but it includes <{header}>"
            if quote == "<":
                continue
            target_floor, target_room = header.split("/")[0], room_of(header)
            if target_floor not in ("models", "app", "ui"):
                continue
            if ["models", "app", "ui"].index(target_floor) > ["models", "app", "ui"].index(floor) and not path.startswith("app/main/"):
                yield f"{path}: {floor} must not know {header}"
            if floor == "ui" and target_room == "storage":
                yield f"{path}: the window asks the rooms, never {header}"
            if composition or (os.path.dirname(path), header) in ALLOWED:
                continue
            if room in ROOMS and target_room in ROOMS and ROOMS.index(target_room) > ROOMS.index(room):
                yield f"{path}: {room} must not know {target_room}, which stands to its right ({header})"
            if room in ROOMS and target_room == "guard" and not header.startswith("models/guard/journal"):
                yield f"{path}: {room} knows of guard only the journal, not {header}"
            if room in ROOMS and target_room == "watch":
                yield f"{path}: {room} must not know watch ({header})"


def icons(root):
    names = {os.path.basename(path)[:-4] for path in glob.glob(os.path.join(root, "resources/icons/*.svg"))}
    used = {}
    table = read(root, "ui/common/actions.cpp")
    for name in re.findall(r'\{Act::\w+, ActGroup::\w+, "[\w.]+", QT_TRANSLATE_NOOP\("Actions", "(?:[^"\\]|\\.)*"\), (?:""|QT_TRANSLATE_NOOP\("Actions", "(?:[^"\\]|\\.)*"\)), "([\w-]*)"', table):
        if name:
            used.setdefault(name, "ui/common/actions.cpp")
    if len(used) < 20:
        yield "ui/common/actions.cpp: the table of actions could not be read"
    call = re.compile(r'(?:icon|themedIcon|accentIcon|iconPixmap|EmptyState|picture|startCard)\((?:QStringLiteral\()?"([a-z0-9-]+)"')
    for path in sources(root, ("ui",)):
        text = read(root, path)
        for name in call.findall(text) + re.findall(r'iconName\(\) const override \{ return QStringLiteral\("([\w-]+)"\)', text):
            used.setdefault(name, path)
    for name, path in sorted(used.items()):
        if name not in names:
            yield f"{path}: there is no resources/icons/{name}.svg"


def translations(root):
    lupdate = shutil.which("lupdate") or "/usr/lib/qt6/bin/lupdate"
    with tempfile.TemporaryDirectory() as folder:
        for floor in ("models", "app", "ui"):
            rooms = sorted(entry for entry in os.listdir(os.path.join(root, floor)) if os.path.isdir(os.path.join(root, floor, entry)))
            for room in rooms:
                if not glob.glob(os.path.join(root, floor, room, "*.cpp")):
                    continue
                for language, extra in (("zh_CN", []), ("en", ["-pluralonly"])):
                    name = f"{floor}_{room}_{language}.ts"
                    copy = os.path.join(folder, name)
                    kept = os.path.join(root, "translations", name)
                    if os.path.exists(kept):
                        shutil.copy(kept, copy)
                    subprocess.run([lupdate, "-silent", "-locations", "none", "-no-obsolete", "-I", root, *extra, os.path.join(root, floor, room), "-ts", copy,
                                    "-source-language", "en", "-target-language", language], check=True)
                    yield from untranslated(copy, name)


def untranslated(path, name):
    for message in ElementTree.parse(path).getroot().iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        if translation.get("type") in ("unfinished", "vanished", "obsolete"):
            yield f"translations/{name}: {translation.get('type')}: {source}"
            continue
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        wanted = set(re.findall(r"%\d", source))
        for form in forms:
            if not form.strip():
                yield f"translations/{name}: empty: {source}"
            elif set(re.findall(r"%\d", form)) != wanted:
                yield f"translations/{name}: other places than in “{source}”: {form}"


def sizes(root):
    for path in sources(root, ("models", "app", "ui", "tests")):
        text = read(root, path)
        lines = text.count("\n")
        if lines > MAX_LINES:
            yield f"{path}: {lines} lines; look for the seam (at most {MAX_LINES})"
        if not text.startswith("// SPDX-License-Identifier: GPL-3.0-or-later\n"):
            yield f"{path}: the first line names the licence"


def words(root):
    unfinished = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")
    for path in sources(root, ("models", "app", "ui", "tests")):
        for number, line in enumerate(read(root, path).splitlines(), 1):
            if unfinished.search(line):
                yield f"{path}:{number}: unfinished: {line.strip()}"


def closing(text, start, opening="(", end=")"):
    """Index after the bracket that closes the one at `start`; strings and characters are skipped."""
    depth, i = 0, start
    while i < len(text):
        c = text[i]
        if c in "\"'" and not (c == "'" and text[i - 1].isalnum()):
            i += 1
            while i < len(text) and text[i] != c:
                i += 2 if text[i] == "\\" else 1
        elif c == opening:
            depth += 1
        elif c == end:
            depth -= 1
            if depth == 0:
                return i + 1
        i += 1
    return len(text)


def live(root):
    """Texts set while a widget is made must be set in Language::bind, or they stay in the old language."""
    builder = re.compile(r"^(?:\w[\w<>*& ]*\s+\*?)?(\w+)::(~?\w+)\([^;{]*?\)[^;{]*?\{", re.M | re.S)
    setter = re.compile(r"set(?:Text|ToolTip|PlaceholderText|AccessibleName|AccessibleDescription|WindowTitle|Title)\(\s*(?:\w+::)?tr\(")
    for path in sources(root, ("ui",)):
        if not path.endswith(".cpp"):
            continue
        text = read(root, path)
        skipped = []
        for call in re.finditer(r"(?:Language::bind|connect|setTexts|askReason|read<[^(]*>|write<[^(]*>)\(", text):
            skipped.append((call.start(), closing(text, call.end() - 1)))
        for function in builder.finditer(text):
            owner, name = function.groups()
            if name != owner and not re.match(r"(?:make|build|create)[A-Z]", name):
                continue
            body = text.index("{", function.end() - 1)
            end = closing(text, body, "{", "}")
            for hit in setter.finditer(text, body, end):
                if not any(a <= hit.start() < b for a, b in skipped):
                    line = text.count("\n", 0, hit.start()) + 1
                    yield f"{path}:{line}: a text outside Language::bind stays in the old language"


def main():
    rules = {"arrows": arrows, "icons": icons, "translations": translations, "sizes": sizes, "words": words, "live": live}
    if len(sys.argv) != 3 or sys.argv[1] not in rules:
        sys.exit(f"usage: lint.py {'|'.join(rules)} SOURCE_DIR")
    breaches = list(rules[sys.argv[1]](sys.argv[2]))
    for breach in breaches:
        print(breach)
    sys.exit(1 if breaches else 0)


main()
