/** What a Message-ID of ours says (message-id.ts): of which traject which letter is; null: it is of no traject, such as the overview of a week. */
export function leesMessageId(
  id: string,
): { readonly nummer: string; readonly brief: string; readonly rol: string } | null {
  const [nummer, , brief, aan] = id.replace("<", "").split("@")[0]!.split(".");
  if (nummer === undefined || brief === undefined || aan === undefined || !nummer.startsWith("ZA-")) return null;
  return { nummer, brief, rol: aan.replace(/-\d+$/, "") };
}
