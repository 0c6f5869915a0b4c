#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Each rule of source_rules.py fails on a bad sample and is quiet on a good one that looks like it."""
import os
import tempfile
import unittest

import source_rules

LICENCE = "// SPDX-License-Identifier: AGPL-3.0-or-later\n"
HEADER = LICENCE + "// A sample.\n#pragma once\n"


def breaches(files):
    """The rules broken by a tree of these files, as a list of (path, rule)."""
    with tempfile.TemporaryDirectory() as root:
        for path, text in files.items():
            full = os.path.join(root, path)
            os.makedirs(os.path.dirname(full), exist_ok=True)
            with open(full, "w", encoding="utf-8") as out:
                out.write(text)
        found, _ = source_rules.check(root)
    return [(line.split(":")[0], line.split(":")[2].strip()) for line in found]


class SourceRules(unittest.TestCase):
    def bad(self, path, code, rule, others=()):
        files = {other: HEADER for other in others}
        files[path] = LICENCE + code
        self.assertIn((path, rule), breaches(files), f"{rule} did not see: {code}")

    def good(self, path, code, others=()):
        files = {other: HEADER for other in others}
        files[path] = LICENCE + code
        self.assertEqual(breaches(files), [], f"a false alarm on: {code}")

    def test_a_lower_layer_cannot_include_a_higher_one(self):
        for path, header in [("core/base/a.cpp", "core/store/vault.h"), ("core/llm/a.cpp", "core/chat/types.h"),
                             ("core/chat/a.cpp", "core/memory/engine.h"), ("sync/a.cpp", "core/chat/types.h"),
                             ("platform/a.cpp", "ui/window.h"), ("core/memory/a.cpp", "sync/batch.h"),
                             ("core/recall/a.cpp", "core/llm/provider.h"), ("core/index/a.cpp", "core/chat/types.h")]:
            self.bad(path, f'#include "{header}"\n', "layer", [header])

    def test_a_layer_includes_itself_and_what_lies_below(self):
        for path, header in [("core/store/a.cpp", "core/base/id.h"), ("core/chat/a.cpp", "core/store/vault.h"),
                             ("ui/bridge/a.cpp", "core/engine/engine.h"), ("ui/a.cpp", "ui/bridge/door.h"),
                             ("app/hearth/main.cpp", "ui/window.h"), ("sync/a.cpp", "core/store/registry.h"),
                             ("core/engine/a.cpp", "sync/client.h")]:
            self.good(path, f'#include "{header}"\n', [header])

    def test_only_the_bridge_of_the_window_reaches_the_core(self):
        self.bad("ui/list.cpp", '#include "core/chat/types.h"\n', "layer", ["core/chat/types.h"])
        self.bad("ui/list.cpp", '#include "platform/paths.h"\n', "layer", ["platform/paths.h"])

    def test_core_and_sync_know_neither_qt_nor_sockets(self):
        for folder in ("core/base", "core/chat", "core/engine", "sync"):
            self.bad(f"{folder}/a.cpp", "#include <QString>\n", "layer")
            self.bad(f"{folder}/a.cpp", "#include <QtCore/QString>\n", "layer")
            self.bad(f"{folder}/a.cpp", "#include <sys/socket.h>\n", "layer")
            self.bad(f"{folder}/a.cpp", "#include <boost/asio.hpp>\n", "layer")
        self.good("ui/a.cpp", "#include <QWidget>\n")

    def test_sqlite_stays_in_the_store_and_libsodium_in_crypto(self):
        self.bad("core/chat/a.cpp", "#include <sqlite3.h>\n", "layer")
        self.bad("core/chat/a.cpp", "int f() { return sqlite3_step(nullptr); }\n", "sqlite")
        self.bad("ui/a.cpp", "auto d = QSqlDatabase::addDatabase();\n", "sqlite")
        self.bad("core/store/a.cpp", "auto d = QSqlDatabase::addDatabase();\n", "sqlite")
        self.bad("server/a.cpp", "int f() { return sqlite3_step(nullptr); }\n", "sqlite")
        self.good("server/a.cpp", "#include <QSqlDatabase>\nauto d = QSqlDatabase::addDatabase();\n")
        self.bad("core/store/a.cpp", "#include <sodium.h>\n", "layer")
        self.bad("core/store/a.cpp", "void f() { crypto_kdf_derive_from_key(); }\n", "crypto")
        self.bad("core/base/a.cpp", "void f() { randombytes_buf(p, n); }\n", "crypto")
        self.good("core/store/a.cpp", "#include <sqlite3.h>\nint f() { return sqlite3_step(nullptr); }\n")
        self.good("core/crypto/a.cpp", "#include <sodium.h>\nvoid f() { sodium_memzero(p, n); }\n")
        self.good("core/chat/a.cpp", "// sqlite3_step() is called by core/store, crypto_kdf() by core/crypto.\n")

    def test_the_wall_clock_is_read_in_one_place(self):
        for code in ("auto t = std::chrono::system_clock::now();", "auto t = time(nullptr);", "auto t = std::time(0);",
                     "auto t = QDateTime::currentDateTimeUtc();", "auto t = QDateTime::currentMSecsSinceEpoch();",
                     "gettimeofday(&tv, nullptr);", "auto t = QDate::currentDate();"):
            self.bad("core/chat/a.cpp", code + "\n", "clock")
            self.bad("ui/a.cpp", code + "\n", "clock")
        self.bad("core/chat/a.cpp", "auto sql = \"SELECT strftime('%s', 'now')\";\n", "clock")
        self.bad("core/chat/a.cpp", 'auto sql = R"(INSERT INTO t VALUES (CURRENT_TIMESTAMP))";\n', "clock")
        self.good("core/base/clock.cpp", "auto t = std::chrono::system_clock::now();\n")
        self.good("core/chat/a.cpp", "auto t = row.time(0); auto u = row->time(0); auto s = steadyMilliseconds();\n")
        self.good("core/chat/a.cpp", "// Not system_clock: time comes in.\nconst char* words = \"time(0)\";\n")
        self.good("tests/core/a.cpp", "auto t = std::chrono::system_clock::now();\n")

    def test_random_bytes_come_in_by_parameter(self):
        self.bad("core/chat/a.cpp", "std::random_device device;\n", "random")
        self.bad("ui/a.cpp", "auto x = QRandomGenerator::global();\n", "random")
        self.bad("sync/a.cpp", "int x = rand();\n", "random")

    def test_words_on_screen_go_through_tr(self):
        for code in ('label->setText("Send");', 'setWindowTitle(QStringLiteral("Hearth settings"));',
                     'auto b = new QPushButton("Stop", this);', 'menu->addAction("Delete");',
                     'edit->setPlaceholderText(\n        "Search");', 'box.setToolTip(u"Copy it"_s);',
                     'label->setText("<b>Stop</b> %1");'):
            self.bad("ui/a.cpp", code + "\n", "translation")
        for code in ('label->setText(tr("Send"));', 'label->setText(text);', 'label->setText("→");',
                     'label->setText("");', 'label->setText("<b style=\\"color:red\\">%1&nbsp;</b>");',
                     'setWindowTitle("Hearth");', 'setObjectName("sendButton");', '// setText("Send")'):
            self.good("ui/a.cpp", code + "\n")

    def test_every_file_names_its_licence_and_every_header_its_purpose(self):
        self.assertIn(("core/base/a.cpp", "licence"), breaches({"core/base/a.cpp": "int x;\n"}))
        self.assertIn(("scripts/go", "licence"), breaches({"scripts/go": "#!/bin/sh\necho\n"}))
        self.assertIn(("a/CMakeLists.txt", "licence"), breaches({"a/CMakeLists.txt": "project(x)\n"}))
        self.assertIn(("core/base/a.h", "header"), breaches({"core/base/a.h": LICENCE + "#pragma once\n"}))
        self.assertIn(("core/base/a.h", "header"), breaches({"core/base/a.h": LICENCE + "// A.\nint x;\n"}))
        self.assertEqual(breaches({"core/base/a.h": HEADER}), [])

    def test_no_two_types_of_a_namespace_have_one_name(self):
        inside = "namespace hearth::memory {\n%s}  // namespace hearth::memory\n"
        struct = "struct Candidate {\n    int x;\n};\n"
        nameless = f"namespace {{\n{struct}}}  // namespace\n"
        first = {"core/memory/keeping/a.h": HEADER + inside % struct}
        self.assertIn(("core/memory/model/b.cpp", "type"),
                      breaches({**first, "core/memory/model/b.cpp": LICENCE + inside % struct}))
        for code in (inside % nameless, inside % "struct Candidate;\n", inside.replace("memory", "chat") % struct):
            self.assertEqual(breaches({**first, "core/memory/model/b.cpp": LICENCE + code}), [])

    def test_files_stay_small_and_finished(self):
        self.bad("core/base/a.cpp", "\n" * 600, "size")
        self.good("core/base/a.cpp", "\n" * 599)
        self.bad("core/base/a.cpp", "// TO" "DO later\n", "unfinished")

    def test_includes_are_paths_from_the_root_and_libraries_are_known(self):
        self.bad("core/base/a.cpp", '#include "id.h"\n', "include", ["core/base/id.h"])
        self.bad("core/base/a.cpp", "#include <openssl/ssl.h>\n", "include")
        self.bad("elsewhere/a.cpp", "int x;\n", "layer")
        self.good("core/base/a.cpp", '// #include "core/store/vault.h"\n')

    def test_an_empty_tree_is_no_success(self):
        with tempfile.TemporaryDirectory() as root:
            self.assertEqual(source_rules.check(root), ([], 0))


if __name__ == "__main__":
    unittest.main()
