"use strict";
(() => {
  const form = document.getElementById("filters");
  const items = [...document.querySelectorAll("[data-severity]")].map(node => ({
    node, severity: node.dataset.severity, family: node.dataset.family, shipment: node.closest("[data-shipment]").dataset.shipment, words: null,
  }));
  const filter = () => {
    const data = new FormData(form), wanted = new Set(data.getAll("severity"));
    const family = data.get("family") || "", shipment = data.get("shipment") || "";
    const words = (data.get("words") || "").toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const item of items) {
      let shown = wanted.has(item.severity) && (!family || item.family === family) && (!shipment || item.shipment === shipment);
      if (shown && words.length) {
        item.words ??= item.node.textContent.toLowerCase();
        shown = words.every(word => item.words.includes(word));
      }
      item.node.hidden = !shown;
      count += shown;
    }
    for (const section of document.querySelectorAll("[data-shipment]")) {
      const mine = items.filter(item => item.shipment === section.dataset.shipment), any = mine.some(item => !item.node.hidden);
      section.hidden = Boolean(shipment) && section.dataset.shipment !== shipment;
      const none = section.querySelector(".filtered");
      if (none) none.hidden = any || !mine.length;
      const remarks = section.querySelector(".remarks");
      if (remarks) remarks.hidden = !remarks.querySelector("article:not([hidden])");
    }
    document.getElementById("count").textContent = count === items.length ? `${count} findings` : `${count} of ${items.length} findings`;
  };
  if (form) {
    form.hidden = false;
    form.addEventListener("input", filter);
    form.addEventListener("submit", event => event.preventDefault());
    filter();
  }
  const open = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.hidden) { form.reset(); filter(); }
    const fold = target.matches("details") ? target : target.querySelector(".remark > details, :scope > details");
    if (fold) fold.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", open);
  open();
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const fold of folded) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of folded) fold.open = false;
  });
})();
