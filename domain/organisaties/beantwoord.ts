import { nietEenduidig } from "../invoer/eenduidig.ts";
import { schakel } from "../journaal/keten.ts";
import type { Journaalregel } from "../journaal/lijn.ts";
import { datumOp, type Tijdstip } from "../kalender/datum.ts";
import type { Door } from "../rollen.ts";
import { gelukt, geweigerd, type Uitkomst } from "../weigering.ts";
import type { Beslissing } from "./beslissing.ts";
import type { Feit } from "../journaal/feit.ts";
import { FEITEN } from "./feiten/index.ts";
import { herken } from "./herken.ts";
import { bestaande, ORGANISATIES_NUMMER, type OrganisatieId, type Organisaties } from "./organisatie.ts";
import { voegSamen } from "./voeg-samen.ts";
import { naFeit, vouwOrganisaties } from "./vouw.ts";
import { vraagschema, type Organisatievraag } from "./vraag.ts";
import { wijzig } from "./wijzig.ts";

export interface Antwoordstand {
  readonly stand: Organisaties;
  readonly regels: readonly Journaalregel[];
  /** Per place that was asked after, in order; null: left open. Of another question the one that it was about. */
  readonly organisaties: readonly (OrganisatieId | null)[];
}

export interface Omstandigheden {
  readonly door: Door;
  readonly nu: Tijdstip;
  readonly uitgave?: string | null;
  /** With which what people typed is sealed: 64 hexadecimal digits. */
  readonly zout: string;
}

const WIE: readonly Door["rol"][] = ["projectleider", "beheerder"];

/** Answers one question: what is known after it with its journaal lines, or a refusal that changes nothing. A question whose outcome stands already leaves no line. */
export function beantwoord(
  begin: Organisaties,
  gevraagd: Organisatievraag,
  { door, nu, uitgave = null, zout }: Omstandigheden,
): Uitkomst<Antwoordstand> {
  const vreemd = nietEenduidig({ gevraagd, door });
  if (vreemd !== null) return { ok: false, weigering: vreemd };
  if (!WIE.includes(door.rol))
    return geweigerd(
      "rol.mag-niet",
      `Een ${door.rol} mag dit niet: alleen de projectleider en de beheerder houden de organisaties bij.`,
    );
  const gelezen = vraagschema().safeParse(gevraagd);
  if (!gelezen.success) {
    const [fout] = gelezen.error.issues;
    return geweigerd("organisatie.ongeldig", fout?.message ?? "Deze vraag klopt niet.", fout?.path.join("."));
  }

  let stand = begin;
  const regels: Journaalregel[] = [];
  const organisaties: (OrganisatieId | null)[] = [];
  for (const beslis of beslissingenOver(gelezen.data)) {
    const uitkomst = beslis(stand);
    if (!uitkomst.ok) return uitkomst;
    for (const feit of uitkomst.waarde.feiten) {
      const regel = alsRegel(stand, feit, { door, nu, uitgave, zout });
      regels.push(regel);
      stand = vouwOrganisaties(stand, regel);
    }
    organisaties.push(uitkomst.waarde.organisatie);
  }
  return gelukt({ stand, regels, organisaties });
}

function beslissingenOver(vraag: Organisatievraag): ((stand: Organisaties) => Uitkomst<Beslissing>)[] {
  switch (vraag.soort) {
    case "herken":
      return vraag.plekken.map((plek) => (stand) => herken(stand, plek));
    case "wijzig":
      return [(stand) => wijzig(stand, vraag)];
    case "voeg-samen":
      return [(stand) => voegSamen(stand, vraag)];
  }
}

function alsRegel(
  stand: Organisaties,
  feit: Feit,
  { door, nu, uitgave, zout }: Required<Omstandigheden>,
): Journaalregel {
  const volgnummer = stand.kop.volgnummer + 1;
  return schakel(
    stand.kop,
    {
      nummer: ORGANISATIES_NUMMER,
      id: `organisaties:${volgnummer}`,
      sleutel: null,
      type: feit.type,
      gegevens: feit.gegevens,
      door,
      gebeurdOp: datumOp(nu),
      vastgelegdOp: nu,
      bron: null,
      uitgave,
      afdruk: null,
      machineversie: "organisaties-1",
      // No subsidieperiode has a say in who is who.
      regelversie: "",
      van: samenvatting(stand),
      naar: samenvatting(naFeit(stand, feit, volgnummer)),
      opdrachten: [],
    },
    { zout, plaatsen: FEITEN.get(feit.type)!.plaatsen() },
  );
}

const samenvatting = (stand: Organisaties): string => {
  const aantal = bestaande(stand).length;
  return aantal === 1 ? "1 organisatie" : `${aantal} organisaties`;
};
