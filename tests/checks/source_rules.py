#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The rules of docs/ARCHITECTURE.md and of our style that a machine can see, held against every source file.

    source_rules.py ROOT        prints `file:line: rule: what` for each breach; exit code 1 when there is any

There is no list of exceptions: a file that needs one is in the wrong folder. source_rules_test.py shows that
each rule can fail.
"""
import os
import re
import sys

# --- what each folder may include -----------------------------------------------------------------------------

# The layers of the memory engine, lower ones first; core/memory itself is above them.
MEMORY = ["core/memory/" + layer for layer in ("language", "redaction", "provenance", "reading", "english", "keeping",
                                               "threads", "model")]
CORE = ["core/base", "core/crypto", "core/store", "core/chat", "core/index", "core/embed", "core/memory", "core/recall",
        "core/llm", "core/mcp", "core/engine"] + MEMORY

# Own folders. A folder may always include itself; the longest prefix of a file's path decides which one it is in.
FOLDERS = {
    "core/base": [],
    "core/crypto": ["core/base"],
    "core/store": ["core/base", "core/crypto"],
    "core/chat": ["core/base", "core/crypto", "core/store"],
    "core/index": ["core/base", "core/crypto", "core/store"],
    "core/embed": ["core/base", "core/crypto", "core/index"],
    "core/memory/language": ["core/base", "core/index"],
    "core/memory/redaction": ["core/base"] + MEMORY[:1],
    "core/memory/provenance": ["core/base", "core/index"] + MEMORY[:1],
    "core/memory/reading": ["core/base", "core/index"] + MEMORY[:3],
    "core/memory/english": MEMORY[:4],
    "core/memory/keeping": ["core/base", "core/crypto", "core/store", "core/chat"] + MEMORY[:5],
    "core/memory/threads": ["core/base", "core/crypto", "core/store", "core/chat", "core/index"] + MEMORY[:6],
    "core/memory/model": ["core/base", "core/store", "core/chat"] + MEMORY[:7],
    "core/memory": ["core/base", "core/crypto", "core/store", "core/chat", "core/index"] + MEMORY,
    "core/recall": ["core/base", "core/crypto", "core/store", "core/chat", "core/index", "core/memory"] + MEMORY,
    "core/llm": ["core/base", "core/crypto"],  # API keys are SecretBytes
    "core/mcp": ["core/base", "core/crypto", "core/llm"],
    "core/engine": CORE + ["sync"],
    "sync": ["core/base", "core/crypto", "core/store"],
    "platform": ["core/base", "core/crypto", "core/store", "core/llm", "core/mcp", "core/engine", "sync"],
    "server": CORE + ["sync"],
    "ui/bridge": CORE,
    "ui": ["ui/bridge"],
    "app": CORE + ["sync", "platform", "server", "ui", "ui/bridge"],
    "bench": CORE + ["sync", "platform", "server", "ui", "ui/bridge", "tests"],
    "tests": CORE + ["sync", "platform", "server", "ui", "ui/bridge", "bench"],
    "cmake": [],
    "resources": [],
}
PRODUCT = [folder for folder in FOLDERS if folder not in ("tests", "bench")]
WITHOUT_QT = CORE + ["sync"]

# Headers of others: the first match decides; None means every folder. A header that no line knows is a breach, so
# that a new dependency is a decision and not an accident.
THIRD_PARTY = [
    (r"sqlite3", ["core/store", "tests", "bench"]),
    (r"sodium", ["core/crypto", "tests", "bench"]),
    (r"hnswlib/|libstemmer", ["core/index", "tests", "bench"]),
    (r"zip\.h$", ["core/chat", "tests", "bench"]),
    (r"zstd", ["sync", "tests", "bench"]),
    (r"re2/|utf8proc", CORE + ["tests", "bench"]),
    (r"fmt/|nlohmann/", None),
    (r"spdlog/", ["core/base"]),
    (r"CLI/", ["app", "bench", "tests"]),
    (r"toml\+\+/", ["core/engine", "platform"]),
    (r"md4c", ["ui", "core/chat"]),
    (r"qt6?keychain/", ["platform"]),
    (r"poppler-", ["platform"]),
    (r"qrencode", ["ui"]),
    (r"linux/(audit|filter|seccomp)\.h$", ["platform"]),
    (r"boost/|prometheus/", ["server"]),
    (r"catch2/|rapidcheck", ["tests"]),
    (r"(sys/(socket|un|epoll|select)|netinet/|arpa/|netdb|poll)\b", ["platform", "server", "app", "tests", "bench"]),
    (r"Q[A-Z]|Qt[A-Z]?\w*/|private/q", ["platform", "server", "ui", "ui/bridge", "app", "tests", "bench"]),
    (r"dlfcn\.h$", ["tests"]),
    (r"(unistd|fcntl|malloc|signal|pthread|dirent|termios|pwd|sys/\w+|errno|spawn)\.h$", None),
]

STANDARD = set("""algorithm any array atomic barrier bit bitset cassert cctype cerrno cfloat charconv chrono cinttypes
climits clocale cmath compare complex concepts condition_variable coroutine csetjmp csignal cstdarg cstddef cstdint
cstdio cstdlib cstring ctime cuchar cwchar cwctype deque exception execution filesystem format forward_list fstream
functional future initializer_list iomanip ios iosfwd iostream istream iterator latch limits list locale map memory
memory_resource mutex new numbers numeric optional ostream queue random ranges ratio regex scoped_allocator semaphore
set shared_mutex source_location span sstream stack stdexcept stop_token streambuf string string_view strstream
syncstream system_error thread tuple type_traits typeindex typeinfo unordered_map unordered_set utility valarray
variant vector version""".split())

# --- patterns in code (comments and string literals blanked out) ------------------------------------------------

WALL_CLOCK = re.compile(
    r"\bsystem_clock\b|\bhigh_resolution_clock\b|\bfile_clock\b|(?<![\w.>])time\s*\(\s*(?:nullptr|NULL|0\s*\)|&)"
    r"|\bgettimeofday\b|\bclock_gettime\b|\bQ(?:Date|Time|DateTime)::current\w+"
    r"|\bcurrent(?:DateTime(?:Utc)?|MSecsSinceEpoch|SecsSinceEpoch)\b")
RANDOM = re.compile(r"\brandom_device\b|\bgetrandom\b|\b(?:std::)?s?rand\s*\(|\bQRandomGenerator\b|\barc4random")
SQLITE = re.compile(r"\bsqlite3_\w+\s*\(")
QT_SQL = re.compile(r"\bQSqlDatabase\b")
SODIUM = re.compile(r"\b(?:crypto_[a-z0-9]+(?:_\w+)?|sodium_\w+|randombytes_\w+)\s*\(")
UNFINISHED = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
SQL_NOW = re.compile(r"'now'|CURRENT_TIMESTAMP|CURRENT_DATE\b|CURRENT_TIME\b|\bunixepoch\(\)", re.IGNORECASE)
UNTRANSLATED = re.compile(
    r"\b(?:set(?:Text|PlainText|WindowTitle|Title|ToolTip|StatusTip|WhatsThis|PlaceholderText|LabelText|InformativeText"
    r"|AccessibleName|AccessibleDescription|CancelButtonText)|addAction|addMenu|addTab|addRow|showMessage"
    r"|QLabel|QPushButton|QToolButton|QCheckBox|QRadioButton|QGroupBox|QAction)\s*\(\s*"
    r"(?:QStringLiteral\s*\(\s*|QString\s*\(\s*|QLatin1String\s*\(\s*|u)?\"((?:[^\"\\]|\\.)*)\"")
# What is no sentence: markup, places for arguments, and the name of the program.
MARKUP = re.compile(r"<[^>]*>|&\w+;|%\d|\\.|\bHearth\b")

CLOCK_FILE = "core/base/clock.cpp"
MAX_LINES = 600
SPDX = "SPDX-License-Identifier: AGPL-3.0-or-later"

CODE_SUFFIXES = (".cpp", ".h", ".h.in", ".cpp.in")
TEXT_SUFFIXES = CODE_SUFFIXES + (".py", ".cmake", ".sh", "CMakeLists.txt", ".desktop", ".qss")
SCRIPT_FOLDERS = ("scripts/", ".ci/")


def folder_of(path):
    best = None
    for folder in FOLDERS:
        if path.startswith(folder + "/") and (best is None or len(folder) > len(best)):
            best = folder
    return best


# Raw strings, strings, character literals, and both kinds of comment.
TOKEN = re.compile(r'R"([^\s()\\]{0,16})\((?s:.*?)\)\1"|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)+\''
                   r"|//[^\n]*|/\*(?s:.*?)\*/")


def blank(text, keep_strings):
    """The text with comments, and string literals unless kept, overwritten by spaces; line numbers stay."""
    def replace(match):
        piece = match.group(0)
        if keep_strings and not piece.startswith(("//", "/*")):
            return piece
        if piece.startswith("'") and len(piece) == 3 and piece[1].isdigit():
            return piece
        return "".join("\n" if character == "\n" else " " for character in piece)
    # Digit separators are no character literals.
    text = re.sub(r"(?<=[0-9A-Fa-f])'(?=[0-9A-Fa-f])", "_", text)
    return TOKEN.sub(replace, text)

# Types that others can see: outside of nameless namespaces, at the start of a line.
ANONYMOUS = re.compile(r"^namespace \{.*?^\}  // namespace$", re.S | re.M)
TYPE = re.compile(r"^(?:struct|class|enum class|enum|union) (\w+)(?: final)?(?: :[^{;]*)? \{", re.M)


class Rules:
    def __init__(self, root):
        self.root = root
        self.breaches = []
        self.types = {}  # Of the product: (namespace, name) to where it is defined.

    def breach(self, path, line, rule, what):
        self.breaches.append(f"{path}:{line}: {rule}: {what}")

    def check_file(self, path):
        with open(os.path.join(self.root, path), encoding="utf-8", errors="replace") as source:
            text = source.read()
        lines = text.split("\n")
        if SPDX not in "\n".join(lines[:2]):
            self.breach(path, 1, "licence", "the first line does not name the licence")
        if len(lines) - 1 > MAX_LINES:
            self.breach(path, len(lines) - 1, "size", f"more than {MAX_LINES} lines")
        for number, line in enumerate(lines, 1):
            if UNFINISHED.search(line):
                self.breach(path, number, "unfinished", "a mark of unfinished work")
        if path.endswith(CODE_SUFFIXES):
            self.check_code(path, text, lines)

    def check_code(self, path, text, lines):
        folder = folder_of(path)
        if folder is None:
            self.breach(path, 1, "layer", "the folder is not in the table of layers")
            return
        if path.endswith(".h"):
            if not any(line.startswith("#pragma once") for line in lines):
                self.breach(path, 1, "header", "no #pragma once")
            if len(lines) < 2 or not lines[1].startswith("//"):
                self.breach(path, 2, "header", "the second line does not say what the file is for")
        with_strings = blank(text, keep_strings=True)
        code = blank(text, keep_strings=False)
        for number, line in enumerate(with_strings.split("\n"), 1):
            include = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
            if include:
                self.check_include(path, folder, number, include.group(1), include.group(2))
        if folder in ("tests", "bench"):
            return
        self.check_types(path, text)
        self.find(path, code, WALL_CLOCK, "clock", "the time comes in as a Clock", [CLOCK_FILE])
        self.find(path, code, RANDOM, "random", "random bytes come in as a RandomSource", [CLOCK_FILE])
        self.find(path, with_strings, SQL_NOW, "clock", "SQL gets the time as a parameter", [])
        if folder != "core/store":
            self.find(path, code, SQLITE, "sqlite", "only core/store calls SQLite", [])
        if folder != "server":
            self.find(path, code, QT_SQL, "sqlite", "only the server's database is Qt's", [])
        if folder != "core/crypto":
            self.find(path, code, SODIUM, "crypto", "only core/crypto calls libsodium", [])
        if folder in ("ui", "ui/bridge"):
            self.find_untranslated(path, with_strings)

    def check_types(self, path, text):
        """Two types of one name break each other wherever both are used: the linker keeps one of their functions."""
        namespace = re.search(r"^namespace ([\w:]+) \{", text, re.M)
        named = ANONYMOUS.sub(lambda inside: "\n" * inside.group(0).count("\n"), text)
        for match in TYPE.finditer(named):
            line = named.count("\n", 0, match.start()) + 1
            first = self.types.setdefault((namespace and namespace.group(1), match.group(1)), f"{path}:{line}")
            if first != f"{path}:{line}":
                self.breach(path, line, "type", f"{match.group(1)} is defined in {first} too")

    def find_untranslated(self, path, text):
        for match in UNTRANSLATED.finditer(text):
            if re.search("[A-Za-z]{2}", MARKUP.sub("", match.group(1))):
                line = text.count("\n", 0, match.start()) + 1
                self.breach(path, line, "translation", "words on screen go through tr()")

    def find(self, path, text, pattern, rule, what, allowed):
        if path in allowed:
            return
        for match in pattern.finditer(text):
            self.breach(path, text.count("\n", 0, match.start()) + 1, rule, what)

    def check_include(self, path, folder, number, bracket, name):
        if bracket == "<":
            self.check_foreign(path, folder, number, name)
            return
        if re.fullmatch(r"(ui_\w+\.h|moc_\w+\.cpp|\w+\.moc)", name):
            return
        full = os.path.join(self.root, name)
        if not os.path.exists(full) and not os.path.exists(full + ".in"):
            self.breach(path, number, "include", f'"{name}" is not a path from the root of the project')
            return
        target = folder_of(name)
        if target != folder and target not in FOLDERS[folder]:
            self.breach(path, number, "layer", f'{folder} may not include "{name}"')

    def check_foreign(self, path, folder, number, name):
        if name in STANDARD:
            return
        for pattern, allowed in THIRD_PARTY:
            if re.match(pattern, name):
                if allowed is not None and folder not in allowed:
                    self.breach(path, number, "layer", f"{folder} may not include <{name}>")
                return
        self.breach(path, number, "include", f"<{name}> is not in the table of libraries")


def sources(root):
    for directory, folders, files in os.walk(root):
        relative = os.path.relpath(directory, root).replace(os.sep, "/")
        folders[:] = sorted(f for f in folders if f not in ("build", ".git", ".cache", "__pycache__", "data"))
        for file in sorted(files):
            path = file if relative == "." else f"{relative}/{file}"
            if path.endswith(TEXT_SUFFIXES) or path.startswith(SCRIPT_FOLDERS):
                yield path


def check(root):
    rules = Rules(root)
    count = 0
    for path in sources(root):
        rules.check_file(path)
        count += 1
    return rules.breaches, count


def main():
    breaches, count = check(sys.argv[1])
    print("\n".join(breaches + [f"{count} files, {len(breaches)} breaches"]))
    return 1 if breaches or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
