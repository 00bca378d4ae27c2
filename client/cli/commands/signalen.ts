import { datumOp, inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { metNamen } from "#domain/medewerkers/namen.ts";
import { perGroep } from "#domain/signalen/overzicht.ts";
import { persoonsnaam, type Persoon, type Signaal } from "#domain/signalen/signaal.ts";
import { leesAlleSignalen } from "#activities/open-signalen.ts";
import { trajectlink } from "#activities/mail/trajectlink.ts";
import { leesSysteem } from "#omgeving/systeem.ts";
import { afstand } from "../../afstand.ts";
import { alinea, hangend } from "../alinea.ts";
import { verkeerdGebruik } from "../fouten.ts";
import type { Algemeen, VoegToe } from "../opdracht.ts";
import { kalenderVan, leesNamen, metStore, zoekPlek, type Plek } from "../plek.ts";
import { json, type Scherm } from "../scherm.ts";

interface Keuzen extends Algemeen {
  readonly voor?: readonly string[];
}

export const voegToe: VoegToe = (programma, { scherm, env }) => {
  programma
    .command("signalen")
    .description("wat er openstaat, per persoon: te laat, deze week, later en zonder datum")
    .option("--voor <wie...>", "alleen voor de projectleider, plaatsvervanger, beheerder, of za ZA-AANDUIDING")
    .action(async (_eigen: unknown, opdracht: { optsWithGlobals(): Keuzen }) => {
      const keuzen = opdracht.optsWithGlobals();
      const wie = keuzen.voor === undefined ? null : leesPersoon(keuzen.voor);
      const plek = zoekPlek(keuzen.data, env);
      const vandaag = datumOp(new Date().toISOString());
      const [gevonden, webadres] = await Promise.all([
        metStore(plek, async (store) =>
          leesAlleSignalen(store, { vandaag, kalender: await kalenderVan(plek, store) }, wie ?? undefined),
        ),
        webadresVan(plek),
      ]);
      const gekozen = gevonden.map((signaal) => ({
        ...signaal,
        link: signaal.soort === "kalender" ? null : trajectlink(webadres, signaal.nummer),
      }));
      if (keuzen.json) return scherm.uit(json(gekozen));
      const namen = await leesNamen(plek);
      scherm.uit(leesbaar(metNamen(gekozen, namen), metNamen(wie, namen), vandaag, scherm.vet));
    });
};

function leesPersoon([rol = "", id, ...meer]: readonly string[]): Persoon {
  if (rol === "za" && id !== undefined && meer.length === 0) return { rol, id };
  if ((rol === "projectleider" || rol === "plaatsvervanger" || rol === "beheerder") && id === undefined)
    return { rol, id: null };
  throw verkeerdGebruik(
    "Kies voor wie: projectleider, plaatsvervanger, beheerder, of een zorgarrangeur, zoals --voor za za-03.",
    "voor",
  );
}

/** Where the pages are: of an embedded system its own port, which stays the same from start to start. */
const webadresVan = async ({ instellingen }: Plek): Promise<string> =>
  (instellingen.modus === "embedded" ? (await leesSysteem(instellingen.data))?.web.url : undefined) ??
  instellingen.webadres;

type Gevonden = Signaal & { readonly link: string | null };

function leesbaar(signalen: readonly Gevonden[], wie: Persoon | null, vandaag: Datum, vet: Scherm["vet"]): string {
  if (signalen.length === 0) return `Er staat niets open${wie === null ? "" : ` voor ${persoonsnaam(wie)}`}.`;
  const groepen = perGroep(signalen).map(([groep, inGroep]) =>
    [
      vet(`${groep.charAt(0).toUpperCase()}${groep.slice(1)} (${inGroep.length})`),
      ...inGroep.flatMap((signaal) => regels(signaal, wie === null, vandaag)),
    ].join("\n"),
  );
  return [...groepen, alinea(AFHANDELEN, 0).join("\n")].join("\n\n");
}

const KOLOM = 15;

const regels = (signaal: Gevonden, metPersoon: boolean, vandaag: Datum): string[] => {
  const { nummer, naam, wat, uiterlijk, voor, geopendOp, link } = signaal;
  const wanneer = [
    ...(uiterlijk === null ? [] : [`${inWoorden(uiterlijk)}, ${afstand(uiterlijk, vandaag).tekst}`]),
    ...(metPersoon ? [`voor ${persoonsnaam(voor)}`] : []),
    ...(geopendOp === null ? [] : [`gezien op ${inWoorden(geopendOp)}`]),
  ].join("; ");
  return [
    ...hangend(`  ${nummer}`, `${naam}: ${wat}`, KOLOM),
    ...(wanneer === "" ? [] : alinea(wanneer, KOLOM)),
    ...(link === null ? [] : [`${" ".repeat(KOLOM)}${link}`]),
  ];
};

const AFHANDELEN =
  'Is het gedaan, dan verdwijnt het vanzelf. Wilt u het eerder weg hebben: npx trajecten gebeurtenis NUMMER signaal.afgehandeld --gegevens \'{"sleutel":"…"}\' (de sleutels staan in --json).';
