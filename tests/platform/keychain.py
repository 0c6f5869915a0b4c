#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Runs the keychain's tests against a real gnome-keyring-daemon on a message bus of its own: open, started again,
locked, reset, and absent. Skips (77) where the daemons are not installed.

usage: keychain.py KEYCHAIN_TEST          starts the bus and runs itself on it
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

SKIP = 77
NEEDED = ("dbus-run-session", "dbus-send", "gnome-keyring-daemon")


class Keyring:
    """A daemon with folders of its own; it is ended by its process id."""

    def __init__(self, place, unlock=True):
        self.env = {**os.environ, "HOME": os.path.join(place, "home"), "XDG_RUNTIME_DIR": os.path.join(place, "run")}
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "DISPLAY", "WAYLAND_DISPLAY"):
            self.env.pop(name, None)
        for name in ("HOME", "XDG_RUNTIME_DIR"):
            os.makedirs(self.env[name], mode=0o700, exist_ok=True)
        words = ["gnome-keyring-daemon", "--foreground", "--components=secrets"] + (["--unlock"] if unlock else [])
        self.process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL, env=self.env)
        self.process.stdin.write(b"\n")
        self.process.stdin.close()
        self.wait_for(True)

    def owns_its_name(self):
        asked = subprocess.run(["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus",
                                "/org/freedesktop/DBus", "org.freedesktop.DBus.NameHasOwner",
                                "string:org.freedesktop.secrets"], capture_output=True, env=self.env, check=True)
        return b"boolean true" in asked.stdout

    def wait_for(self, owned):
        end = time.monotonic() + 20
        while self.owns_its_name() != owned:
            if time.monotonic() > end:
                raise SystemExit("the keyring's daemon did not come or go in time")
            time.sleep(0.05)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.wait_for(False)


def run(program, tag, place, env):
    print(f"-- {tag}", flush=True)
    subprocess.run([program, f"[{tag}]"], check=True, timeout=60, env={**env, "HEARTH_TEST_PLACE": place})


def on_the_bus(program, place):
    with Keyring(place) as keyring:
        run(program, ".open", place, keyring.env)
        run(program, ".add", place, keyring.env)
    with Keyring(place) as keyring:
        run(program, ".again", place, keyring.env)
    with Keyring(place, unlock=False) as keyring:  # there, and locked
        run(program, ".silent", place, keyring.env)
        run(program, ".refuses", place, keyring.env)
    with Keyring(place) as keyring:  # nothing was lost by that
        run(program, ".again", place, keyring.env)
    shutil.rmtree(os.path.join(place, "home"))
    with Keyring(place) as keyring:  # reset
        run(program, ".silent", place, keyring.env)
        run(program, ".anew", place, keyring.env)
    nowhere = {**keyring.env, "DBUS_SESSION_BUS_ADDRESS": "unix:path=" + os.path.join(place, "no-bus")}
    run(program, ".silent", place, nowhere)
    run(program, ".refuses", place, nowhere)


def main():
    program = sys.argv[1]
    if len(sys.argv) > 2:
        on_the_bus(program, sys.argv[2])
        return 0
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        print("skipped: not installed:", ", ".join(missing))
        return SKIP
    place = tempfile.mkdtemp(prefix="hearth-keychain-")
    try:
        return subprocess.run(["dbus-run-session", "--", sys.executable, __file__, program, place],
                              check=False).returncode
    finally:
        shutil.rmtree(place, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
