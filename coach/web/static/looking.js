// A point of the timeline tells its entry's words beside the drawing, for eyes and fingers.
const tell = (event) => {
  const point = event.target.closest?.("a.point");
  const tip = element.querySelector(".tip");
  if (point && tip) tip.textContent = point.dataset.tip;
};
element.addEventListener("mouseover", tell);
element.addEventListener("focusin", tell);
