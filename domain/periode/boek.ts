import { nietEenduidig } from "../invoer/eenduidig.ts";
import { schakel } from "../journaal/keten.ts";
import type { Journaalregel } from "../journaal/lijn.ts";
import { datumOp, type Datum, type Tijdstip } from "../kalender/datum.ts";
import type { Door } from "../rollen.ts";
import { gelukt, type Uitkomst } from "../weigering.ts";
import { biedAan } from "./aanbod.ts";
import { metVoorbij, periodejournaal, type Aanbod, type Boekhouding } from "./boekhouding.ts";
import type { Feit } from "../journaal/feit.ts";
import { zonderGevolg } from "./feiten/vraag-zonder-gevolg.ts";
import { neemKalender } from "./kalender.ts";
import { geefNummers } from "./nummers.ts";
import { bevestig, claim, geefVrij, neemOver, neemTerug } from "./plaatsen.ts";
import { opent, wijzig } from "./regels.ts";
import { isGehoord } from "./sleutel.ts";
import { sleutelVan, type Vraag } from "./vraag.ts";
import { naFeit, vouw } from "./vouw.ts";
import { zetAchteraan, zetOpWachtlijst, zetVooraan, verplaats } from "./wachtlijst.ts";

/** An offer that the traject must hear of. */
export interface Aangeboden extends Aanbod {
  readonly nummer: string;
  /** Who waited in front of it; left out: nobody. */
  readonly voorbij?: readonly string[];
}

export interface Boekingsresultaat {
  readonly boekhouding: Boekhouding;
  readonly regels: readonly Journaalregel[];
  readonly aanbiedingen: readonly Aangeboden[];
  /** Whom the traject that asks passed over, if it was given its place out of turn. */
  readonly voorbij: readonly string[];
  /** Numbers handed out, in the order of the keys; empty for other questions. */
  readonly nummers: readonly string[];
}

/** What happened, given the books as they are then; or a refusal. */
type Beslissing = (b: Boekhouding, dag: Datum) => Uitkomst<readonly Feit[]>;

/**
 * Answers one question: the new books with their journaal lines, or a refusal that changes nothing. What is decided are facts; the new
 * books are what those lines make of the old ones, and nothing else.
 */
export function boek(
  begin: Boekhouding,
  vraag: Vraag,
  door: Door,
  nu: Tijdstip,
  uitgave: string | null = null,
): Uitkomst<Boekingsresultaat> {
  const vreemd = nietEenduidig({ vraag, door });
  if (vreemd !== null) return { ok: false, weigering: vreemd };
  const sleutel = sleutelVan(vraag);
  let boekhouding = begin;
  const regels: Journaalregel[] = [];
  const schrijf = (feit: Feit): void => {
    const regel = alsRegel(boekhouding, feit, { sleutel, door, nu, uitgave });
    regels.push(regel);
    boekhouding = vouw(boekhouding, regel);
  };

  if (sleutel === null || !isGehoord(begin, sleutel)) {
    const beslissingen = [...(begin.kop.volgnummer === 0 ? [opent] : []), ...beslissingenOver(vraag), biedAan];
    for (const beslis of beslissingen) {
      const feiten = beslis(boekhouding, datumOp(nu));
      if (!feiten.ok) return feiten;
      feiten.waarde.forEach(schrijf);
    }
    // Nothing came of it, and yet it must be known that it was asked: later it would do something.
    if (sleutel !== null && !isGehoord(boekhouding, sleutel)) schrijf(zonderGevolg(vraag));
  }

  return gelukt({
    boekhouding,
    regels,
    aanbiedingen: regels
      .filter(({ type }) => type === "plaats.aangeboden")
      .map(({ gegevens, volgnummer }) => ({
        nummer: gegevens["nummer"] as string,
        uiterlijk: gegevens["uiterlijk"] as Datum,
        volgnummer,
        ...metVoorbij(gegevens["voorbij"] as readonly string[] | undefined),
      })),
    voorbij:
      "nummer" in vraag ? (boekhouding.gekozen.findLast(({ nummer }) => nummer === vraag.nummer)?.voorbij ?? []) : [],
    nummers: vraag.soort === "nummers" ? vraag.sleutels.map((een) => boekhouding.sleutels[een]!) : [],
  });
}

function beslissingenOver(vraag: Vraag): readonly Beslissing[] {
  switch (vraag.soort) {
    case "nummers":
      return [(b) => geefNummers(b, vraag.jaar, vraag.sleutels)];
    case "claim":
      return [(b) => claim(b, vraag.nummer, vraag.voorbij === true)];
    case "bevestigen":
      return [(b) => bevestig(b, vraag.nummer)];
    case "vrijgeven":
      return [(b) => geefVrij(b, vraag.nummer)];
    case "wachtlijst":
      return [(b, dag) => zetOpWachtlijst(b, vraag.nummer, vraag.voorrang, dag)];
    case "achteraan":
      return [(b) => geefVrij(b, vraag.nummer), (b, dag) => zetAchteraan(b, vraag.nummer, dag)];
    case "vooraan":
      return [(b, dag) => zetVooraan(b, vraag.nummer, dag)];
    case "voorrang":
      return [(b) => verplaats(b, vraag.nummer, vraag.voorrang)];
    case "overnemen":
      return [(b) => neemOver(b, vraag.nummers)];
    case "aanbod-geweigerd":
      return [(b) => neemTerug(b, vraag.nummer, vraag.volgnummer)];
    case "wijzigen":
      return [(b) => wijzig(b, vraag.regels)];
    case "kalender":
      return [(b) => neemKalender(b, vraag.kalender)];
  }
}

interface Vraagstelling {
  readonly sleutel: string | null;
  readonly door: Door;
  readonly nu: Tijdstip;
  readonly uitgave: string | null;
}

function alsRegel(b: Boekhouding, feit: Feit, { sleutel, door, nu, uitgave }: Vraagstelling): Journaalregel {
  const volgnummer = b.kop.volgnummer + 1;
  const na = naFeit(b, feit, volgnummer);
  return schakel(b.kop, {
    nummer: periodejournaal(b.regels.id),
    id: `${b.regels.id}:${volgnummer}`,
    sleutel,
    type: feit.type,
    gegevens: feit.gegevens,
    door,
    gebeurdOp: datumOp(nu),
    vastgelegdOp: nu,
    bron: null,
    uitgave,
    afdruk: null,
    machineversie: "periode-1",
    regelversie: `${na.regels.id}@${na.regels.versie}:${na.regels.hash.slice(0, 12)}`,
    van: stand(b),
    naar: stand(na),
    opdrachten: [],
  });
}

const stand = (b: Boekhouding): string =>
  `${Object.keys(b.plaatsen).length} van ${b.regels.capaciteit ?? "onbeperkt"} plaatsen, ${b.wachtlijst.length} wachtenden`;
