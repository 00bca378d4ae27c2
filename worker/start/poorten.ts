import { beginVan } from "#omgeving/proces.ts";
import type { Systeem } from "#omgeving/systeem.ts";
import { Startfout } from "../onderdeel.ts";
import { isVrij, kiesPoort } from "../poorten.ts";
import type { Vraag } from "./vraag.ts";

/** On which port each part will listen: those of the last time, where they are free. */
export async function kiesPoorten(
  { poort, poortGevraagd }: Pick<Vraag, "poort" | "poortGevraagd">,
  vorig: Systeem | null,
  meld: (regel: string) => void,
): Promise<Systeem> {
  if (poortGevraagd && poort !== 0 && !(await isVrij(poort)))
    throw new Startfout(`Poort ${poort} is al in gebruik. Kies een andere met --poort, of 0 voor een vrije poort.`);
  const web = await kiesPoort(poort === 0 ? vorig?.web.poort : poort);
  if (!poortGevraagd && web !== poort) meld(`Poort ${poort} is al in gebruik; het web krijgt poort ${web}.`);
  const [smtp, temporal, ui, gezondheid] = [
    await kiesPoort(vorig?.smtp.poort),
    await kiesPoort(vorig?.temporal.poort),
    await kiesPoort(vorig?.temporal.uiPoort),
    await kiesPoort(vorig?.gezondheid.poort),
  ];
  return {
    versie: 1,
    pid: process.pid,
    begin: await beginVan(process.pid),
    gestartOp: new Date().toISOString(),
    web: { poort: web, url: `http://127.0.0.1:${web}` },
    smtp: { poort: smtp, url: `smtp://127.0.0.1:${smtp}` },
    temporal: {
      poort: temporal,
      adres: `127.0.0.1:${temporal}`,
      namespace: "default",
      uiPoort: ui,
      ui: `http://127.0.0.1:${ui}`,
    },
    gezondheid: { poort: gezondheid, url: `http://127.0.0.1:${gezondheid}` },
    processen: {},
  };
}
