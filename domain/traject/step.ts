import type { Periode } from "../aanmelding/regels.ts";
import { alsRegel, type Definitie, type Machinegebeurtenis } from "../gebeurtenissen/definitie.ts";
import { kopNa, schakel } from "../journaal/keten.ts";
import { type Journaalregel, type Opdracht, vrijeTekst } from "../journaal/lijn.ts";
import type { Plaatsen } from "../journaal/verzegel.ts";
import { type Tijdstip, datumOp } from "../kalender/datum.ts";
import { metLaatBekend } from "../termijnen/laat-bekend.ts";
import { type Inzending, vingerafdrukVan } from "./inzending.ts";
import { herlees, lees } from "./lees.ts";
import { ordersVan, type Order } from "./order.ts";
import { momentopname, overgang } from "./overgang.ts";
import { staatpad } from "./staat.ts";
import { waaromNiet } from "./waarom-niet.ts";
import { leesVormen } from "./vorm.ts";
import type { Gezien, Zaak } from "./zaak.ts";
import { type Uitkomst, type Weigering, gelukt, invariant, weigerEen } from "../weigering.ts";

/** What one act changed. */
export interface Stapresultaat {
  readonly zaak: Zaak;
  readonly regels: readonly Journaalregel[];
  /** What must be done outside, each with the line that asked for it. */
  readonly opdrachten: readonly Order[];
}

export interface Stapopties {
  /** They were accepted before and are only carried out again (decision 19), so no rule is asked; a state must still know them. */
  readonly toegelaten?: boolean;
  /** The release that carries it out, for the journaal. */
  readonly uitgave?: string | null;
}

/**
 * The one way through the house: dedupe → authorise → pure transition → journal line → orders.
 * All of `inzendingen` or none; `nu` is the moment of recording (UTC). The zaak that comes in is never changed.
 */
export function step(
  zaak: Zaak,
  inzendingen: readonly Inzending[],
  nu: Tijdstip,
  { toegelaten = false, uitgave = null }: Stapopties = {},
): Uitkomst<Stapresultaat> {
  const dag = datumOp(nu);
  const regels: Journaalregel[] = [];
  const opdrachten: Order[] = [];
  const gezien = new Map(zaak.gezien);
  const nieuw: Gezien[] = [];
  let snapshot = momentopname(zaak.staat, zaak.dossier);
  let { kop } = zaak;
  let pad = staatpad(zaak.staat);

  const afdrukken = inzendingen.map((inzending) => vingerafdrukVan(inzending, zaak.zout));
  const vormen = toegelaten
    ? gelukt([])
    : leesVormen(inzendingen, ({ id }, i) => gezien.has(id) && gezien.get(id) === afdrukken[i], zaak.dossier);
  if (!vormen.ok) return vormen;

  for (const [i, inzending] of inzendingen.entries()) {
    const eerder = gezien.get(inzending.id);
    const afdruk = afdrukken[i]!;
    if (eerder === afdruk) continue;
    if (eerder !== undefined)
      return weigerEen(i, {
        code: "id.andere-inhoud",
        reden: `Onder kenmerk '${inzending.id}' is al iets anders vastgelegd. Gebruik voor iets nieuws een nieuw kenmerk.`,
        veld: "id",
      });
    const van = pad;
    const gelezen = toegelaten
      ? herlees(inzending, dag, van)
      : lees(vormen.waarde[i]!, dag, { dossier: snapshot.context, van });
    if (!gelezen.ok) return weigerEen(i, gelezen.weigering);
    const { definitie } = gelezen.waarde;
    const gebeurtenis: Machinegebeurtenis = {
      ...gelezen.waarde.gebeurtenis,
      aangevuld: definitie.vulAan(snapshot.context, gelezen.waarde.gebeurtenis),
    };
    const [volgende, acties] = overgang(snapshot, gebeurtenis);
    invariant(volgende.status === "active", `de machine staat stil na ${gebeurtenis.type}`);
    if (volgende === snapshot) {
      // Nobody sent the reservation of a place: what needs it says why it can't be.
      const erna = inzending.type === "plaats.gereserveerd" ? inzendingen.slice(i + 1) : [];
      const uitkomst = step({ ...zaak, staat: snapshot.value, dossier: snapshot.context, kop }, erna, nu);
      return uitkomst.ok
        ? weigerEen(i, waaromNiet(definitie, gebeurtenis, snapshot))
        : { ok: false, weigering: verschoven(uitkomst.weigering, i + 1) };
    }

    const vanBuiten = gebeurtenis.bron === null;
    // What a register tells has been done already: no letters, no places.
    const gevraagd = vanBuiten
      ? acties.filter((actie) => actie.type === "opdracht").map((actie) => actie.params as unknown as Opdracht)
      : [];
    const inhoud = {
      nummer: zaak.nummer,
      id: gebeurtenis.id,
      sleutel: null,
      type: gebeurtenis.type,
      gegevens: alsRegel(gebeurtenis).gegevens,
      door: gebeurtenis.door,
      gebeurdOp: gebeurtenis.op,
      vastgelegdOp: nu,
      bron: gebeurtenis.bron,
      uitgave,
      afdruk,
      machineversie: zaak.machineversie,
      regelversie: regelversie(volgende.context.regels),
      van,
      naar: staatpad(volgende.value),
      opdrachten: gevraagd,
    };
    const regel = schakel(kop, inhoud, { zout: zaak.zout, plaatsen: regelplaatsen(definitie, gevraagd) });
    regels.push(regel);
    opdrachten.push(...ordersVan(regel));
    gezien.set(inzending.id, afdruk);
    nieuw.push([inzending.id, afdruk]);
    kop = kopNa(regel);
    pad = regel.naar;
    const context = metLaatBekend(
      { dossier: snapshot.context, staatpad: van },
      { dossier: volgende.context, staatpad: regel.naar },
      dag,
    );
    snapshot = context === volgende.context ? volgende : { ...volgende, context };
  }

  return gelukt({
    zaak: { ...zaak, staat: snapshot.value, dossier: snapshot.context, kop, gezien: [...zaak.gezien, ...nieuw] },
    regels,
    opdrachten,
  });
}

/** The same refusal, of gebeurtenissen that come so many places later in the act. */
const verschoven = (weigering: Weigering, plaatsen: number): Weigering =>
  weigering.fouten === undefined
    ? weigering
    : { ...weigering, fouten: weigering.fouten.map((fout) => ({ ...fout, index: fout.index + plaatsen })) };

/** Where the line holds personal data. */
const regelplaatsen = ({ persoonsplaatsen }: Definitie, opdrachten: readonly Opdracht[]): Plaatsen => ({
  ...(persoonsplaatsen === null ? {} : { gegevens: persoonsplaatsen }),
  opdrachten: Object.fromEntries(opdrachten.map(({ params }, i) => [i, { params: vrijeTekst(params) }])),
});

/** "2025@1:3f2a…": which rules of which period, provably. */
const regelversie = (regels: Periode): string => `${regels.id}@${regels.versie}:${regels.hash.slice(0, 12)}`;
