import { z } from "zod";
import { isUren } from "../beeld/velden.ts";
import { veldnaam } from "../beeld/veldnamen.ts";
import type { Definitie } from "../gebeurtenissen/definitie.ts";
import { id as evaluatieId } from "../gebeurtenissen/evaluatie/moment.ts";
import { datum, mailadres, partnerveld, redencode, telefoon, vanMensen, za } from "../gebeurtenissen/velden.ts";
import { eenPunt } from "../tekst/een-punt.ts";
import { briefhint } from "./in-brief.ts";
import { uitlegVan, type Velduitleg } from "./uitleg.ts";
import { padNaar, type Keuze, type Soort, type Veld, type Vorm, type Waarde } from "./veld.ts";
import { keuzenUit, type Kennis, type Verwijzing } from "./verwijzing.ts";

/** The fields of the form of a gebeurtenis, from its schema: what is asked and what is checked can't differ. */
export const veldenVan = ({ type, schema }: Pick<Definitie, "type" | "schema">, kennis: Kennis): readonly Veld[] =>
  veldenUit(schema, {
    van: type,
    uitleg: (pad) => uitlegVan(type, pad),
    hint: (pad) => briefhint(type, pad),
    vul: (uitleg) => uitleg(kennis),
    keuzen: (naar) => keuzenUit(naar, kennis),
  });

/** What a form needs beside its schema. */
interface Formulierhulp {
  /** As whoever made the program would call it. */
  readonly van: string;
  readonly uitleg: (pad: string) => Velduitleg;
  readonly hint: (pad: string) => string | null;
  readonly vul: (uitleg: NonNullable<Velduitleg["vul"]>) => Waarde;
  readonly keuzen: (naar: Verwijzing) => readonly Keuze[];
}

/** A form that is about no traject refers to nothing in one. */
export const veldenLos = (
  schema: z.ZodObject,
  van: string,
  uitleg: Readonly<Record<string, Velduitleg>>,
): readonly Veld[] => {
  const nergens = (): never => {
    throw new Error(`${van} gaat over geen traject`);
  };
  return veldenUit(schema, {
    van,
    uitleg: (pad) => uitleg[pad] ?? {},
    hint: () => null,
    vul: nergens,
    keuzen: nergens,
  });
};

function veldenUit(schema: z.ZodObject, { van, ...hulp }: Formulierhulp): readonly Veld[] {
  return deelvelden(schema, "");

  function deelvelden(object: z.ZodObject, boven: string): readonly Veld[] {
    return Object.entries(object.shape as Readonly<Record<string, z.ZodType>>).flatMap(([naam, veld]) => {
      const pad = padNaar(boven, naam);
      const uitleg = hulp.uitleg(pad);
      return uitleg.nooit === undefined ? [maakVeld(naam, veld, pad, uitleg)] : [];
    });
  }

  function maakVeld(naam: string, schemaVan: z.ZodType, pad: string, uitleg: Velduitleg): Veld {
    const { kern, ...mag } = gepeld(schemaVan);
    const niets = mag.null && uitleg.zonderNiets === undefined ? (uitleg.niets ?? "Niet bekend") : null;
    return {
      naam,
      label: uitleg.label ?? veldnaam(naam),
      hint: eenPunt([uitleg.hint, hulp.hint(pad)].filter((deel) => deel != null).join(" ")) || null,
      verplicht: mag.gevraagd || (!mag.weg && niets === null),
      niets,
      soort: uitleg.vul === undefined ? soortVan(kern, pad, uitleg) : vast(hulp.vul(uitleg.vul)),
    };
  }

  function soortVan(kern: z.ZodType, pad: string, uitleg: Velduitleg): Soort {
    if (uitleg.uit !== undefined)
      return kern instanceof z.ZodArray ? { soort: "meerdere", keuzen: uitleg.uit } : keuze(uitleg.uit, uitleg);
    if (uitleg.organisatie === true) return { soort: "wie", keuzen: hulp.keuzen("organisatienaam"), max: lengte(kern) };
    const verwezen = uitleg.kies ?? verwijzingVan(kern);
    if (verwezen !== undefined && !(kern instanceof z.ZodArray)) return verwijzing(verwezen, kern, uitleg);
    if (kern === datum) return { soort: "datum" };
    if (kern === mailadres) return { soort: "regel", als: "email", max: null };
    if (kern === telefoon) return { soort: "regel", als: "telefoon", max: null };
    if (kern instanceof z.ZodBoolean) return { soort: "ja-nee" };
    if (kern instanceof z.ZodNumber) return { soort: isUren(kern) ? "uren" : "getal" };
    if (kern instanceof z.ZodLiteral) return vast([...kern.values][0] as Waarde);
    if (kern instanceof z.ZodEnum) return keuze(kern.options.map(alsKeuze), uitleg);
    if (kern instanceof z.ZodObject) return { soort: "groep", velden: deelvelden(kern, pad) };
    if (kern instanceof z.ZodArray) return lijst(kern, pad, uitleg);
    if (kern instanceof z.ZodUnion) return vormen(kern, pad, uitleg);
    if (uitleg.wie === true) return { soort: "wie", keuzen: hulp.keuzen("wie"), max: lengte(kern) };
    if (kern instanceof z.ZodString) return tekst(kern);
    throw new Error(`een formulier kent geen veld als ${van} ${pad}`);
  }

  function verwijzing(naar: Verwijzing, kern: z.ZodType, uitleg: Velduitleg): Soort {
    const keuzen = hulp.keuzen(naar);
    // As long as nobody knows who there are, they are named by what they are known by.
    if ((naar === "za" || naar === "wie werkte") && keuzen.length === 0) return tekst(kern);
    return keuze(keuzen, uitleg);
  }

  function lijst(kern: z.ZodArray, pad: string, uitleg: Velduitleg): Soort {
    const element = kern.element as z.ZodType;
    const deel = gepeld(element).kern;
    const naar = verwijzingVan(deel) ?? uitleg.kies;
    if (naar === undefined && deel === redencode) throw new Error(`van welke lijst redenen is ${van} ${pad}?`);
    if (naar !== undefined) return { soort: "meerdere", keuzen: hulp.keuzen(naar) };
    if (deel instanceof z.ZodEnum) return { soort: "meerdere", keuzen: deel.options.map(alsKeuze) };
    const { minItems = 0, maxItems = null } = z.toJSONSchema(kern, { unrepresentable: "any", io: "input" });
    return {
      soort: "lijst",
      // What is said of the list stands above it, and not once more at each of its rows.
      deel: { ...maakVeld("", element, pad, {}), label: uitleg.een ?? "", hint: null, verplicht: true },
      min: minItems,
      max: maxItems,
    };
  }

  function vormen(kern: z.ZodUnion, pad: string, uitleg: Velduitleg): Soort {
    const opties = kern.options as readonly z.ZodType[];
    if (opties.every((een) => een instanceof z.ZodLiteral))
      return keuze(
        opties.map((een) => alsKeuze([...een.values][0] as Waarde)),
        uitleg,
      );
    const objecten = opties.filter((een) => een instanceof z.ZodObject);
    const naam = Object.keys(objecten[0]?.shape ?? {}).find((veld) =>
      objecten.every((een) => een.shape[veld] instanceof z.ZodLiteral),
    );
    if (naam === undefined) throw new Error(`niets onderscheidt de vormen van ${van} ${pad}`);
    const sleutelpad = padNaar(pad, naam);
    const bij = hulp.uitleg(sleutelpad);
    const delen: readonly Vorm[] = objecten.map((een) => ({
      waarde: [...(een.shape[naam] as z.ZodLiteral).values][0] as Waarde,
      velden: deelvelden(een, pad).filter((veld) => veld.naam !== naam),
    }));
    const keuzen = bij.kies === undefined ? delen.map(({ waarde }) => alsKeuze(waarde)) : hulp.keuzen(bij.kies);
    return {
      soort: "vormen",
      sleutel: {
        naam,
        label: bij.label ?? veldnaam(naam),
        hint: bij.hint ?? null,
        verplicht: true,
        niets: null,
        soort: keuze(keuzen, bij),
      },
      vormen: delen,
    };
  }
}

/** More are not taken in at a glance. */
export const OVERZIENLIJK = 5;

const keuze = (keuzen: readonly Keuze[], { leeg, zoek }: Velduitleg): Soort => ({
  soort: zoek === true && keuzen.length > OVERZIENLIJK ? "zoek" : "keuze",
  keuzen,
  leeg: leeg ?? null,
});
const vast = (waarde: Waarde): Soort => ({ soort: "vast", waarde });

const alsKeuze = (waarde: Waarde): Keuze => {
  const label = String(waarde);
  return { waarde, label: label.charAt(0).toUpperCase() + label.slice(1) };
};

/** Whether somebody chooses who gets the work. */
export const kiestZorgarrangeur = ({ type, schema }: Pick<Definitie, "type" | "schema">): boolean =>
  Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).some(
    ([naam, veld]) => gepeld(veld).kern === za && uitlegVan(type, naam).kies === undefined,
  );

/** Which schemas there is one of, and what they refer to. */
const verwijzingVan = (kern: z.ZodType): Verwijzing | undefined =>
  kern === partnerveld ? "partner" : kern === za ? "za" : kern === evaluatieId ? "evaluatiemoment" : undefined;

function lengte(kern: z.ZodType): number | null {
  const max = z.globalRegistry.get(kern)?.["maxLength"];
  return typeof max === "number" ? max : null;
}

function tekst(kern: z.ZodType): Soort {
  const hoogstens = lengte(kern);
  if (z.safeParse(kern, "a\nb").success) return { soort: "lang", max: hoogstens };
  if (z.safeParse(kern, "09:30").success && !z.safeParse(kern, "a").success) return { soort: "tijd" };
  return { soort: "regel", als: "tekst", max: hoogstens };
}

interface Gepeld {
  /** What the value itself is. */
  readonly kern: z.ZodType;
  readonly weg: boolean;
  readonly null: boolean;
  readonly gevraagd: boolean;
}

function gepeld(schema: z.ZodType): Gepeld {
  const gevraagd = vanMensen.has(schema);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return {
      ...gepeldVan(schema),
      weg: true,
      gevraagd: gevraagd || gepeldVan(schema).gevraagd || isJaNeeVanzelf(schema),
    };
  if (schema instanceof z.ZodExactOptional) return { ...gepeldVan(schema), weg: true };
  if (schema instanceof z.ZodNullable) return { ...gepeldVan(schema), null: true };
  if (schema instanceof z.ZodReadonly) return gepeldVan(schema);
  return { kern: schema, weg: false, null: false, gevraagd };
}

/** Somebody who answers nothing did not say no. */
const isJaNeeVanzelf = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodDefault && schema.def.innerType instanceof z.ZodBoolean;

const gepeldVan = (schema: { readonly def: { readonly innerType: unknown } }): Gepeld =>
  gepeld(schema.def.innerType as z.ZodType);
