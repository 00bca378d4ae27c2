/** The page of who hears what, from what the definitions say: docs/wie-hoort-wat.md. */
import { OP_AFSTAND, type Partij } from "#domain/gebeurtenissen/hoort.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { wieHoortWat, type Gehoord } from "#domain/gebeurtenissen/wie-hoort-wat.ts";

const NAMEN: Readonly<Record<Partij, string>> = {
  aanvrager: "aanvrager",
  medeAanvrager: "mede-aanvrager",
  partner: "partner",
  za: "zorgarrangeur",
  eerdereZa: "eerdere zorgarrangeur",
  projectleider: "projectleider",
  plaatsvervanger: "plaatsvervanger",
  beheerder: "beheerder",
};

export const wieHoortWatPagina = (): string =>
  [
    "# Who hears what",
    "",
    "For every gebeurtenis which letters may go to whom, and why the others hear nothing. Made by `npm run registers` from `hoort` in the definitions; not by hand.",
    "",
    "Unless a row says otherwise:",
    ...Object.entries(OP_AFSTAND).map(([partij, { omdat }]) => `- ${NAMEN[partij as Partij]}: ${omdat}`),
    "",
    "A letter of which the params say that it does not go this time, stands here all the same. *Kopie* is a copy of the letter to the aanvrager; *als partner* the letter that goes to",
    "every partner, of which the aanvrager and the mede-aanvragers are some: where they have a letter of their own, they get that of the partners as well unless its definition leaves them out.",
    "",
    "| gebeurtenis | letters | nothing, because |",
    "|---|---|---|",
    ...[...GEBEURTENISSEN.values()].map((definitie) => rij(definitie.type, definitie.titel, wieHoortWat(definitie))),
    "",
  ].join("\n");

function rij(type: string, titel: string, wie: readonly (readonly [Partij, Gehoord])[]): string {
  const brieven = wie.flatMap(([partij, wat]) => ("brieven" in wat ? [`${NAMEN[partij]}: ${inWoorden(wat)}`] : []));
  const redenen = new Map<string, Partij[]>();
  for (const [partij, wat] of wie)
    if ("omdat" in wat && !isOpAfstand(partij, wat))
      redenen.set(wat.omdat, [...(redenen.get(wat.omdat) ?? []), partij]);
  const niets = [...redenen].map(
    ([omdat, partijen]) =>
      `${partijen.length === wie.length ? "niemand" : partijen.map((partij) => NAMEN[partij]).join(", ")}: ${omdat}`,
  );
  return `| **${type}**<br>${titel} | ${brieven.join("<br>")} | ${niets.join("<br>")} |`;
}

const isOpAfstand = (partij: Partij, { omdat }: { readonly omdat: string }): boolean =>
  partij in OP_AFSTAND && OP_AFSTAND[partij as keyof typeof OP_AFSTAND].omdat === omdat;

const inWoorden = (wat: Extract<Gehoord, { brieven: unknown }>): string => {
  const namen = wat.brieven.map((brief) => (brief === "*" ? "de brief waar het om gaat" : brief)).join(", ");
  return wat.als === null ? namen : `*${wat.als}* ${namen}`;
};
