import type { Store } from "#activities/store/store.ts";
import type { Trajecten } from "#client/trajecten.ts";
import type { Herkenning } from "#domain/organisaties/beeld.ts";
import { herkenningen } from "#domain/organisaties/beeld.ts";
import { naamVan, organisatieMet, type OrganisatieId } from "#domain/organisaties/organisatie.ts";
import type { Organisatievraag, Teherkennen } from "#domain/organisaties/vraag.ts";
import { enigZeker } from "#domain/organisaties/voorstel.ts";
import { herkenningInWoorden, plekInWoorden } from "#domain/organisaties/woorden.ts";
import { leesOrganisaties } from "../../organisaties.ts";
import { alinea } from "../alinea.ts";
import { geweigerd, onbekendTraject, Opdrachtfout } from "../fouten.ts";
import type { Algemeen, Omgeving } from "../opdracht.ts";
import { binnenGeduld, metStore, metTrajecten, zoekPlek } from "../plek.ts";
import { json } from "../scherm.ts";
import { doorAls } from "../wie.ts";
import { onbekend } from "./bekijken.ts";

/** Telling the running system who is who. */

export interface Afzender extends Algemeen {
  readonly wie?: string;
}

export interface Bevestigkeuze extends Afzender {
  readonly als?: string;
  readonly nieuw?: true;
  readonly reden?: string;
}

export interface Wijziging extends Afzender {
  readonly naam?: string;
  readonly brin?: string;
  readonly plaats?: string;
  readonly reden: string;
}

export const bevestig = (
  { scherm, env }: Omgeving,
  keuzen: Bevestigkeuze,
  nummer: string,
  plek: string | undefined,
): Promise<void> =>
  bijHetSysteem(env, keuzen, async (vraag, store) => {
    const begin = await leesHerkenningen(store, nummer);
    if (plek !== undefined && !begin.some((een) => een.plek === plek)) throw geenPlek(nummer, plek, begin);
    const gevraagd = begin.filter((een) => (plek === undefined ? een.organisatie === null : een.plek === plek));
    const bevestigd: { readonly plek: string; readonly naam: string; readonly organisatie: OrganisatieId | null }[] =
      [];
    // One after the other: what is new for the first may be known for the next.
    for (const { plek: hier } of gevraagd) {
      const een = (await leesHerkenningen(store, nummer)).find((ander) => ander.plek === hier);
      const als = een === undefined ? null : keuze(een, keuzen);
      if (een === undefined || als === null) continue;
      const { organisaties } = await vraag({ soort: "herken", plekken: [teHerkennen(nummer, een, als, keuzen.reden)] });
      bevestigd.push({ plek: hier, naam: een.naam, organisatie: organisaties[0] ?? null });
    }
    const open = (await leesHerkenningen(store, nummer)).filter(({ organisatie }) => organisatie === null);
    if (keuzen.json)
      return scherm.uit(json({ nummer, bevestigd, open: open.map(({ organisatie: _, ...een }) => een) }));
    scherm.uit(
      [
        ...(bevestigd.length === 0
          ? ["Er is niets bevestigd."]
          : bevestigd.map((een) => `${een.naam} (${een.plek}) is ${een.organisatie}.`)),
        ...(open.length === 0
          ? []
          : [
              "",
              "Nog te kiezen:",
              ...open.flatMap((een) => alinea(`${plekInWoorden(een, een.plek)}: ${herkenningInWoorden(een)}`, 2)),
            ]),
        ...(open.length === 0
          ? []
          : alinea(`Met: trajecten organisatie bevestig ${nummer} PLEK --als ORG-… of --nieuw`, 2)),
      ].join("\n"),
    );
  });

/** What a person chose, or the only thing that it can be; null: there is something to choose. */
function keuze({ voorstellen, organisatie }: Herkenning, { als, nieuw }: Bevestigkeuze): Teherkennen["als"] | null {
  if (als !== undefined) return als.toUpperCase() as OrganisatieId;
  if (nieuw) return "nieuw";
  if (organisatie !== null) return organisatie.id;
  return voorstellen.length === 0 ? "nieuw" : (enigZeker(voorstellen)?.id ?? null);
}

const teHerkennen = (
  nummer: string,
  { plek, soort, naam, brin, plaats, organisatie }: Herkenning,
  als: Teherkennen["als"],
  reden: string | undefined,
): Teherkennen => ({
  nummer,
  plek,
  soort,
  naam,
  brin,
  plaats,
  als,
  was: organisatie?.id ?? null,
  ...(reden === undefined ? {} : { reden }),
});

async function leesHerkenningen(store: Store, nummer: string): Promise<readonly Herkenning[]> {
  const projectie = await store.projectie(nummer);
  if (projectie === null) throw onbekendTraject(nummer);
  return herkenningen(await leesOrganisaties(store), projectie.dossier);
}

const geenPlek = (nummer: string, plek: string, lijst: readonly Herkenning[]): Opdrachtfout =>
  new Opdrachtfout(
    "organisatie.plek",
    lijst.length === 0
      ? `In ${nummer} doet geen organisatie mee die wordt bijgehouden.`
      : `In ${nummer} is ${plek} geen organisatie die wordt bijgehouden. Wel: ${lijst.map((een) => een.plek).join(", ")}.`,
    { veld: "plek" },
  );

export const hernoem = (omgeving: Omgeving, keuzen: Wijziging, id: string): Promise<void> =>
  bijHetSysteem(omgeving.env, keuzen, async (vraag, store) => {
    const { naam, brin, plaats, reden } = keuzen;
    const nu = organisatieMet(await leesOrganisaties(store), id);
    if (nu === undefined) throw onbekend(id);
    await vraag({
      soort: "wijzig",
      organisatie: nu.id,
      gezien: nu.volgnummer,
      ...(naam === undefined ? {} : { naam }),
      ...(brin === undefined ? {} : { brin }),
      ...(plaats === undefined ? {} : { plaats }),
      reden,
    });
    await meld(omgeving, keuzen, store, id, "is bijgewerkt");
  });

export const voegSamen = (
  omgeving: Omgeving,
  keuzen: Afzender & { readonly reden: string },
  id: string,
  doel: string,
): Promise<void> =>
  bijHetSysteem(omgeving.env, keuzen, async (vraag, store) => {
    await vraag({
      soort: "voeg-samen",
      organisatie: id as OrganisatieId,
      in: doel as OrganisatieId,
      reden: keuzen.reden,
    });
    await meld(omgeving, keuzen, store, doel, `is nu ook wat ${id} was`);
  });

async function meld(
  { scherm }: Omgeving,
  { json: alsJson }: Algemeen,
  store: Store,
  id: string,
  wat: string,
): Promise<void> {
  const organisatie = organisatieMet(await leesOrganisaties(store), id);
  if (organisatie === undefined) throw onbekend(id);
  const { volgnummer: _, ...kenmerken } = organisatie;
  scherm.uit(alsJson ? json({ ...kenmerken, naam: naamVan(organisatie) }) : `${id} (${naamVan(organisatie)}) ${wat}.`);
}

type Stel = (vraag: Organisatievraag) => Promise<{ readonly organisaties: readonly (OrganisatieId | null)[] }>;

/** Asks the running system; a refusal ends the opdracht. */
async function bijHetSysteem(
  env: Omgeving["env"],
  { data, wie }: Afzender,
  werk: (vraag: Stel, store: Store) => Promise<void>,
): Promise<void> {
  const plek = zoekPlek(data, env);
  const door = await doorAls(plek, "projectleider", wie);
  const stelAan =
    (trajecten: Trajecten): Stel =>
    async (vraag) => {
      const antwoord = await binnenGeduld(
        trajecten.vraagOrganisaties(vraag, door),
        "Draait de worker? Kijk met trajecten doctor.",
      );
      if (!antwoord.ok) throw geweigerd(antwoord.weigering);
      return antwoord.waarde;
    };
  await metTrajecten(plek, (trajecten) => metStore(plek, (store) => werk(stelAan(trajecten), store)));
}
