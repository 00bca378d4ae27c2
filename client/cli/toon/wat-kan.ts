import { teBevestigen } from "#domain/organisaties/woorden.ts";
import type { WatKan } from "#domain/traject/wat-nu-kan.ts";
import { alinea, hangend } from "../alinea.ts";
import type { Beeld } from "#domain/beeld/beeld.ts";

/** By the word that `gebeurtenis` wants, with what it means. */
export function watKan({ nummer, watNuKan, hoofddaden, organisaties }: Beeld): string[] {
  // What its state does not know would be most of the list.
  const hier = watNuKan.filter((een) => een.kan !== "nee" || een.weigering.code !== "staat.mag-niet");
  const open = teBevestigen(organisaties);
  const bevestig = open === null ? [] : alinea(`${open}. Met: npx trajecten organisatie bevestig ${nummer}`, 2);
  if (hier.length === 0) return bevestig.length === 0 ? ["  Niets."] : bevestig;
  const breed = Math.max(...hier.map(({ type }) => type.length)) + 4;
  const eerst = hoofddaden.flatMap((type) => hier.filter((een) => een.type === type));
  const kan = [...eerst, ...hier.filter((een) => een.kan !== "nee" && !eerst.includes(een))];
  const kanNiet = hier.filter((een) => een.kan === "nee");
  return [
    ...kan.flatMap((een, i) => [
      ...(i === eerst.length && i > 0 ? ["  En verder:"] : []),
      ...hangend(`  ${een.type}`, `${een.titel}${een.kan === "mits" ? mits(een) : ""}`, breed),
    ]),
    ...(kanNiet.length === 0 ? [] : ["  Nu niet:"]),
    ...kanNiet.flatMap(({ type, titel, weigering }) => hangend(`  ${type}`, `${titel}. ${weigering.reden}`, breed)),
    ...alinea(
      `Met: npx trajecten gebeurtenis ${nummer} TYPE --gegevens JSON (voorbeelden: npx trajecten gebeurtenis --lijst)`,
      2,
    ),
    ...bevestig,
  ];
}

const mits = ({ velden, reden }: Extract<WatKan, { kan: "mits" }>): string =>
  reden === null ? `, met: ${velden.join(", ")}` : `. ${reden}`;
