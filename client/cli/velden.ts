import { z } from "zod";
import type { Definitie } from "#domain/gebeurtenissen/definitie.ts";
import { datum, vanMensen } from "#domain/gebeurtenissen/velden.ts";
import { hangend } from "./alinea.ts";

/** Which fields a gebeurtenis asks for, read from its schema: what is checked and what is told can't differ. */

type Schema = z.core.JSONSchema.JSONSchema;

/** As JSON Schema, with the words of its own refusal for what JSON Schema can't say. */
export const alsJsonSchema = ({ schema }: Pick<Definitie, "schema">): Schema =>
  z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === datum) jsonSchema.format = "date";
      if (vanMensen.has(zodSchema)) jsonSchema[VAN_MENSEN] = true;
      const raad = jsonSchema.pattern === undefined || jsonSchema.format !== undefined ? null : patroonraad(zodSchema);
      if (raad !== null) jsonSchema.description = raad;
    },
  });

/** Only who sends a register may leave it out. */
const VAN_MENSEN = "x-verplicht-voor-mensen";

/** A pattern is for machines; its refusal says the same to people. */
function patroonraad(schema: z.core.$ZodType): string | null {
  const gelezen = z.safeParse(schema, "\u0000");
  return gelezen.error?.issues.find(({ code }) => code === "invalid_format")?.message ?? null;
}

interface Veld {
  readonly pad: string;
  readonly nodig: "verplicht" | "soms" | "mag weg";
  readonly wat: string;
}

/** Fields that are asked for together; those that depend on a choice stand under it. */
interface Groep {
  readonly kop: string;
  readonly velden: Veld[];
}

export function veldgroepen(schema: Schema): Groep[] {
  const groepen: Groep[] = [{ kop: "", velden: [] }];
  verzamel(schema, "", 0);
  return groepen;

  function verzamel({ properties = {}, required = [] }: Schema, boven: string, groep: number): void {
    for (const [naam, veld] of Object.entries(properties).map(([n, v]) => [n, alsSchema(v)] as const)) {
      const pad = boven === "" ? naam : `${boven}.${naam}`;
      groepen[groep]!.velden.push({ pad, nodig: hoeNodig(veld, required.includes(naam)), wat: inWoorden(veld) });
      daal(veld, pad, groep);
    }
  }

  function daal(veld: Schema, pad: string, groep: number): void {
    if (veld.items !== undefined) daal(alsSchema(veld.items as Schema), `${pad}[]`, groep);
    else if (veld.properties !== undefined) verzamel(veld, pad, groep);
    else
      for (const vorm of vormen(veld)) {
        const keuze = Object.entries(vorm.properties ?? {}).find(([, een]) => alsSchema(een).const !== undefined);
        if (keuze === undefined) {
          if (vormen(veld).length === 1) daal(vorm, pad, groep);
          continue;
        }
        const kop = `Als ${pad}.${keuze[0]} ${String(alsSchema(keuze[1]).const)} is:`;
        verzamel(vorm, pad, groepen.push({ kop, velden: [] }) - 1);
      }
  }
}

/** Of what depends on other fields its own words begin with when (domain/gebeurtenissen/redencodes.ts). */
function hoeNodig(veld: Schema, verplicht: boolean): Veld["nodig"] {
  if (verplicht || veld[VAN_MENSEN] === true) return "verplicht";
  return veld.description?.startsWith("Nodig bij ") === true ? "soms" : "mag weg";
}

const alsSchema = (schema: z.core.JSONSchema._JSONSchema): Schema => (typeof schema === "boolean" ? {} : schema);

/** What a field may be, of more than one; null is told apart. */
const vormen = ({ anyOf = [], oneOf = [] }: Schema): Schema[] =>
  [...anyOf, ...oneOf].map(alsSchema).filter(({ type }) => type !== "null");

const magNull = ({ anyOf = [] }: Schema): boolean => anyOf.some((een) => alsSchema(een).type === "null");

function inWoorden(schema: Schema): string {
  const delen = [
    soort(schema) + (magNull(schema) ? ", of null" : ""),
    ...(schema.default === undefined ? [] : [`zonder: ${JSON.stringify(schema.default)}`]),
  ];
  return [delen.join("; "), raadBij(schema)]
    .filter((deel) => deel !== "")
    .map((deel) => deel.replace(/\.$/, ""))
    .join(". ");
}

const raadBij = (schema: Schema): string =>
  schema.description ?? (vormen(schema).length === 1 ? (vormen(schema)[0]?.description ?? "") : "");

function soort(schema: Schema): string {
  if (schema.const !== undefined) return `altijd ${String(schema.const)}`;
  if (schema.enum !== undefined) return `een van: ${schema.enum.map(String).join(", ")}`;
  const keuzen = vormen(schema);
  if (keuzen.length === 1) return soort(keuzen[0]!);
  if (keuzen.length > 1)
    return keuzen.every((een) => een.const !== undefined)
      ? `een van: ${keuzen.map((een) => String(een.const)).join(", ")}`
      : "onderdelen, naar wat u kiest";
  return typeof schema.type === "string" ? (PER_TYPE[schema.type]?.(schema) ?? "vrij") : "vrij";
}

const PER_TYPE: Readonly<Record<string, (schema: Schema) => string>> = {
  string: tekst,
  number: (schema) => getal("getal", schema),
  integer: (schema) => getal("heel getal", schema),
  boolean: () => "true (ja) of false (nee)",
  array: lijst,
  object: () => "onderdelen",
};

function tekst({ format, maxLength }: Schema): string {
  if (format === "date") return "dag, JJJJ-MM-DD";
  if (format === "email") return "e-mailadres";
  return maxLength === undefined ? "tekst" : `tekst, hoogstens ${maxLength} tekens`;
}

function getal(woord: string, { minimum, exclusiveMinimum, maximum, multipleOf }: Schema): string {
  return [
    woord,
    ...(exclusiveMinimum === undefined ? [] : [`meer dan ${exclusiveMinimum}`]),
    ...(grens(minimum) ? [`ten minste ${minimum}`] : []),
    ...(grens(maximum) ? [`hoogstens ${maximum}`] : []),
    ...(multipleOf === undefined ? [] : [`in stappen van ${multipleOf}`]),
  ].join(", ");
}

/** Every whole number has the bounds of the language; those say nothing. */
const grens = (waarde: number | undefined): waarde is number =>
  waarde !== undefined && Math.abs(waarde) !== Number.MAX_SAFE_INTEGER;

function lijst({ items, minItems, maxItems }: Schema): string {
  const aantal = [
    ...(minItems === undefined ? [] : [`ten minste ${minItems}`]),
    ...(maxItems === undefined ? [] : [`hoogstens ${maxItems}`]),
  ].join(", ");
  return `lijst${aantal === "" ? "" : ` van ${aantal}`}: ${inWoorden(alsSchema(items as Schema))}`;
}

/** For a person at a terminal. */
export function leesbareVelden(definitie: Definitie, vet: (tekst: string) => string): string {
  const { type, titel, wie, voorbeeld } = definitie;
  const groepen = veldgroepen(alsJsonSchema(definitie)).filter(({ velden }) => velden.length > 0);
  const breedte = Math.max(0, ...groepen.flatMap(({ velden }) => velden.map(({ pad }) => pad.length)));
  const rij = ({ pad, nodig, wat }: Veld): string[] =>
    hangend(`  ${pad.padEnd(breedte)}  ${nodig.padEnd(9)}  `, wat, breedte + 15);
  return [
    `${vet(type)}  ${titel}`,
    `mag: ${wie.join(", ")}`,
    "",
    ...(groepen.length === 0 ? ["Er zijn geen gegevens bij."] : []),
    ...groepen.flatMap(({ kop, velden }) => [kop === "" ? vet("Gegevens") : `\n${kop}`, ...velden.flatMap(rij)]),
    "",
    // What the system records itself, nobody sends.
    ...(wie.every((rol) => rol === "systeem")
      ? ["Dit legt het systeem zelf vast."]
      : [
          vet("Voorbeeld"),
          `  trajecten gebeurtenis NUMMER ${type} --gegevens '${JSON.stringify(voorbeeld).replaceAll("'", String.raw`'\''`)}'`,
        ]),
  ].join("\n");
}
