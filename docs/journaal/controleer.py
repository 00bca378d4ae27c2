#!/usr/bin/env python3
"""Verifies chains of the journaal, from docs/journaal.md alone: Python's own library, and no code of the product.

  python3 docs/journaal/controleer.py data/trajecten.db    the store of an embedded system
  python3 docs/journaal/controleer.py regels.jsonl        one JSON object a line: {"tekst", "hash", "geheim"}

Exit 0: every chain holds. Exit 1: the first line that does not, of each chain. Exit 2: the file can't be read.
"""
import hashlib, hmac, json, sqlite3, sys

BEGIN = "0" * 64


def canonical(value):
    """RFC 8785 for what a line can seal: texts, whole numbers, quarters, true, false, null, lists and objects of these."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, dict):
        keys = sorted(value, key=lambda k: k.encode("utf-16-be"))
        return "{" + ",".join(canonical(k) + ":" + canonical(value[k]) for k in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(canonical(v) for v in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def seals(value, place=""):
    """Every sealed place of a line, as JSON Pointer -> seal."""
    if isinstance(value, dict) and list(value) == ["verzegeld"]:
        return {place: value["verzegeld"]}
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    found = {}
    for name, part in items:
        found.update(seals(part, place + "/" + str(name).replace("~", "~0").replace("/", "~1")))
    return found


def fault(lines):
    """(volgnummer, what is wrong) of the first line that is, or None."""
    before, salt = BEGIN, None
    for number, (text, digest, secret) in enumerate(lines, 1):
        if not text.endswith(',"volgnummer":%d,"vorigeHash":"%s"}' % (number, before)):
            return number, "does not follow on the line before it"
        if hashlib.sha256(text.encode()).hexdigest() != digest:
            return number, "is not what was hashed"
        secret = dict(secret or {})
        salt = secret.pop("zout", salt)
        secret.pop("schuilnamen", None)
        places = seals(json.loads(text)) if secret else {}
        for place, value in secret.items():
            message = canonical([number, place, value]).encode()
            if salt is None or hmac.new(bytes.fromhex(salt), message, hashlib.sha256).hexdigest() != places.get(place):
                return number, "holds at %s another value than was sealed" % place
        before = digest
    return None


def read(path):
    """Chains: nummer -> [(text, hash, secret)] in order."""
    chains = {}
    with open(path, "rb") as f:
        is_sqlite = f.read(16) == b"SQLite format 3\0"
    if is_sqlite:
        with sqlite3.connect("file:%s?mode=ro" % path, uri=True) as db:
            for nummer, text, digest, secret in db.execute(
                "select nummer, regel, hash, geheim from journaal order by nummer, volgnummer"
            ):
                chains.setdefault(nummer, []).append((text, digest, json.loads(secret) if secret else None))
    else:
        with open(path, encoding="utf-8") as f:
            for line in filter(str.strip, f):
                line = json.loads(line)
                nummer = json.loads(line["tekst"])["nummer"]
                chains.setdefault(nummer, []).append((line["tekst"], line["hash"], line["geheim"]))
    return chains


def main(path):
    try:
        chains = read(path)
    except (OSError, ValueError, KeyError, sqlite3.Error) as error:
        print("can't read %s: %s" % (path, error), file=sys.stderr)
        return 2
    broken = {nummer: found for nummer, lines in chains.items() if (found := fault(lines))}
    for nummer, (number, reason) in broken.items():
        print("%s: line %d %s" % (nummer, number, reason))
    print("%d chains, %d lines, %d broken" % (len(chains), sum(map(len, chains.values())), len(broken)))
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]) if len(sys.argv) == 2 else print(__doc__) or 2)
