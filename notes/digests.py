"""Short values that change with what they are made of, and are the same in every run."""

try:
    # `hashlib` loads OpenSSL for functions that nobody here asks for.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b


def digest_of(data: bytes, size: int) -> bytes:
    """Return `size` bytes that stand for `data`."""
    return blake2b(data, digest_size=size).digest()
