import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Shorter ones could be guessed by whoever has one link and time. */
export const KORTSTE_SLEUTEL = 32;

/** What links in letters are signed with. */
export const linksleutelVan = ({
  linksleutel,
  data,
}: {
  readonly linksleutel: string | null;
  readonly data: string;
}): string => linksleutel ?? eigenLinksleutel(data);

/** The key of an embedded system: made once, and kept beside its data so that links outlive a restart. Worker and web may ask for it at once. */
function eigenLinksleutel(data: string): string {
  const pad = join(data, "linksleutel");
  return lees(pad) ?? maak(pad);
}

function lees(pad: string): string | null {
  let sleutel: string;
  try {
    sleutel = readFileSync(pad, "utf8").trim();
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw fout;
  }
  // A new one would silently end every link that was sent.
  if (sleutel.length < KORTSTE_SLEUTEL) throw new Error(`Het bestand ${pad} is beschadigd: de sleutel is te kort.`);
  return sleutel;
}

/** Whole or not at all, and only by the first. */
function maak(pad: string): string {
  const tijdelijk = `${pad}.${process.pid}`;
  writeFileSync(tijdelijk, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
  try {
    linkSync(tijdelijk, pad);
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== "EEXIST") throw fout;
  } finally {
    rmSync(tijdelijk, { force: true });
  }
  return readFileSync(pad, "utf8").trim();
}
