# SPDX-License-Identifier: AGPL-3.0-or-later
"""A person's machine in miniature: a home of its own, a vault in it, and hearthctl run as anybody would run it.

Nothing here knows how Hearth is made: it starts programs, reads what they print, and looks into files.
"""
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

BIN = os.environ.get("HEARTH_BIN", "build/release/bin")
PASSPHRASE = "correct horse battery staple"
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
HIT = ("messageId", "externalId", "conversationId", "role", "speaker", "createdAt", "text", "score", "why")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")


class Done:
    """What a finished run left: exit code and both outputs."""

    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    def json(self):
        return json.loads(self.out)

    def documents(self):
        return [json.loads(line) for line in self.out.splitlines() if line.strip()]

    def error(self):
        return json.loads(self.err.strip().splitlines()[-1])["error"]


def place():
    """Where homes are: in memory where there is much room, so that a test waits for no disk. TMPDIR says otherwise."""
    memory = "/dev/shm"
    roomy = os.path.isdir(memory) and shutil.disk_usage(memory).free > 2 << 30
    return memory if roomy and "TMPDIR" not in os.environ else None


class Home:
    """Folders for everything that a program may write to, so that a leak has nowhere to hide."""

    def __init__(self):
        self.root = tempfile.mkdtemp(prefix="hearth-acceptance-", dir=place())
        self.outside = tempfile.mkdtemp(prefix="hearth-inputs-", dir=place())  # exports, passphrases: not Hearth's to write
        self.env = {"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8", "HOME": self.path("home"),
                    "TMPDIR": self.path("tmp"), "XDG_DATA_HOME": self.path("data"),
                    "XDG_CONFIG_HOME": self.path("config"), "XDG_CACHE_HOME": self.path("cache"),
                    "XDG_STATE_HOME": self.path("state"), "XDG_RUNTIME_DIR": self.path("runtime")}
        for name in list(self.env)[2:]:
            os.makedirs(self.env[name], mode=0o700)
        # A sanitized build says where it went wrong instead of leaking into the tests' judgement.
        self.env.update({name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")})
        # The suite says so where passphrases are not what is tested: tests/support/cheap_pwhash.cpp.
        if "HEARTH_CHEAP_PWHASH" in os.environ:
            self.env["LD_PRELOAD"] = os.environ["HEARTH_CHEAP_PWHASH"]
        self.vault = self.path("vault")
        self.passphrase = self.file("passphrase", PASSPHRASE)
        self.recovery_phrase = None

    def path(self, *parts):
        return os.path.join(self.root, *parts)

    def file(self, name, content):
        path = os.path.join(self.outside, name)
        with open(path, "wb") as out:
            out.write(content if isinstance(content, bytes) else content.encode())
        return path

    def close(self):
        shutil.rmtree(self.root, ignore_errors=True)
        shutil.rmtree(self.outside, ignore_errors=True)

    def command(self, args, as_json=True, passphrase=None, vault=None):
        words = [os.path.join(BIN, "hearthctl"), "--vault", vault or self.vault]
        words += ["--passphrase-file", passphrase or self.passphrase]
        return words + (["--json"] if as_json else []) + [str(arg) for arg in args]

    def run(self, *args, stdin="", as_json=True, passphrase=None, vault=None, env=None, timeout=60):
        done = subprocess.run(self.command(args, as_json, passphrase, vault), input=stdin.encode(),
                              capture_output=True, env={**self.env, **(env or {})}, cwd=self.outside, timeout=timeout)
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    def start(self, *args, as_json=True, env=None):
        return subprocess.Popen(self.command(args, as_json), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, env={**self.env, **(env or {})}, cwd=self.outside)

    def do(self, *args, **options):
        """Runs what must succeed; gives its JSON document."""
        done = self.run(*args, **options)
        if done.code != 0:
            raise AssertionError(f"{args}: exit {done.code}\n{done.out}\n{done.err}")
        return done.json() if done.out.strip() and options.get("as_json", True) else done.out

    def timed(self, *args, **options):
        """Runs what must succeed; gives the seconds that it took, so that something like it can be killed half way."""
        begun = time.monotonic()
        self.do(*args, **options)
        return time.monotonic() - begun

    def init(self):
        self.recovery_phrase = self.do("init", "--kdf", "interactive")["recoveryPhrase"]
        return self

    def import_lines(self, messages, name="messages.jsonl"):
        return self.do("import", self.file(name, "\n".join(json.dumps(message) for message in messages) + "\n"))

    def files(self):
        for directory, _, names in os.walk(self.root):
            for name in names:
                yield os.path.join(directory, name)

    def find_traces(self, markers):
        """(marker, file) for every file that holds a marker in clear, in UTF-8 or UTF-16."""
        found = []
        for path in self.files():
            if not os.path.isfile(path):
                continue
            with open(path, "rb") as file:
                content = file.read()
            for marker in markers:
                if marker.encode() in content or marker.encode("utf-16-le") in content:
                    found.append((marker, os.path.relpath(path, self.root)))
        return found


class FakeModel:
    """The project's model server on loopback, with a log of what it was asked."""

    def __init__(self, home, *options):
        self.log = os.path.join(home.outside, f"model-{id(self)}.log")
        open(self.log, "w", encoding="utf-8").close()
        self.process = subprocess.Popen([os.path.join(BIN, "fake_model_server"), "--port", "0", "--delay-ms", "0",
                                         "--log", self.log, *map(str, options)],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=home.env)
        self.host = f"http://127.0.0.1:{int(self.process.stdout.readline())}"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def as_custom(self):
        return ["--provider", "custom", "--base-url", self.host + "/v1", "--model", "test-model"]

    def requests(self):
        with open(self.log, encoding="utf-8") as log:
            return [json.loads(line) for line in log if line.strip()]


class Acceptance(unittest.TestCase):
    """Judges what the contract of docs/ARCHITECTURE.md promises."""
    longMessage = True
    maxDiff = 4000

    def machine(self):
        home = Home()
        self.addCleanup(home.close)
        return home

    @classmethod
    def shared_machine(cls):
        home = Home()
        cls.addClassCleanup(home.close)
        return home

    def assert_keys(self, value, *keys):
        self.assertEqual(sorted(set(keys) - set(value)), [], f"missing in {sorted(value)}")

    def assert_id(self, text):
        self.assertRegex(text, f"^{UUID.pattern}$")

    def assert_time(self, text, may_be_null=False):
        if not (may_be_null and text is None):
            self.assertRegex(text, f"^{TIME.pattern}$")

    def assert_sentence(self, text):
        """One line that a person can read: no code, no second sentence glued on by a trace."""
        text = text.strip()
        self.assertEqual(len(text.splitlines()), 1, text)
        self.assertRegex(text, r"^[A-Z].*[.?!]$")
        self.assertNotRegex(text, r"(?i)exception|terminate|nullptr|\w+\.cpp|errno|std::")

    def assert_fails(self, done, exit_code, code=None):
        """The shape of a failure under --json."""
        self.assertEqual(done.code, exit_code, done.out + done.err)
        error = done.error()
        self.assert_keys(error, "code", "message")
        self.assertTrue(error["message"])
        if code:
            self.assertEqual(error["code"], code)
        return error["message"]


def wait_until(condition, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.01)
    return False


def kill(process):
    process.send_signal(signal.SIGKILL)
    process.wait()
    for stream in (process.stdin, process.stdout, process.stderr):
        stream.close()


def main():
    unittest.main(module=sys.modules["__main__"], verbosity=1)
