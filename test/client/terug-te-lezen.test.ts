import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { beeldVan } from "#domain/beeld/beeld.ts";
import { leesbaar } from "#client/cli/toon/leesbaar.ts";
import { contact } from "#client/web/opzoeken.ts";
import { tijdlijn } from "#client/web/tijdlijn.ts";
import { NIET_GETOOND } from "#domain/beeld/niet-getoond.ts";
import { EIGEN_VELDNAMEN } from "#domain/beeld/veldnamen.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { met, type Pad } from "#test/support/bladen.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";
import { willekeurig } from "#test/support/willekeurige-gegevens.ts";

/**
 * What is recorded can be read back: of every field of every gebeurtenis another value gives another page and another answer of `toon --json`,
 * or niet-getoond.ts says why not.
 */

/** Two of every kind that a field can ask for; of what only a pattern tells, two that fit it. */
const WOORDEN =
  `partner-1 partner-2 za-03 za-05 2025-03-04 2025-06-07 09:30 11:00 noor@school.example jip@gemeente.example ${"0".repeat(64)} ${"f".repeat(64)}`
    .split(" ")
    .concat("076 555 01 01", "076 555 01 02", "Het eerste.", "Het tweede.");

function woordenVoor(schema: z.core.$ZodType): string[] {
  const deel = kern(schema);
  if (deel instanceof z.ZodArray) return woordenVoor(deel.element);
  if (deel instanceof z.ZodObject) return vormen(deel).flatMap(([, vorm]) => woordenVoor(vorm));
  if (deel instanceof z.ZodUnion) return deel.options.flatMap(woordenVoor);
  if (!(deel instanceof z.ZodString)) return [];
  const past = WOORDEN.filter((woord) => deel.safeParse(woord).success);
  const patroon = (deel.def.checks ?? [])
    .map(({ _zod: { def } }) => (def as { readonly pattern?: RegExp }).pattern)
    .find((een) => een !== undefined);
  return past.length > 1 || patroon === undefined
    ? past
    : fc.sample(fc.stringMatching(patroon), { numRuns: 2, seed: 3 });
}

const begin = verloopTot("nieuw");
const sjabloon = verloopTot("gestart").regels.at(-1)!;

interface Blad {
  /** Of the field, whatever its place in a list. */
  readonly veld: string;
  readonly pad: Pad;
  readonly schema: z.core.$ZodType;
}

const heeftBinnenste = (schema: z.core.$ZodType): schema is z.ZodOptional | z.ZodNullable | z.ZodDefault =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
const kern = (schema: z.core.$ZodType): z.core.$ZodType =>
  heeftBinnenste(schema) ? kern(schema.def.innerType) : schema;
const vormen = (schema: z.ZodObject): [string, z.core.$ZodType][] => Object.entries(schema.shape);

/** Every value in `waarde` that is not made of others, with its field. */
function bladen(schema: z.core.$ZodType, waarde: unknown, veld = "", pad: Pad = []): Blad[] {
  const deel = kern(schema);
  if (waarde === undefined || waarde === null) return [];
  if (deel instanceof z.ZodArray)
    return (waarde as unknown[]).flatMap((een, i) => bladen(deel.element, een, `${veld}[]`, [...pad, i]));
  if (deel instanceof z.ZodObject)
    return vormen(deel).flatMap(([naam, vorm]) =>
      bladen(vorm, (waarde as Record<string, unknown>)[naam], `${veld}.${naam}`, [...pad, naam]),
    );
  if (deel instanceof z.ZodUnion && typeof waarde === "object")
    return bladen(
      deel.options.find((optie) => z.safeParse(optie, waarde).success)!,
      waarde,
      veld,
      pad,
    );
  return [{ veld, pad, schema: deel }];
}

/** The same fields, as the schema alone tells of them. */
function velden(schema: z.core.$ZodType, veld = ""): string[] {
  const deel = kern(schema);
  if (deel instanceof z.ZodArray) return velden(deel.element, `${veld}[]`);
  if (deel instanceof z.ZodObject) return vormen(deel).flatMap(([naam, vorm]) => velden(vorm, `${veld}.${naam}`));
  if (deel instanceof z.ZodUnion && deel.options.some((optie) => optie instanceof z.ZodObject))
    return deel.options.flatMap((optie) => velden(optie, veld));
  return [veld];
}

function ander({ veld, schema }: Blad, waarde: unknown): unknown {
  if (schema instanceof z.ZodLiteral) return "iets anders";
  const anders = fc
    .sample(willekeurig(schema, woordenVoor(schema)), { numRuns: 40, seed: 1 })
    .find((een) => een !== waarde);
  if (anders === undefined) throw new Error(`WOORDEN heeft voor ${veld} geen tweede waarde`);
  return anders;
}

const alsRegel = (type: string, gegevens: unknown): Journaalregel => ({
  ...sjabloon,
  type,
  gegevens: gegevens as Journaalregel["gegevens"],
});
const opDePagina = async (regel: Journaalregel): Promise<string> =>
  String(await tijdlijn([regel], (partner) => partner)).split("<ol")[1]!;
const inJson = (regel: Journaalregel): string =>
  JSON.stringify(beeldVan(begin.zaak, [regel], { op: null, vandaag: "2026-03-12" }).tijdlijn);

describe.each([...GEBEURTENISSEN.values()])("$type", ({ type, regelschema }) => {
  const weg = Object.keys(NIET_GETOOND[type] ?? {});
  // Zod leaves nothing out of an object with a rule over its fields; the values here need not keep that rule.
  const schema = z.object(Object.fromEntries(vormen(regelschema).filter(([veld]) => !weg.includes(veld))));

  it("komt terug, veld voor veld, op de pagina en in toon --json", async () => {
    const nog = new Set(velden(schema));
    for (const gegevens of fc.sample(willekeurig(schema, woordenVoor(schema)), { numRuns: 200, seed: 7 })) {
      const nieuw = bladen(schema, gegevens).filter(({ veld }) => nog.has(veld));
      if (nieuw.length === 0) continue;
      const [pagina, json] = [await opDePagina(alsRegel(type, gegevens)), inJson(alsRegel(type, gegevens))];
      for (const blad of nieuw) {
        nog.delete(blad.veld);
        const regel = alsRegel(
          type,
          met(gegevens, blad.pad, (waarde) => ander(blad, waarde)),
        );
        expect.soft(await opDePagina(regel), `${type}${blad.veld} op de pagina`).not.toBe(pagina);
        expect.soft(inJson(regel), `${type}${blad.veld} in toon --json`).not.toBe(json);
      }
    }
    expect([...nog]).toEqual([]);
  });
});

it("wat niet getoond wordt bestaat, en zegt waarom niet", () => {
  for (const [type, weg] of Object.entries(NIET_GETOOND))
    for (const [veld, waarom] of Object.entries(weg)) {
      expect(Object.keys(GEBEURTENISSEN.get(type)?.regelschema.shape ?? {})).toContain(veld);
      expect(waarom.length).toBeGreaterThan(10);
    }
});

it("een veldnaam die apart is opgeschreven is die van een veld dat er is", () => {
  const alle = new Set(
    [...GEBEURTENISSEN.values()].flatMap(({ regelschema }) =>
      velden(regelschema).flatMap((veld) => veld.split(/[.[\]]+/)),
    ),
  );
  expect(EIGEN_VELDNAMEN.filter((naam) => !alle.has(naam))).toEqual([]);
});

it("een veld dat niemand toont wordt gevonden", async () => {
  const regel = alsRegel("notitie.toegevoegd", { tekst: "Het eerste." });
  expect(await opDePagina(regel)).not.toBe(await opDePagina(alsRegel("notitie.toegevoegd", { tekst: "Het tweede." })));
  expect(await opDePagina(alsRegel("niet.bekend", { iets: "a" }))).toContain("a");
});

it("van een partner komt ook terug wat er nog geen eigen plek voor is", async () => {
  const { dossier } = verloopTot("gestart");
  const [een, ...rest] = dossier.partners;
  const anders = {
    ...een!,
    heette: "De oude naam",
    niveaus: { beleid: { naam: "Bo de Boer", email: "bo@school.example" } },
  };
  const pagina = String(await contact({ ...dossier, partners: [anders, ...rest] })!.deel);
  for (const deel of ["De oude naam", "Bo de Boer", een!.contactpersoon!.email, een!.contactpersoon!.telefoon])
    expect(pagina).toContain(deel);
  expect(pagina).toMatch(/School, aanvrager/);
});

const MARK = "merkteken";

describe("wat mensen opzoeken staat bij elkaar", () => {
  const verloop = () =>
    verloopTot("gestart").doe(
      ...["regiehouder.aangewezen", "stap.voltooid"].map((type, i) => ({
        id: `opzoeken-${i}`,
        type,
        door: { rol: "projectleider" as const, id: "pl-1" },
        gegevens:
          i === 0
            ? {
                stap: 1,
                regiehouder: "intern begeleider",
                betrokkenen: [{ wie: `${MARK}-betrokkene`, rol: "denkt mee" }],
              }
            : { resultaat: { stap: 1, overzicht: "Alles.", screeningsdocument: `${MARK}-document` } },
      })),
    );

  it("in toon: de contactpersonen met mail en telefoon, en wat er per stap is vastgelegd", () => {
    const { zaak, regels } = verloop();
    const gezien = { op: null, vandaag: "2026-03-12" };
    const tekst = leesbaar(beeldVan(zaak, regels, gezien), (t) => t, gezien).replace(/\s+/g, " ");
    const [eerste] = zaak.dossier.partners;
    for (const deel of [
      eerste!.contactpersoon!.naam,
      eerste!.contactpersoon!.email,
      `${MARK}-betrokkene; Rol: denkt mee`,
      `Screeningsdocument: ${MARK}-document`,
    ])
      expect(tekst).toContain(deel);
  });
});
