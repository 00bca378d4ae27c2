import type { Store } from "#activities/store/store.ts";
import { datumOp } from "#domain/kalender/datum.ts";
import type { Medewerkerrol } from "#domain/medewerkers/medewerker.ts";
import { medewerkerMet, type BekendeMedewerker } from "#domain/medewerkers/medewerkers.ts";
import { metNamen } from "#domain/medewerkers/namen.ts";
import { beeldVan } from "#domain/medewerkers/overzicht.ts";
import type { Medewerkervraag } from "#domain/medewerkers/vraag.ts";
import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import { dadenGeweigerd, verkeerdGebruik } from "../fouten.ts";
import { eigenId } from "../inzenden.ts";
import type { Algemeen, Omgeving } from "../opdracht.ts";
import { binnenGeduld, leesNamen, metStore, metTrajecten, zoekPlek } from "../plek.ts";
import { json } from "../scherm.ts";
import { doorAls } from "../wie.ts";
import { onbekend } from "./bekijken.ts";

/** Telling the running system who works here. */

export interface Afzender extends Algemeen {
  readonly wie?: string;
}

interface Velden {
  readonly naam?: string;
  readonly mail?: string;
  readonly rol?: readonly string[];
  readonly telefoon?: string;
  readonly uren?: string;
  readonly van?: string;
}

export interface Nieuw extends Afzender, Velden {
  readonly naam: string;
  readonly mail: string;
  readonly rol: readonly string[];
  readonly tot?: string;
  readonly id?: string;
}

export interface Wijziging extends Afzender, Velden {
  readonly blijft?: true;
}

export const nieuw = (omgeving: Omgeving, keuzen: Nieuw): Promise<void> =>
  meld(omgeving, keuzen, "werkt hier", () => ({
    soort: "voeg-toe",
    sleutel: eigenId(),
    ...(keuzen.id === undefined ? {} : { id: keuzen.id }),
    naam: keuzen.naam,
    mail: keuzen.mail,
    telefoon: keuzen.telefoon ?? null,
    rollen: keuzen.rol as Medewerkerrol[],
    urenPerWeek: alsUren(keuzen.uren) ?? null,
    van: keuzen.van ?? datumOp(new Date().toISOString()),
    tot: keuzen.tot ?? null,
  }));

export const wijzig = (omgeving: Omgeving, keuzen: Wijziging, id: string): Promise<void> =>
  meld(omgeving, keuzen, "is bijgewerkt", async (store) => {
    const { volgnummer } = await zoek(store, id);
    const { naam, mail, rol, telefoon, van, blijft } = keuzen;
    const uren = alsUren(keuzen.uren);
    return {
      soort: "wijzig",
      sleutel: eigenId(),
      medewerker: id,
      gezien: volgnummer,
      ...(naam === undefined ? {} : { naam }),
      ...(mail === undefined ? {} : { mail }),
      ...(rol === undefined ? {} : { rollen: rol as Medewerkerrol[] }),
      ...(telefoon === undefined ? {} : { telefoon: telefoon === GEEN ? null : telefoon }),
      ...(uren === undefined ? {} : { urenPerWeek: uren }),
      ...(van === undefined ? {} : { van }),
      ...(blijft === undefined ? {} : { tot: null }),
    };
  });

export const vertrekt = (omgeving: Omgeving, keuzen: Afzender & { readonly dag: string }, id: string): Promise<void> =>
  meld(omgeving, keuzen, "heeft een laatste dag", async (store) => ({
    soort: "vertrekt",
    sleutel: eigenId(),
    medewerker: id,
    gezien: (await zoek(store, id)).volgnummer,
    dag: keuzen.dag,
  }));

export const vergeet = (omgeving: Omgeving, keuzen: Afzender, id: string): Promise<void> =>
  meld(omgeving, keuzen, "is vergeten", async (store) => ({
    soort: "vergeet",
    sleutel: eigenId(),
    medewerker: id,
    gezien: (await zoek(store, id)).volgnummer,
  }));

const GEEN = "geen";

/** "24" or "22,5"; undefined: it was not given. */
function alsUren(tekst: string | undefined): number | null | undefined {
  if (tekst === undefined) return undefined;
  if (tekst === GEEN) return null;
  const uren = /^\d{1,3}(?:[.,]\d{1,2})?$/.test(tekst) ? Number(tekst.replace(",", ".")) : Number.NaN;
  if (Number.isNaN(uren)) throw verkeerdGebruik("Schrijf uren per week als getal, bijvoorbeeld 24 of 22,5.", "uren");
  return uren;
}

async function zoek(store: Store, id: string): Promise<BekendeMedewerker> {
  const gevonden = medewerkerMet(await leesMedewerkers(store), id);
  if (gevonden === undefined) throw onbekend(id);
  return gevonden;
}

/** Asks the running system, and tells how it is now; a refusal ends the opdracht. */
async function meld(
  { scherm, env }: Omgeving,
  { data, wie, json: alsJson }: Afzender,
  wat: string,
  maakVraag: (store: Store) => Medewerkervraag | Promise<Medewerkervraag>,
): Promise<void> {
  const plek = zoekPlek(data, env);
  const door = await doorAls(plek, "beheerder", wie);
  await metTrajecten(plek, (trajecten) =>
    metStore(plek, async (store) => {
      const antwoord = await binnenGeduld(
        trajecten.vraagOrganisatie(await maakVraag(store), door),
        "Draait de worker? Kijk met trajecten doctor.",
      );
      if (!antwoord.ok) throw dadenGeweigerd(metNamen(antwoord.weigering, await leesNamen(plek)), 1);
      const id = antwoord.waarde.medewerker ?? "";
      const beeld = beeldVan(await zoek(store, id), await store.rijen({ za: id }));
      scherm.uit(alsJson ? json(beeld) : `${id} (${beeld.naam}) ${wat}.`);
    }),
  );
}
