import { expect, onTestFinished, test } from "vitest";
import { maakMetrieken } from "#worker/metrics.ts";
import { openGezondheid, type Controle } from "#worker/gezondheid.ts";

async function open(controles: Record<string, Controle>) {
  const gezondheid = await openGezondheid({ poort: 0, controles, register: maakMetrieken().register, limietMs: 50 });
  onTestFinished(() => gezondheid.sluit());
  return async (pad: string) => {
    const antwoord = await fetch(`${gezondheid.url}${pad}`);
    return { status: antwoord.status, tekst: await antwoord.text() };
  };
}

test("klaar als alles klaar is", async () => {
  const haal = await open({ worker: () => undefined, store: () => Promise.resolve() });
  expect(await haal("/livez")).toMatchObject({ status: 200 });
  expect(await haal("/readyz")).toEqual({
    status: 200,
    tekst: '{"klaar":true,"controles":{"worker":"goed","store":"goed"}}',
  });
});

test("niet klaar als een deel faalt of niet antwoordt, en dan leeft het proces nog", async () => {
  const haal = await open({
    worker: () => {
      throw new TypeError("met een geheim erin");
    },
    temporal: () => new Promise(() => undefined),
    store: () => undefined,
  });
  const { status, tekst } = await haal("/readyz");
  expect(status).toBe(503);
  expect(JSON.parse(tekst)).toEqual({
    klaar: false,
    controles: { worker: "TypeError", temporal: "geen antwoord", store: "goed" },
  });
  expect(await haal("/livez")).toMatchObject({ status: 200 });
});

test("de cijfers staan op /metrics, en verder is er niets", async () => {
  const haal = await open({});
  expect((await haal("/metrics")).tekst).toContain("trajecten_journaalregels_total");
  expect(await haal("/geheim")).toMatchObject({ status: 404 });
});

// Of the loopback addresses only Linux answers on more than one.
test.runIf(process.platform === "linux")("alleen voor deze machine, of op elk adres als dat is gevraagd", async () => {
  const elders = async (adres?: string) => {
    const opties = { poort: 0, controles: {}, register: maakMetrieken().register };
    const gezondheid = await openGezondheid({ ...opties, ...(adres === undefined ? {} : { adres }) });
    onTestFinished(() => gezondheid.sluit());
    return fetch(`http://127.0.0.2:${gezondheid.poort}/metrics`);
  };
  await expect(elders()).rejects.toThrow("fetch failed");
  expect((await elders("0.0.0.0")).status).toBe(200);
});

test("een bezette poort is een fout", async () => {
  const eerste = await openGezondheid({ poort: 0, controles: {} });
  onTestFinished(() => eerste.sluit());
  await expect(openGezondheid({ poort: eerste.poort, controles: {} })).rejects.toThrow("EADDRINUSE");
});
