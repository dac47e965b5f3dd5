// A number in the text opens what it rests on in the panel, and the key to get back is Escape.
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("button.cite");
  if (!button) return;
  const card = document.getElementById(button.dataset.opens);
  if (!card) return;
  const group = card.closest(".sources");
  document.querySelectorAll(".sources").forEach((each) => { each.hidden = each !== group; });
  document.querySelectorAll(".source.open").forEach((each) => each.classList.remove("open"));
  card.classList.add("open");
  card.scrollIntoView({ block: "nearest", behavior: "smooth" });
  card.querySelector("mark")?.scrollIntoView({ block: "nearest" });
  card.focus({ preventScroll: true });
  window.coachCameFrom = button;
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && window.coachCameFrom?.isConnected) window.coachCameFrom.focus();
});
