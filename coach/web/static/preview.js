// Selecting words offers to mask them, clicking a guess shows it again; places are code points.
let chosen = null;
const places = (range, box) => {
  const parts = [...box.querySelectorAll("[data-start]")].filter((part) => range.intersectsNode(part));
  if (!parts.length) return null;
  const inside = (part, node, offset) =>
    part.contains(node) && node.nodeType === 3 && !part.classList.contains("mask")
      ? Number(part.dataset.start) + [...node.data.slice(0, offset)].length
      : null;
  const first = parts[0];
  const last = parts[parts.length - 1];
  const start = inside(first, range.startContainer, range.startOffset) ?? Number(first.dataset.start);
  const end = inside(last, range.endContainer, range.endOffset) ?? Number(last.dataset.end);
  return end > start ? { start, end } : null;
};
document.addEventListener("selectionchange", () => {
  const box = element.querySelector(".preview");
  const selection = document.getSelection();
  if (!box || !selection.rangeCount || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.commonAncestorContainer)) return;
  chosen = places(range, box);
  const button = element.querySelector("button.mask-selected");
  if (button) button.disabled = !chosen;
});
element.addEventListener("mousedown", (event) => {
  if (event.target.closest("button.mask-selected")) event.preventDefault();
});
element.addEventListener("click", (event) => {
  const guess = event.target.closest("button.mask.guess");
  const more = event.target.closest("button.mask-these");
  if (guess) trigger("take_back", { start: Number(guess.dataset.start), end: Number(guess.dataset.end) });
  else if (more) trigger("mask_more", { start: Number(more.dataset.from), end: Number(more.dataset.to) });
  else if (event.target.closest("button.mask-selected") && chosen) trigger("mask_more", chosen);
});
