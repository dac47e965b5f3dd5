// Sharing, promising and deleting from an entry: what is chosen goes as places in its text, in code points.
let chosen = "";
document.addEventListener("selectionchange", () => {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  const within = [...element.querySelectorAll(".words")].find((words) => words.contains(range.commonAncestorContainer));
  element.querySelectorAll(".share-selected").forEach((button) => { button.disabled = true; });
  if (!within) return;
  chosen = selection.toString();
  const button = within.closest(".entry").querySelector(".share-selected");
  if (button) button.disabled = !chosen.trim();
});
element.addEventListener("mousedown", (event) => {
  if (event.target.closest(".share-selected")) event.preventDefault();
});
element.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  const entry = button?.closest(".entry")?.dataset.entry;
  if (!entry) return;
  const { share, promise, unshare, remove, to } = button.dataset;
  if (button.matches(".share-selected")) trigger("share_words", { entry, words: chosen });
  else if (share === "all") trigger("share_words", { entry, words: "" });
  else if (share) trigger("share_place", { entry, start: Number(share), end: Number(to) });
  else if (promise) trigger("promise_place", { entry, start: Number(promise), end: Number(to) });
  else if (unshare) trigger("take_back", { share: unshare });
  else if (remove) trigger("remove_entry", { entry });
});
