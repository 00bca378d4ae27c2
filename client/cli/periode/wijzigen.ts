import type { Trajecten } from "#client/trajecten.ts";
import { periode as maakPeriode } from "#domain/aanmelding/periode.ts";
import { botsing } from "#domain/aanmelding/periodegegevens.ts";
import type { Periode } from "#domain/aanmelding/regels.ts";
import type { Door } from "#domain/rollen.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import type { Periodeantwoord } from "#workflows/messages.ts";
import { geweigerd, verkeerdGebruik } from "../fouten.ts";
import type { Algemeen, Omgeving } from "../opdracht.ts";
import { binnenGeduld, metStore, metTrajecten, zoekPlek } from "../plek.ts";
import { json } from "../scherm.ts";
import { doorAls } from "../wie.ts";
import { allePerioden, zoek } from "./bekend.ts";
import { alsBestand, leesPeriodebestand } from "./bestand.ts";
import { regelsLeesbaar } from "./regels.ts";

/** Opening and changing subsidieperioden in the running system. */

export interface Afzender extends Algemeen {
  readonly wie?: string;
}

export interface MetBestand extends Afzender {
  readonly bestand: string;
}

export async function open(omgeving: Omgeving, keuzen: MetBestand): Promise<void> {
  const regels = maakPeriode(await leesPeriodebestand(keuzen.bestand), 1);
  let wat = "is geopend";
  const antwoord = await bijHetSysteem(omgeving, keuzen, async (trajecten, bekend, door) => {
    // The same file once more is a repeat.
    const bestaand = bekend.find(({ id }) => id === regels.id);
    if (bestaand !== undefined && bestaand.hash !== regels.hash)
      throw geweigerd({
        code: "periode.bestaat",
        reden: `Subsidieperiode '${regels.id}' is er al, met andere regels. Geef de nieuwe een eigen id, of wijzig deze met: trajecten periode wijzig.`,
        veld: "id",
      });
    weigerBotsing(regels, bekend);
    if (bestaand !== undefined) wat = "was er al, met deze regels";
    return trajecten.openPeriode(regels, door);
  });
  meld(omgeving, keuzen, regels, antwoord, wat);
}

export async function wijzig(omgeving: Omgeving, keuzen: MetBestand): Promise<void> {
  const gegevens = await leesPeriodebestand(keuzen.bestand);
  let regels = maakPeriode(gegevens, 1);
  let wat = "is gewijzigd";
  const antwoord = await bijHetSysteem(omgeving, keuzen, (trajecten, bekend, door) => {
    const nu = zoek(bekend, gegevens.id);
    // Nothing changes, so no version is added either.
    if (nu.hash === regels.hash) wat = "had deze regels al; er is niets gewijzigd";
    regels = nu.hash === regels.hash ? nu : maakPeriode(gegevens, nu.versie + 1);
    weigerBotsing(regels, bekend);
    return trajecten.vraagPeriode(gegevens.id, { soort: "wijzigen", regels }, door);
  });
  meld(omgeving, keuzen, regels, antwoord, wat);
}

export async function wijzigCapaciteit(
  omgeving: Omgeving,
  keuzen: Afzender,
  id: string | undefined,
  tekst: string,
): Promise<void> {
  if (id === undefined)
    throw verkeerdGebruik(
      "Zeg van welke periode de capaciteit verandert: trajecten periode ID --capaciteit AANTAL.",
      "id",
    );
  if (!/^(onbeperkt|\d{1,5})$/.test(tekst))
    throw verkeerdGebruik(`Een capaciteit is een aantal plaatsen of 'onbeperkt'; '${tekst}' kan niet.`, "capaciteit");
  const capaciteit = tekst === "onbeperkt" ? null : Number(tekst);
  const { vrij, wachtenden } = await bijHetSysteem(omgeving, keuzen, (trajecten, bekend, door) => {
    const nu = zoek(bekend, id);
    const regels = maakPeriode({ ...nu, capaciteit }, nu.versie + 1);
    return trajecten.vraagPeriode(id, { soort: "wijzigen", regels }, door);
  });
  omgeving.scherm.uit(
    keuzen.json
      ? json({ id, capaciteit, vrij, wachtenden })
      : `Subsidieperiode ${id} heeft nu ${capaciteit === 1 ? "1 plaats" : `${capaciteit ?? "onbeperkt"} plaatsen`}; vrij: ${vrij ?? "onbeperkt"}, op de wachtlijst: ${wachtenden}.`,
  );
}

/** Asks the running system something about its periods, knowing all of them. */
async function bijHetSysteem(
  { env }: Omgeving,
  { data, wie }: Afzender,
  vraag: (trajecten: Trajecten, bekend: readonly Periode[], door: Door) => Promise<Uitkomst<Periodeantwoord>>,
): Promise<Periodeantwoord> {
  const plek = zoekPlek(data, env);
  const door = await doorAls(plek, "projectleider", wie);
  const antwoord = await metTrajecten(plek, (trajecten) =>
    metStore(plek, async (store) =>
      binnenGeduld(vraag(trajecten, await allePerioden(store), door), "Draait de worker? Kijk met trajecten doctor."),
    ),
  );
  if (!antwoord.ok) throw geweigerd(antwoord.weigering);
  return antwoord.waarde;
}

function weigerBotsing(regels: Periode, bekend: readonly Periode[]): void {
  const weigering = botsing(regels, bekend);
  if (weigering !== null) throw geweigerd(weigering);
}

function meld(
  { scherm }: Omgeving,
  { json: alsTekst }: Afzender,
  regels: Periode,
  antwoord: Periodeantwoord,
  wat: string,
): void {
  const { vrij, wachtenden } = antwoord;
  scherm.uit(
    alsTekst
      ? json({ ...alsBestand(regels), versie: regels.versie, hash: regels.hash, vrij, wachtenden })
      : `Subsidieperiode ${regels.id} ${wat}; vrij: ${vrij ?? "onbeperkt"}, op de wachtlijst: ${wachtenden}.\n\n${regelsLeesbaar(scherm, regels)}`,
  );
}
