import { leesRegel } from "#domain/journaal/keten.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Geheim } from "#domain/journaal/verzegel.ts";
import type { JournaalTabel } from "./schema.ts";

/** The columns that a line is read from. */
export type Regelrecord = Pick<JournaalTabel, "regel" | "hash" | "geheim">;

export const alsRegel = ({ regel, hash, geheim }: Regelrecord): Journaalregel =>
  leesRegel({ tekst: regel, hash, geheim: geheim === null ? null : (JSON.parse(geheim) as Geheim) });

/** Some three kilobytes each: of two dozen trajecten in which very much happened, or of some hundreds of others. */
const HOOGSTENS = 10_000;

interface Gelezen {
  readonly geheim: string | null;
  readonly regel: Journaalregel;
}

/**
 * The lines of the trajecten that people look at, with what they were read from: who reads them again opens those that came since. Text against
 * text, so a line that was changed is read as it is now; a line that was not is the same object, by which a check of the chain knows it again (client/ketenkennis.ts).
 */
export class Regelgeheugen {
  /** The one that was used longest ago comes first. */
  readonly #laatste = new Map<string, readonly Gelezen[]>();
  #aantal = 0;
  readonly #hoogstens: number;

  constructor(hoogstens = HOOGSTENS) {
    this.#hoogstens = hoogstens;
  }

  /** `records`: all of that nummer, in order. */
  lees(nummer: string, records: readonly Regelrecord[]): Journaalregel[] {
    const bekend = this.#laatste.get(nummer) ?? [];
    const gelezen = records.map((record, i): Gelezen => {
      const was = bekend[i];
      return was?.regel.tekst === record.regel && was.regel.hash === record.hash && was.geheim === record.geheim
        ? was
        : { geheim: record.geheim, regel: alsRegel(record) };
    });
    this.#onthoud(nummer, gelezen);
    return gelezen.map(({ regel }) => regel);
  }

  #onthoud(nummer: string, gelezen: readonly Gelezen[]): void {
    this.#vergeet(nummer);
    this.#laatste.set(nummer, gelezen);
    this.#aantal += gelezen.length;
    while (this.#aantal > this.#hoogstens) this.#vergeet(this.#laatste.keys().next().value!);
  }

  #vergeet(nummer: string): void {
    this.#aantal -= this.#laatste.get(nummer)?.length ?? 0;
    this.#laatste.delete(nummer);
  }
}
