import { geschiedenisVan, herkenningInWoorden, plekInWoorden, trajectInWoorden } from "#domain/organisaties/woorden.ts";
import { alinea, hangend } from "../alinea.ts";
import type { Beeld } from "#domain/beeld/beeld.ts";

/** What a decision is weighed by. What is not met comes first: that is what it turns on. */
export function beslissen({
  oordeel,
  voorrang,
  vorm,
  spreiding,
  eerder,
  schooluren,
}: NonNullable<Beeld["beslishulp"]>): string[] {
  const niet = oordeel.criteria.filter(({ voldaan }) => !voldaan);
  const wel = oordeel.criteria.filter(({ voldaan }) => voldaan);
  return [
    ...hangend("  Advies", `${oordeel.advies}; ${wel.length} van de ${oordeel.criteria.length} criteria voldaan`),
    ...niet.flatMap(({ titel, reden }) => hangend("  NEE", `${titel}: ${reden}`)),
    ...wel.flatMap(({ titel, reden }) => hangend("  ja", `${titel}: ${reden}`)),
    ...(vorm === null ? [] : hangend("  Vorm", vorm.reden)),
    ...hangend("  Voorrang", voorrang.reden),
    ...spreiding.flatMap(({ zin }, i) => hangend(i === 0 ? "  Spreiding" : "", zin)),
    ...schooluren.flatMap(({ zin }) => hangend("  Uren", zin)),
    ...eerder.flatMap((een) => [
      ...hangend("  Eerder", `${geschiedenisVan(een)}:`),
      ...een.eerder.flatMap((traject) => hangend("", `${traject.nummer}: ${trajectInWoorden(traject)}`)),
    ]),
  ];
}

/** Which organisation each partner is over all trajecten, or seems to be. */
export const organisaties = ({ organisaties: lijst }: Beeld): string[] =>
  lijst.flatMap((een) => alinea(`${plekInWoorden(een, een.plek)}: ${herkenningInWoorden(een)}`, 2));
