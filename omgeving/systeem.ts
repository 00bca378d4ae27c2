import { randomUUID } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { beginVan, leeft } from "./proces.ts";

/** DATA/systeem.json: where the parts of an embedded system listen, so that the CLI finds them and a restart takes the same ports. */
const poort = z.number().int().min(1).max(65_535);
const pid = z.number().int().positive();

const Systeem = z.object({
  versie: z.literal(1),
  /** Of the supervisor; null once it has stopped in order. */
  pid: pid.nullable(),
  /** When that process began (proces.ts); null where nobody can say. */
  begin: z.string().nullable(),
  gestartOp: z.string(),
  web: z.object({ poort, url: z.string() }),
  smtp: z.object({ poort, url: z.string() }),
  temporal: z.object({ poort, adres: z.string(), namespace: z.string(), uiPoort: poort, ui: z.string() }),
  /** /livez, /readyz and /metrics of the worker. */
  gezondheid: z.object({ poort, url: z.string() }),
  /** By name of the part, while it runs. */
  processen: z.record(z.string(), pid),
});
export type Systeem = Readonly<z.infer<typeof Systeem>>;

const pad = (data: string): string => join(data, "systeem.json");

/** What was last written; null when there is nothing (readable). */
export async function leesSysteem(data: string): Promise<Systeem | null> {
  try {
    const gelezen = Systeem.safeParse(JSON.parse(await readFile(pad(data), "utf8")));
    return gelezen.success ? gelezen.data : null;
  } catch {
    return null;
  }
}

/** The system that runs on this data folder; null when none does. */
export async function draaiendSysteem(data: string): Promise<Systeem | null> {
  const systeem = await leesSysteem(data);
  if (systeem === null || systeem.pid === null || !leeft(systeem.pid)) return null;
  // After a crash its id may be another's by now.
  const anders = systeem.begin !== null && (await beginVan(systeem.pid)) !== systeem.begin;
  return anders ? null : systeem;
}

/** Whole or not at all: the CLI may read it at any moment. */
export async function schrijfSysteem(data: string, systeem: Systeem): Promise<void> {
  const tijdelijk = `${pad(data)}.${randomUUID()}`;
  try {
    await writeFile(tijdelijk, `${JSON.stringify(systeem, null, 2)}\n`, { mode: 0o600 });
    await rename(tijdelijk, pad(data));
  } catch (fout) {
    await rm(tijdelijk, { force: true });
    throw fout;
  }
}
