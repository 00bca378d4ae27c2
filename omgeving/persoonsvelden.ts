import type { z } from "zod";
import { persoonsgegevens } from "#domain/gebeurtenissen/velden.ts";
import { schemadelen } from "#domain/schemadelen.ts";

/** Which keys hold personal data, derived from the marks in the schemas of the gebeurtenissen. */
export interface Persoonsvelden {
  /** Keys that mean a person wherever they stand: "email". */
  readonly overal: ReadonlySet<string>;
  /** "contactpersoon.naam": a key that elsewhere means something else (a school has a naam too). */
  readonly onder: ReadonlySet<string>;
}

export function persoonsvelden(schemas: readonly z.ZodType[]): Persoonsvelden {
  const gemerkt = new Map<string, Set<string>>();
  const gewoon = new Set<string>();
  for (const schema of schemas) loop(schema, [], gemerkt, gewoon);
  const overal = [...gemerkt.keys()].filter((sleutel) => !gewoon.has(sleutel));
  const onder = [...gemerkt].flatMap(([sleutel, ouders]) => [...ouders].map((ouder) => `${ouder}.${sleutel}`));
  return { overal: new Set(overal), onder: new Set(onder) };
}

function loop(schema: z.ZodType, pad: readonly string[], gemerkt: Map<string, Set<string>>, gewoon: Set<string>): void {
  const sleutel = pad.at(-1) ?? "";
  if (persoonsgegevens.get(schema)?.soort === "persoon") {
    const ouders = gemerkt.get(sleutel) ?? new Set();
    gemerkt.set(sleutel, ouders.add(pad.at(-2) ?? ""));
    return;
  }
  const { velden, ieder, zelf } = schemadelen(schema);
  for (const [naam, veld] of Object.entries(velden ?? {})) loop(veld, [...pad, naam], gemerkt, gewoon);
  const onderliggend = ieder === undefined ? zelf : [ieder, ...zelf];
  for (const deel of onderliggend) loop(deel, pad, gemerkt, gewoon);
  if (velden === undefined && onderliggend.length === 0) gewoon.add(sleutel);
}
