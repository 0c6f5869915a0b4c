# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the second reading of the wire format needs of the RFCs, with Python's standard library alone: hashes, Ed25519
(RFC 8032), X25519 (RFC 7748), XChaCha20-Poly1305 (RFC 8439 with draft-irtf-cfrg-xchacha-03), canonical CBOR (RFC 8949).
"""
import hashlib
import struct

P = 2 ** 255 - 19
ORDER = 2 ** 252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def blake(data, size=32, **options):
    return hashlib.blake2b(data, digest_size=size, **options).digest()


# --- Ed25519, RFC 8032 5.1.7, in extended coordinates

def point_add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def point_multiply(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = point_add(result, point)
        point, scalar = point_add(point, point), scalar >> 1
    return result


def point_decode(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P:
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


BASE = point_decode((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def verifies(key, message, signature):
    a, r, s = point_decode(key), point_decode(signature[:32]), int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= ORDER:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    left, right = point_multiply(s, BASE), point_add(r, point_multiply(k, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


# --- XChaCha20-Poly1305

def rotate(value, by):
    return (value << by | value >> 32 - by) & 0xFFFFFFFF


def rounds(state):
    s = list(state)
    for _ in range(10):
        for a, b, c, d in ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
                           (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)):
            for x, y, z, by in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
                s[x] = s[x] + s[y] & 0xFFFFFFFF
                s[z] = rotate(s[z] ^ s[x], by)
    return s


CONSTANTS = struct.unpack("<4I", b"expand 32-byte k")


def chacha_block(key, counter, nonce):
    state = CONSTANTS + struct.unpack("<8I", key) + (counter,) + struct.unpack("<3I", nonce)
    return struct.pack("<16I", *((a + b) & 0xFFFFFFFF for a, b in zip(rounds(state), state)))


def pad16(data):
    return data + bytes(-len(data) % 16)


def aead_open(key, nonce, associated, sealed):
    mixed = rounds(CONSTANTS + struct.unpack("<8I", key) + struct.unpack("<4I", nonce[:16]))
    key, nonce = struct.pack("<8I", *(mixed[:4] + mixed[12:])), bytes(4) + nonce[16:]
    cipher, tag = sealed[:-16], sealed[-16:]
    one_time = chacha_block(key, 0, nonce)
    r = int.from_bytes(one_time[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    total = 0
    data = pad16(associated) + pad16(cipher) + struct.pack("<QQ", len(associated), len(cipher))
    for at in range(0, len(data), 16):
        total = (total + int.from_bytes(data[at:at + 16] + b"\1", "little")) * r % (2 ** 130 - 5)
    if (total + int.from_bytes(one_time[16:32], "little")) % 2 ** 128 != int.from_bytes(tag, "little"):
        return None
    stream = b"".join(chacha_block(key, 1 + at // 64, nonce) for at in range(0, len(cipher), 64))
    return bytes(a ^ b for a, b in zip(cipher, stream))


# --- X25519

def x25519(scalar, point):
    """RFC 7748, section 5."""
    k = int.from_bytes(scalar, "little") & ((1 << 254) - 8) | 1 << 254
    x1 = int.from_bytes(point, "little") & (1 << 255) - 1
    x2, z2, x3, z3, swap = 1, 0, x1, 1, 0
    for bit in reversed(range(255)):
        now = k >> bit & 1
        if swap ^ now:
            x2, z2, x3, z3 = x3, z3, x2, z2
        swap = now
        a, b, c, d = x2 + z2, x2 - z2, x3 + z3, x3 - z3
        e, f, da, cb = a * a, b * b, d * a, c * b
        x3, z3 = (da + cb) ** 2 % P, x1 * (da - cb) ** 2 % P
        x2, z2 = e * f % P, (e - f) * (e + 121665 * (e - f)) % P
    if swap:
        x2, z2 = x3, z3
    return (x2 * pow(z2, P - 2, P) % P).to_bytes(32, "little")


# --- canonical CBOR

class Refused(Exception):
    pass


def cbor(data, at=0):
    """One canonical item: (value, end). Maps become lists of pairs, so that their order can be judged."""
    if at >= len(data):
        raise Refused("ends early")
    major, information, at = data[at] >> 5, data[at] & 31, at + 1
    if data[at - 1] == 0xF6:
        return None, at
    if major == 7:
        size = {25: 2, 26: 4, 27: 8}.get(information)
        if size is None or at + size > len(data):
            raise Refused("no such item")
        return struct.unpack({2: ">e", 4: ">f", 8: ">d"}[size], data[at:at + size])[0], at + size
    value = information
    if information > 27:
        raise Refused("indefinite or reserved length")
    if information >= 24:
        size = 1 << information - 24
        value = int.from_bytes(data[at:at + size], "big")
        if at + size > len(data) or value < (24, 1 << 8, 1 << 16, 1 << 32)[information - 24]:
            raise Refused("not the shortest form")
        at += size
    if major in (0, 1):
        return (value if major == 0 else -1 - value), at
    if major in (2, 3):
        if at + value > len(data):
            raise Refused("ends early")
        piece = data[at:at + value]
        return (piece if major == 2 else piece.decode()), at + value
    if major == 4:
        items = []
        for _ in range(value):
            item, at = cbor(data, at)
            items.append(item)
        return items, at
    if major == 5:
        pairs, last = [], b""
        for _ in range(value):
            start = at
            key, at = cbor(data, at)
            if data[start:at] <= last:
                raise Refused("keys out of order")
            last = data[start:at]
            item, at = cbor(data, at)
            pairs.append((key, item))
        return pairs, at
    raise Refused("no such item")


def whole(data):
    value, end = cbor(data)
    if end != len(data):
        raise Refused("bytes behind the end")
    return value
