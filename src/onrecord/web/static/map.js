// The map of who quotes whom, drawn from the table beneath it.
"use strict";
(() => {
  const box = document.getElementById("map");
  if (!box || typeof cytoscape !== "function") return;
  const MOST = 80;
  const rows = [...document.querySelectorAll("#pairs tbody tr")].slice(0, MOST);
  const nodes = new Map();
  const edges = [];
  const node = (cell) => {
    const name = cell.textContent;
    const href = cell.querySelector("a")?.href ?? "";
    const there = nodes.get(name) ?? { id: name, name, href: "", weight: 0 };
    nodes.set(name, { ...there, href: there.href || href });
    return name;
  };
  for (const row of rows) {
    const [one, other] = [node(row.cells[0]), node(row.cells[1])];
    const total = Number(row.cells[2].textContent);
    nodes.get(other).weight += total;
    edges.push({ data: { source: one, target: other, total: Math.min(total, 20) } });
  }
  const css = getComputedStyle(document.documentElement);
  const colour = (name) => css.getPropertyValue(name).trim();
  const map = cytoscape({
    container: box,
    elements: [...[...nodes.values()].map((data) => ({ data })), ...edges],
    style: [
      { selector: "node", style: {
        label: "data(name)", color: colour("--ink"), "font-size": 11, "text-valign": "bottom",
        "text-margin-y": 3, "background-color": colour("--line1"), "text-wrap": "ellipsis",
        "text-max-width": 110, width: "mapData(weight, 0, 40, 8, 34)", height: "mapData(weight, 0, 40, 8, 34)",
      } },
      { selector: "node[weight = 0]", style: { "background-color": colour("--line2"), shape: "round-rectangle" } },
      { selector: "edge", style: {
        width: "mapData(total, 1, 20, 1, 5)", "line-color": colour("--rule"), "curve-style": "bezier",
        "target-arrow-shape": "triangle", "target-arrow-color": colour("--rule"), "arrow-scale": .8,
      } },
    ],
    layout: { name: "cose", animate: false, randomize: false, nodeRepulsion: 12000, idealEdgeLength: 70, padding: 24 },
    minZoom: .3,
    maxZoom: 3,
    userZoomingEnabled: true,
  });
  map.on("tap", "node", (event) => {
    const href = event.target.data("href");
    if (href) location.assign(href);
  });
})();
