import { nietEenduidig } from "../invoer/eenduidig.ts";
import { feitregel, type Omstandigheden } from "../journaal/feitenboek.ts";
import type { Journaalregel } from "../journaal/lijn.ts";
import { hmacVan } from "../journaal/verzegel.ts";
import { datumOp, type Datum } from "../kalender/datum.ts";
import { gelukt, geweigerd, type Uitkomst } from "../weigering.ts";
import type { Beslissing } from "./beslissing.ts";
import type { Door } from "../rollen.ts";
import { deelAgenda } from "./deel-agenda.ts";
import { boekBuiten } from "./boek-buiten.ts";
import { bind } from "./bind.ts";
import { beginKalender, laadKalender } from "./laad-kalender.ts";
import type { Medewerkers } from "./medewerkers.ts";
import { nodigUit } from "./nodig-uit.ts";
import { begin, voegToe } from "./voeg-toe.ts";
import { vergeet } from "./vergeet.ts";
import { vertrekt } from "./vertrekt.ts";
import { vouwMedewerkers, ORGANISATIEBOEK } from "./vouw.ts";
import { vraagschema, WIE_VRAAGT, type Medewerkervraag } from "./vraag.ts";
import { wijzig } from "./wijzig.ts";

export interface Antwoordstand {
  readonly stand: Medewerkers;
  readonly regels: readonly Journaalregel[];
  readonly medewerker: string | null;
}

/** Answers one question: who works here after it with its journaal lines, or a refusal that changes nothing. A question whose outcome stands already leaves no line. */
export function beantwoord(
  stand: Medewerkers,
  gevraagd: Medewerkervraag,
  omstandigheden: Omstandigheden,
): Uitkomst<Antwoordstand> {
  const { door, nu, zout } = omstandigheden;
  const vreemd = nietEenduidig({ gevraagd, door });
  if (vreemd !== null) return { ok: false, weigering: vreemd };
  const gelezen = vraagschema().safeParse(gevraagd);
  if (!gelezen.success) {
    const fouten = gelezen.error.issues.map(({ path, message }) => ({
      index: 0,
      veld: path.length === 0 ? null : path.join("."),
      reden: message,
    }));
    const { weigering } = geweigerd(
      gaatOverKalender(gevraagd) ? "kalender.ongeldig" : "medewerker.ongeldig",
      fouten[0]?.reden ?? "Deze vraag klopt niet.",
      fouten[0]?.veld ?? undefined,
    );
    return { ok: false, weigering: { ...weigering, fouten } };
  }
  const vraag = gelezen.data;
  if (!WIE_VRAAGT[vraag.soort].includes(door.rol))
    return geweigerd("rol.mag-niet", `Een ${door.rol} mag dit niet: ${wieDan(vraag)}.`);

  const { sleutel, ...inhoud } = "sleutel" in vraag ? vraag : { ...vraag, sleutel: undefined };
  const afdruk = hmacVan(zout, inhoud).slice(0, 12);
  const eerder = sleutel !== undefined && Object.hasOwn(stand.sleutels, sleutel) ? stand.sleutels[sleutel] : undefined;
  if (eerder !== undefined)
    return eerder.afdruk === afdruk
      ? gelukt({ stand, regels: [], medewerker: eerder.medewerker })
      : geweigerd("sleutel.gebruikt", "Onder dit kenmerk is al iets anders vastgelegd. Kies een ander.", "sleutel");

  const besloten = beslis(stand, vraag, datumOp(nu), door);
  if (!besloten.ok) return besloten;
  let na = stand;
  const regels: Journaalregel[] = [];
  for (const feit of besloten.waarde.feiten) {
    const regel = feitregel(ORGANISATIEBOEK, na, feit, {
      ...omstandigheden,
      ...(sleutel === undefined ? {} : { sleutel, afdruk }),
    });
    regels.push(regel);
    na = vouwMedewerkers(na, regel);
  }
  return gelukt({ stand: na, regels, medewerker: besloten.waarde.medewerker });
}

const wieDan = (vraag: Medewerkervraag): string =>
  vraag.soort === "boek-buiten"
    ? "uren boekt een zorgarrangeur zelf, of de projectleider"
    : vraag.soort === "deel-agenda"
      ? "een zorgarrangeur deelt de eigen agenda"
      : `alleen de beheerder houdt de ${gaatOverKalender(vraag) ? "kalender" : "medewerkers"} bij`;

const gaatOverKalender = ({ soort }: Medewerkervraag): boolean =>
  soort === "begin-kalender" || soort === "laad-kalender";

function beslis(stand: Medewerkers, vraag: Medewerkervraag, dag: Datum, door: Door): Uitkomst<Beslissing> {
  switch (vraag.soort) {
    case "begin":
      return begin(stand, vraag, dag);
    case "voeg-toe":
      return voegToe(stand, vraag, dag);
    case "wijzig":
      return wijzig(stand, vraag, dag);
    case "vertrekt":
      return vertrekt(stand, vraag, dag);
    case "vergeet":
      return vergeet(stand, vraag, dag);
    case "nodig-uit":
      return nodigUit(stand, vraag, dag);
    case "bind":
      return bind(stand, vraag, dag);
    case "boek-buiten":
      return boekBuiten(stand, vraag, dag, door);
    case "deel-agenda":
      return deelAgenda(stand, vraag, dag, door);
    case "begin-kalender":
      return beginKalender(stand, vraag);
    case "laad-kalender":
      return laadKalender(stand, vraag);
  }
}
