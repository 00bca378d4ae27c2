import type { Periode } from "#domain/aanmelding/regels.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";

/** The books of a subsidieperiode as its journaal tells them: what the engine knows, readable without it. */
export interface Periodestand {
  readonly regels: Periode;
  /** By nummer. */
  readonly plaatsen: Readonly<Record<string, "gereserveerd" | "aangeboden" | "toegekend">>;
  readonly wachtlijst: readonly { readonly nummer: string; readonly reden: string; readonly sinds: string }[];
  /** Days on which the rules were changed. */
  readonly gewijzigd: readonly string[];
}

/** Null when the period was never opened. */
export function periodestand(lijnen: readonly Journaalregel[]): Periodestand | null {
  let regels: Periode | null = null;
  let wachtlijst: Periodestand["wachtlijst"] = [];
  const plaatsen = new Map<string, Periodestand["plaatsen"][string]>();
  const gewijzigd: string[] = [];
  for (const { type, gegevens, gebeurdOp, vastgelegdOp } of lijnen) {
    const dag = gebeurdOp ?? vastgelegdOp.slice(0, 10);
    const nummer = String(gegevens["nummer"]);
    const uitWachtlijst = (): void => {
      wachtlijst = wachtlijst.filter((een) => een.nummer !== nummer);
    };
    switch (type) {
      case "periode.geopend":
        regels = gegevens["regels"] as Periode;
        break;
      case "periode.gewijzigd":
        regels = gegevens["regels"] as Periode;
        gewijzigd.push(dag);
        break;
      case "plaats.gereserveerd":
      case "plaats.aangeboden":
      case "plaats.toegekend":
        plaatsen.set(nummer, type.slice("plaats.".length) as "gereserveerd");
        uitWachtlijst();
        break;
      case "plaats.vrijgekomen":
        plaatsen.delete(nummer);
        uitWachtlijst();
        break;
      case "plaatsen.overgenomen":
        for (const een of gegevens["nummers"] as string[]) plaatsen.set(een, "toegekend");
        break;
      case "wachtlijst.verlaten":
        uitWachtlijst();
        break;
      case "wachtlijst.geplaatst":
      case "wachtlijst.verplaatst": {
        const sinds = wachtlijst.find((een) => een.nummer === nummer)?.sinds ?? dag;
        uitWachtlijst();
        const plek = Number(gegevens["plek"]) - 1;
        wachtlijst = wachtlijst.toSpliced(plek, 0, { nummer, reden: String(gegevens["reden"]), sinds });
        break;
      }
      default:
        break;
    }
  }
  return regels === null ? null : { regels, plaatsen: Object.fromEntries(plaatsen), wachtlijst, gewijzigd };
}
