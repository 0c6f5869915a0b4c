#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A second reading of the wire format, from docs/WIRE_FORMAT.md and the RFCs alone, with Python's standard library.

    vectors_check.py DIR      exit code 1 when a vector is not what the document says

It computes hashes, ids, sub-keys, checks, commitments and paddings, verifies signatures (RFC 8032), opens what is sealed
(RFC 8439 with draft-irtf-cfrg-xchacha-03), agrees on keys (RFC 7748) and decodes canonical CBOR (RFC 8949). Only zstd and
sealed boxes are left out.
"""
import base64
import json
import os
import struct
import sys

from rfc_parts import Refused, aead_open, blake, verifies, whole, x25519


# --- the document's own parts

def batch(data):
    fields = whole(data)
    if [key for key, _ in fields] != [0, 1, 2, 3]:
        raise Refused("fields")
    base, operations = fields[1][1], fields[3][1]
    if (min(operation[3] for operation in operations) if operations else base) != 0:
        raise Refused("base")
    return fields


def padme(size):
    if size < 2:
        return size
    exponent = size.bit_length() - 1
    low = exponent - exponent.bit_length()
    mask = (1 << max(low, 0)) - 1
    return size + mask & ~mask


def sub_key(master, number):
    return blake(b"", 32, key=master, salt=struct.pack("<QQ", number, 0), person=b"HEARTHEK" + bytes(8))


def device_id(sign):
    return blake(b"HEARTH-DEV-1" + sign, 16)


class Header:
    FORMAT = struct.Struct(">12sHBB16sI16sQ32sHHI")

    def __init__(self, data):
        (self.magic, self.format, self.kind, self.flags, self.vault, self.epoch, self.device, self.sequence,
         self.previous, self.part, self.parts, self.length) = self.FORMAT.unpack(data[:100])


def is_hollow(envelope):
    return envelope[:12] == b"HEARTH-HOL-1"


def face(envelope):
    body = envelope[156:188] if is_hollow(envelope) else blake(envelope[156:-64])
    return b"HEARTH-ENV-1" + envelope[12:156] + body


def envelope_hash(envelope):
    return blake(face(envelope) + envelope[-64:])


def judge(envelope, signer, vault, last, keys):
    """The name of the check that fails, or the packed content."""
    if len(envelope) < 220:
        return "length", None
    header = Header(envelope)
    if header.magic != b"HEARTH-ENV-1" and (not is_hollow(envelope) or header.kind != 0):
        return "header", None
    if not header.sequence or header.part >= header.parts:
        return "header", None
    if header.format != 1 or header.kind > 2 or header.flags > 1:
        return "newer", None
    nonce, commitment, body, signature = envelope[100:124], envelope[124:156], envelope[156:-64], envelope[-64:]
    if is_hollow(envelope):
        if len(envelope) != 252:
            return "length", None
    elif header.kind == 2:
        if len(body) != header.length:
            return "length", None
    elif len(body) < 16 or (header.flags == 0 and len(body) - 16 != padme(header.length)):
        return "length", None
    if header.vault != vault:
        return "otherVault", None
    if header.device != device_id(signer):
        return "stranger", None
    if not verifies(signer, b"HEARTH-SIG-1" + blake(face(envelope)), signature):
        return "signature", None
    if header.sequence > last[0] + 1:
        return "gap", None
    if header.sequence <= last[0]:
        return ("fork" if header.sequence == last[0] and envelope_hash(envelope) != last[1] else "replayed"), None
    if header.previous != last[1]:
        return "fork", None
    if header.kind == 2:
        return None, body
    if is_hollow(envelope):
        return "hollow", None
    if header.epoch not in keys:
        return "unknownEpoch", None
    key = keys[header.epoch]
    if blake(envelope[:124], key=sub_key(key, 4)) != commitment:
        return "commitment", None
    packed = aead_open(sub_key(key, 2 if header.kind == 1 else 1), nonce, envelope[:100] + commitment, body)
    return ("cipher" if packed is None else None), packed


# --- the vectors

def unhex(object_, *names):
    return [bytes.fromhex(object_[name]) for name in names]


def expect(what, found, wanted):
    if found != wanted:
        raise SystemExit(f"{what}: {found!r} is not {wanted!r}")


def check_epoch(epoch):
    key, = unhex(epoch, "key")
    for name, number in (("operations", 1), ("snapshots", 2), ("blobs", 3), ("commitment", 4), ("olderKey", 5)):
        expect(name, sub_key(key, number).hex(), epoch[name])
    expect("check", blake(b"HEARTH-EPOCH-1" + struct.pack(">I", epoch["epoch"]), key=sub_key(key, 4)).hex(),
           epoch["check"])
    return key


def check_keys(file):
    for holder in (file["device"], file["phrase"]):
        expect("id", device_id(*unhex(holder, "sign")).hex(), holder["id"])
    entropy, = unhex(file["phrase"], "entropy")
    seeds = blake(b"HEARTH-RECOVERY-SIGN-1", key=entropy) + blake(b"HEARTH-RECOVERY-BOX-1", key=entropy)
    expect("phrase", seeds.hex(), file["phrase"]["secret"])
    first, second = (check_epoch(epoch) for epoch in file["epochs"])
    older, vault = bytes.fromhex(file["older"]["bytes"]), bytes.fromhex(file["older"]["vault"])
    place = b"HEARTH-OLDER-1" + vault + struct.pack(">II", 1, 2)
    expect("older key", aead_open(sub_key(second, 5), older[:24], place, older[24:]), first)
    return 5


def check_batches(file):
    for good in file["accepted"]:
        batch(bytes.fromhex(good["cbor"]))
    for bad in file["refused"]:
        try:
            batch(bytes.fromhex(bad["cbor"]))
        except Refused:
            continue
        raise SystemExit(f"was read: {bad['why']}")
    return len(file["accepted"]) + len(file["refused"])


def check_envelopes(file):
    vault, = unhex(file, "vault")
    signer, = unhex(file["signer"], "sign")
    keys = {1: check_epoch(file["epoch"])}

    def judged(vector):
        last = vector["last"]["sequence"], bytes.fromhex(vector["last"]["hash"])
        return judge(bytes.fromhex(vector["envelope"]), signer, vault, last, keys)

    for good in file["accepted"]:
        fault, packed = judged(good)
        expect(good["name"], fault, None)
        envelope, plain = unhex(good, "envelope", "plain")
        header = Header(envelope)
        expect("hash", envelope_hash(envelope).hex(), good["hash"])
        expect("length", header.length, len(plain))
        if header.flags == 0:
            expect("content", packed, plain + bytes(padme(len(plain)) - len(plain)))
        else:
            expect("zstd's magic", packed[:4], bytes.fromhex("28b52ffd"))
            expect("padding", padme(len(packed)), len(packed))
    for hollow in file["hollow"]:
        expect(hollow["name"], judged(hollow)[0], "hollow")
        expect("hash", envelope_hash(*unhex(hollow, "envelope")).hex(), hollow["hash"])
        expect("the same one", hollow["hash"] in [good["hash"] for good in file["accepted"]], True)
    for bad in file["refused"]:
        expect(bad["name"], judged(bad)[0], bad["fault"])
    return len(file["accepted"]) + len(file["hollow"]) + len(file["refused"])


def check_membership(file):
    head, records, chains, signers = bytes(32), set(), {}, {}
    keys = {epoch["epoch"]: check_epoch(epoch) for epoch in file["keys"]}
    for step in file["accepted"]:
        envelope, = unhex(step, "envelope")
        header = Header(envelope)
        fields = whole(envelope[156:-64])
        record = [value for _, value in fields]
        expect("keys", [key for key, _ in fields], list(range(len(fields))))
        expect("previous record", record[1] in records if record[0] == 7 else record[1] == head, True)
        holders = {0: lambda: record[3:5], 1: lambda: [record[3]], 2: lambda: [record[3]]}.get(record[0], list)()
        signers.update({device_id(holder[0]): holder[0] for holder in holders})
        if record[0] == 7:
            expect("cleared", [len(field) for field in record[3:]], [32, 32])
            expect("a place", record[2] > 0, True)
        if record[0] == 0:
            expect("vault", blake(b"HEARTH-VAULT-1" + envelope[156:-64], 16), header.vault)
        last = chains.get(header.device, (0, bytes(32)))
        expect(step["name"], judge(envelope, signers[header.device], header.vault, last, keys)[0], None)
        for holder in holders:
            if record[0] in (1, 2):
                consent = b"HEARTH-JOIN-1" + header.vault + holder[0] + holder[1]
                expect("consent", verifies(holder[0], consent, holder[2]), True)
        taken = envelope_hash(envelope)
        records.add(taken)
        # Cleared stands beside the chain.
        head = head if record[0] == 7 else taken
        chains[header.device] = header.sequence, taken
        for holder in holders:
            chains.setdefault(device_id(holder[0]), (0, head))
        expect("head", head.hex(), step["head"])
        expect("epoch", header.epoch, step["epoch"])
        change = next((value for value in record if isinstance(value, list) and len(value) == 4), None)
        if change:
            expect("wraps", [key.hex() for key, _ in change[3]], step["active"])
            expect("epoch's check", change[1],
                   blake(b"HEARTH-EPOCH-1" + struct.pack(">I", change[0]), key=sub_key(keys[change[0]], 4)))
            expect("older epochs", bool(change[2]), change[0] > 1)
            for older, sealed in change[2]:
                place = b"HEARTH-OLDER-1" + header.vault + struct.pack(">II", older, change[0])
                expect("older key", aead_open(sub_key(keys[change[0]], 5), sealed[:24], place, sealed[24:]),
                       keys[older])
    return len(file["accepted"])


# --- pairing

def read_code(text):
    """The bytes of a pairing code before its checksum, or None."""
    digits = "".join(text.split()).replace("-", "").upper()
    try:
        data = base64.b32decode(digits + "=" * (-len(digits) % 8))
    except ValueError:
        return None
    if blake(b"HEARTH-CODE-1" + data[:-4])[:4] != data[-4:] or data[0] != 1:
        return None
    return data[:-4]


def open_slot(key, context, number, message):
    return aead_open(key, message[:24], context + bytes([number]), message[24:])


def name_in(field):
    size = field[0]
    expect("padding of a name", field[1 + size:], bytes(128 - size))
    return field[1:1 + size].decode()


def word_list():
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "..", "..", "core", "crypto", "data", "english.txt"), encoding="ascii") as file:
        return file.read().split()


def check_pairing(file):
    code = read_code(file["code"]["text"])
    meeting, secret, server, inviter = code[1:17], code[17:33], code[33:49], code[49:65]
    for name, value in (("meeting", meeting), ("secret", secret), ("server", server), ("inviter", inviter)):
        expect(name, value.hex(), file["code"][name])
    expect("url", code[65:].decode(), file["code"]["url"])
    for bad in file["refusedCodes"]:
        expect(bad["why"], read_code(bad["text"]), None)
    code_key = blake(b"HEARTH-PAIR-CODE-1" + code[:17] + code[33:], key=secret)
    expect("code key", code_key.hex(), file["codeKey"])
    slots = [bytes.fromhex(slot) for slot in file["slots"]]
    expect("sizes", [len(slot) for slot in slots], [72, 168, 185, 297])
    newcomer = open_slot(code_key, b"HEARTH-PAIR-SLOT-1", 0, slots[0])
    expect("newcomer's one-time key", newcomer.hex(), file["newcomerOnce"]["public"])
    once = slots[1][:32]
    expect("commitment", blake(b"HEARTH-PAIR-ONCE-1" + once, 16), meeting)
    said = blake(b"HEARTH-PAIR-SAID-1" + meeting + slots[0] + once)
    shared = x25519(bytes.fromhex(file["newcomerOnce"]["secret"]), once)
    expect("both sides", shared, x25519(bytes.fromhex(file["inviterOnce"]["secret"]), newcomer))
    key = blake(b"HEARTH-PAIR-KEY-1" + said, key=shared + code_key)

    def sub(number):
        return blake(b"", key=key, salt=struct.pack("<QQ", number, 0), person=b"HEARTHPR" + bytes(8))

    answer = open_slot(sub(1), b"HEARTH-PAIR-SLOT-1", 1, slots[1][32:])
    expect("signature", verifies(answer[:32], b"HEARTH-PAIR-SIGN-1" + said, answer[32:]), True)
    expect("inviter's id", device_id(answer[:32]), inviter)
    invitation = open_slot(sub(2), b"HEARTH-PAIR-SLOT-1", 2, slots[2])
    expect("vault", invitation[:16].hex(), file["vault"])
    expect("inviter's name", name_in(invitation[16:]), file["names"][0])
    arrival = open_slot(sub(3), b"HEARTH-PAIR-SLOT-1", 3, slots[3])
    consent = b"HEARTH-JOIN-1" + invitation[:16] + arrival[:64]
    expect("consent", verifies(arrival[:32], consent, arrival[64:128]), True)
    expect("newcomer's keys", arrival[:64].hex(), file["phone"]["sign"] + file["phone"]["box"])
    expect("newcomer's name", name_in(arrival[128:]), file["names"][1])
    bits, words = int.from_bytes(sub(16), "big") >> 256 - 66, word_list()
    expect("words", [words[bits >> 55 - 11 * at & 2047] for at in range(6)], file["words"])
    end = file["end"]
    expect("end", open_slot(code_key, b"HEARTH-PAIR-END-1", end["slot"], bytes.fromhex(end["bytes"])),
           bytes([end["reason"]]))
    return 6 + len(file["refusedCodes"])


# --- attachments

def open_chunk(blob, key, index, chunk):
    """The content of a blob of one chunk, or nothing."""
    def part(number):
        return blake(b"", 32, key=key, salt=struct.pack("<QQ", number, 0), person=b"HEARTHBK" + bytes(8))

    total, nonce = struct.unpack(">I", chunk[:4])[0], chunk[4:28]
    place = b"HEARTH-CHUNK-1" + blob + struct.pack(">II", index, total)
    piece = aead_open(part(1), nonce, place, chunk[28:])
    if index >= total or piece is None or blake(place + piece, 32, key=part(2))[:24] != nonce:
        return None
    length = struct.unpack(">Q", piece[:8])[0]
    if len(piece) != padme(max(8 + length, 1024)) or any(piece[8 + length:]):
        return None
    return piece[8:8 + length]


def check_attachments(file):
    vault, attachment, key = unhex(file, "vault", "attachment", "key")
    blob = blake(b"HEARTH-BLOB-ID-1" + vault + attachment, 16)
    expect("blob id", blob.hex(), file["blob"])
    for vector in file["sealed"]:
        chunk, content = unhex(vector, "chunk", "content")
        expect("content", open_chunk(blob, key, 0, chunk), content)
    for vector in file["refused"]:
        expect(vector["why"], open_chunk(blob, key, vector["index"], bytes.fromhex(vector["chunk"])), None)
    return 1 + len(file["sealed"]) + len(file["refused"])


# --- on the way

class Frames:
    """Bytes from the front, refused where they end early."""

    def __init__(self, data):
        self.data = data

    def take(self, size):
        if size > len(self.data):
            raise Refused("cut short")
        found, self.data = self.data[:size], self.data[size:]
        return found

    def number(self, bits=64):
        value = 0
        for shift in range(0, 70, 7):
            byte = self.take(1)[0]
            value |= (byte & 127) << shift
            if byte < 128:
                if value >> bits or (byte == 0 and shift):
                    raise Refused("number")
                return value
        raise Refused("number")

    def flags(self):
        flags = self.take(1)[0]
        if flags & 0xC0:
            raise Refused("flags")
        return flags


def is_short(envelope, vault):
    """Whether a frame says all of it: it passes the checks `length`, `header`, `newer` and `otherVault`."""
    if len(envelope) < 220:
        return False
    header, body = Header(envelope), len(envelope) - 220
    if header.magic != b"HEARTH-ENV-1" and (not is_hollow(envelope) or header.kind):
        return False
    if header.format != 1 or header.kind > 2 or header.flags > 1:
        return False
    if not header.sequence or header.part >= header.parts or header.length > 1 << 24 or header.vault != vault:
        return False
    if header.kind == 2:
        return header.flags == 0 and header.parts == 1 and body == header.length and not any(envelope[100:156])
    if is_hollow(envelope):
        return len(envelope) == 252
    return body >= 16 and body - 16 == padme(body - 16 if header.flags else header.length)


def restored(frames, flags, vault, device, sequence, previous):
    kind, part, parts, magic = flags & 3, 0, 1, b"HEARTH-ENV-1"
    if kind == 2 and flags & 12 or kind and flags & 16:
        raise Refused("a record has no such bits")
    epoch = frames.number(32)
    if flags & 8:
        part, parts = frames.number(16), frames.number(16)
        if part >= parts or parts == 1:
            raise Refused("part")
    length = frames.number(25)
    if length > 1 << 24:
        raise Refused("length")
    if kind == 2:
        sealed, size = bytes(56), length
    elif flags & 16:
        magic, sealed, size = b"HEARTH-HOL-1", frames.take(56), 32
    else:
        packed = frames.number(25) if flags & 4 else padme(length)
        if packed != padme(packed) or packed > padme(1 << 24):
            raise Refused("padding")
        sealed, size = frames.take(56), packed + 16
    header = Header.FORMAT.pack(magic, 1, kind, flags >> 2 & 1, vault, epoch, device, sequence, previous,
                                part, parts, length)
    return header + sealed + frames.take(size) + frames.take(64)


def read_push(body, vault, device, behind):
    frames, envelopes, behind = Frames(body), [], list(behind)
    sequence = previous = None
    while frames.data:
        flags = frames.flags()
        if flags & 3 == 3 or flags & 16 or (not envelopes and not flags & 32):
            raise Refused("kind or place")
        if flags & 32:
            sequence, hint = frames.number(), frames.take(4)
            if not sequence:
                raise Refused("sequence")
            previous = behind.pop(0) if behind else hint + bytes(28)
            if not previous.startswith(hint):
                raise Refused("hint")
        envelopes.append(restored(frames, flags, vault, device, sequence, previous))
        sequence, previous = sequence + 1, envelope_hash(envelopes[-1])
    return envelopes


def read_page(body, vault):
    frames = Frames(body)
    head, position, devices, ends, entries = frames.number(), 0, [], {}, []
    while frames.data:
        flags = frames.flags()
        position = position + frames.number() & (1 << 64) - 1
        if flags & 3 == 3:
            envelope = frames.take(frames.number())
            if flags != 3 or is_short(envelope, vault):
                raise Refused("as it is")
            entries.append((position, envelope))
            continue
        number = frames.number()
        if number > len(devices):
            raise Refused("device")
        device = devices[number - 1] if number else frames.take(16)
        if not number and device in devices:
            raise Refused("device")
        place = ends.get(device)
        if flags & 32:
            given = frames.number(), frames.take(32)
            if not given[0] or given == place:
                raise Refused("place")
            place = given
        if place is None:
            raise Refused("place")
        envelope = restored(frames, flags, vault, device, *place)
        if not number:
            devices.append(device)
        ends[device] = place[0] + 1, envelope_hash(envelope)
        entries.append((position, envelope))
    return head, entries


def check_frames(file):
    vault, device = unhex(file, "vault", "device")
    for good in file["pushes"]:
        behind = [bytes.fromhex(hash_) for hash_ in good["behind"]]
        expect(good["name"], [one.hex() for one in read_push(bytes.fromhex(good["body"]), vault, device, behind)],
               good["envelopes"])
    for good in file["pages"]:
        head, entries = read_page(bytes.fromhex(good["body"]), vault)
        expect("head", head, good["head"])
        expect(good["name"], [{"position": position, "envelope": envelope.hex()} for position, envelope in entries],
               good["entries"])
    for which, read in (("refusedPushes", lambda body: read_push(body, vault, device, [])),
                        ("refusedPages", lambda body: read_page(body, vault))):
        for bad in file[which]:
            try:
                read(bytes.fromhex(bad["body"]))
            except Refused:
                continue
            raise SystemExit(f"was read: {bad['why']}")
    return sum(len(file[name]) for name in ("pushes", "pages", "refusedPushes", "refusedPages"))


# --- snapshots

def open_snapshot_chunk(file, key, vector):
    """The packed content of a chunk in its place, or nothing."""
    vault, snapshot = unhex(file, "vault", "snapshot")
    sealed, = unhex(vector, "sealed")
    flags, length = sealed[14], struct.unpack(">I", sealed[56:60])[0]
    header = (b"HEARTH-SNP-1" + struct.pack(">HBB", 1, flags, 0) + vault + struct.pack(">I", file["epoch"]["epoch"]) +
              snapshot + struct.pack(">II", vector["index"], length))
    if flags > 1 or sealed[:60] != header:
        return None
    packed = aead_open(sub_key(key, 2), sealed[60:84], header, sealed[84:])
    if packed is None or len(packed) != padme(length if flags == 0 else len(packed)):
        return None
    return packed


def chunk_rows(plain):
    """The devices of a chunk and the rows that name them, by their places."""
    fields = whole(plain)
    if [key for key, _ in fields] != [0, 1, 2, 3]:
        raise Refused("fields")
    (_, base), (_, devices), (_, operations), (_, lost) = fields
    stamps = [row[3] for row in operations + lost]
    if (min(stamps) if stamps else base) != 0 or devices != sorted(set(devices)):
        raise Refused("base or devices")
    if {row[4] for row in operations + lost} != set(range(len(devices))):
        raise Refused("a device that nothing is of")
    return devices, operations


def manifest_fields(plain):
    fields = whole(plain)
    if [key for key, _ in fields] != list(range(8)):
        raise Refused("fields")
    _, _, place, _, frontier, seen, usable, chunks = (value for _, value in fields)
    known = [device for device, _ in frontier]
    named = [device for by, whose in seen for device in [by] + [of for of, _ in whose]]
    if place < 1 or not 1 <= usable <= len(chunks) or not set(named) <= set(known):
        raise Refused("numbers that do not belong together")
    return [value for _, value in fields]


def check_snapshots(file):
    vault, snapshot = unhex(file, "vault", "snapshot")
    signer, = unhex(file["signer"], "sign")
    key = check_epoch(file["epoch"])
    for vector in file["chunks"]:
        plain, sealed = unhex(vector, "plain", "sealed")
        packed = open_snapshot_chunk(file, key, vector)
        if sealed[14] == 0:
            expect("content", packed, plain + bytes(padme(len(plain)) - len(plain)))
        else:
            expect("zstd's magic", packed[:4], bytes.fromhex("28b52ffd"))
        devices, operations = chunk_rows(plain)
        expect("rows", bool(devices and operations), True)
    for vector in file["refused"]:
        expect(vector["why"], open_snapshot_chunk(file, key, vector), None)
    manifest = file["manifest"]
    envelope, plain = unhex(manifest, "envelope", "plain")
    last = manifest["last"]["sequence"], bytes.fromhex(manifest["last"]["hash"])
    fault, packed = judge(envelope, signer, vault, last, {1: key})
    expect(manifest["name"], fault, None)
    expect("kind", Header(envelope).kind, 1)
    if Header(envelope).flags == 0:
        expect("manifest", packed[:len(plain)], plain)
    fields = manifest_fields(plain)
    expect("id", fields[0], snapshot)
    expect("chunks", fields[7], [blake(*unhex(vector, "sealed")) for vector in file["chunks"]])
    for vector in file["refusedManifests"]:
        try:
            manifest_fields(*unhex(vector, "cbor"))
        except Refused:
            continue
        raise SystemExit(f"was read: {vector['why']}")
    return len(file["chunks"]) + len(file["refused"]) + 1 + len(file["refusedManifests"])


def main():
    count = 0
    for name, check in (("keys", check_keys), ("batches", check_batches), ("envelopes", check_envelopes),
                        ("membership", check_membership), ("pairing", check_pairing),
                        ("attachments", check_attachments), ("frames", check_frames),
                         ("snapshots", check_snapshots)):
        with open(os.path.join(sys.argv[1], name + ".json"), encoding="utf-8") as file:
            count += check(json.load(file))
    print(f"{count} vectors agree")


if __name__ == "__main__":
    main()
