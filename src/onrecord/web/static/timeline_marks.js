/* Marks: how the time axis is drawn, lanes, dots and bars, ticks, and all entries in one line. */
"use strict";
globalThis.timelineMarks = ({ plot, placed, all, count }) => {
  const { spanName, endsOf, stepOf, ticksOf, withinOf, firstOf, lastOf } = globalThis.timelineDays;
  let view = all;
  const isShown = (each) => each.first <= lastOf(view) && each.last >= firstOf(view);

  /* Lanes by kind: days stand on each other, months and years are bars under them. */
  const svg = plot.querySelector("svg");
  const [ROW, DEEP, DOT, GAP] = [13, 4, 4.5, 11];
  const TICKS = 36;
  const SIDE = 92;
  const NARROWEST = 260;
  const ORDER = ["before", "happened", "ahead"];
  const lanes = [];
  let height = 0;

  function track(lane, name, deep) {
    lane[name] = { bottom: height + deep * ROW, deep };
    height += deep * ROW;
  }

  for (const kind of ORDER) {
    const own = placed.filter((each) => each.kind === kind);
    const of = (precision) => own.filter((each) => each.precision === precision);
    const lane = { kind, top: height, day: null, of };
    if (!own.length) continue;
    height += 8;
    track(lane, "day", Math.min(DEEP, of("day").length));
    track(lane, "month", of("month").length ? 1 : 0);
    track(lane, "year", of("year").length ? 1 : 0);
    height = Math.max(height, lane.top + 24) + 6;
    lane.bottom = height;
    lanes.push(lane);
  }

  let width = 0;
  const left = () => (width < 480 ? 64 : 76);
  const scale = () => (width - left() - 12) / (view.to - view.from);
  const xOf = (day) => left() + 6 + (day - view.from) * scale();
  const dayAt = (x) => view.from + (x - left() - 6) / scale();

  /* Dots of one chain that touch: stacked if there is room, else counted every so many pixels. */
  function stacked(chain, deep) {
    const ends = Array(deep).fill(-Infinity);
    return chain.every((dot) => {
      dot.row = ends.findIndex((end) => dot.x - end >= GAP - 0.01);
      if (dot.row >= 0) ends[dot.row] = dot.x;
      return dot.row >= 0;
    });
  }

  function counted(chain) {
    const bins = [];
    for (const dot of chain) {
      const bin = bins.at(-1);
      if (bin && dot.x - bin[0].x <= 20) bin.push(dot);
      else bins.push([dot]);
    }
    let edge = -Infinity;
    return bins.map((bin) => {
      const x = Math.max(edge + 19, (bin[0].x + bin.at(-1).x) / 2);
      edge = x;
      return { x, members: bin.flatMap((dot) => dot.members) };
    });
  }

  /* Numbers that would cover what stands beside them are one with it. */
  function apart(found) {
    const kept = [];
    for (const dot of found) {
      const before = kept.at(-1);
      const many = before && before.members.length + dot.members.length > 2;
      if (many && dot.x - before.x < radiusOf(before) + radiusOf(dot)) {
        before.members = before.members.concat(dot.members);
        before.x = (before.x + dot.x) / 2;
      } else kept.push(dot);
    }
    return kept;
  }

  function dots(lane) {
    const { bottom, deep } = lane.day;
    const found = lane.of("day").filter(isShown)
      .map((each) => ({ x: xOf(each.first + 0.5), members: [each] }))
      .sort((one, other) => one.x - other.x);
    const chains = [];
    for (const dot of found) {
      if (chains.length && dot.x - chains.at(-1).at(-1).x < GAP) chains.at(-1).push(dot);
      else chains.push([dot]);
    }
    return apart(chains.flatMap((chain) => (stacked(chain, deep) ? chain : counted(chain)))).map((dot) => ({
      ...dot, shape: "dot", x0: dot.x, x1: dot.x,
      y: dot.members.length > 1 ? bottom - deep * ROW / 2 : bottom - (dot.row ?? 0) * ROW - ROW / 2,
    }));
  }

  /* Bars as long as what is known of the day; those that cannot be told apart are one. */
  function bars(lane, precision) {
    const found = [];
    for (const each of lane.of(precision).filter(isShown)) {
      const [start, end] = [xOf(each.first) + 1, xOf(each.last + 1) - 1];
      const spare = Math.max(0, (9 - (end - start)) / 2);
      const bar = { x0: start - spare, x1: end + spare, members: [each] };
      const before = found.at(-1);
      if (before && bar.x0 < before.x1 + 1) {
        before.x1 = Math.max(before.x1, bar.x1);
        before.members.push(each);
      } else found.push(bar);
    }
    const y = lane[precision].bottom - ROW / 2;
    return found.map((bar) => {
      const [start, end] = [Math.max(bar.x0, left()), Math.min(bar.x1, width)];
      return { ...bar, shape: precision, x: (start + end) / 2, y };
    });
  }

  /* Drawing. */
  function made(name, attributes = {}, ...children) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  const back = made("g", { "aria-hidden": "true" });
  const front = made("g", { "clip-path": "url(#axis-clip)" });
  const clip = made("rect", { y: 0 });
  const whole = made("g", { "aria-hidden": "true", class: "whole" });
  const frame = made("rect", { class: "window", rx: 3 });
  svg.append(made("clipPath", { id: "axis-clip" }, clip), back, front, whole);

  function grid() {
    const level = stepOf(scale());
    const drawn = [];
    for (const { day, name, strong } of ticksOf(view, level)) {
      const x = xOf(day);
      if (x < left() - 0.5 || x > width) continue;
      const centred = level.unit === "day" && level.step === 1;
      const at = centred ? xOf(day + 0.5) : x + 4;
      drawn.push(made("line", { x1: x, x2: x, y1: 0, y2: height + (strong ? 8 : 5), class: strong ? "strong" : centred ? "fine" : "" }));
      if (at + name.length * (centred ? 3.5 : 6.5) > width) continue;
      drawn.push(made("text", { x: at, y: height + 15, class: centred ? "tick middle" : "tick" }, name));
    }
    const within = [...withinOf(view, level)].map((each) => ({ ...each, x: Math.max(xOf(each.day), left()) + 4 }));
    for (const [at, { x, name }] of within.entries()) {
      const room = (within[at + 1]?.x ?? width) - x;
      if (room > 7 * name.length) drawn.push(made("text", { x, y: height + 31, class: "within" }, name));
    }
    return drawn;
  }

  function ground() {
    const drawn = lanes.map((lane) => made("text", { x: 0, y: (lane.top + lane.bottom) / 2 + 4, class: "lane" }, lane.kind));
    for (const lane of lanes) {
      drawn.push(made("line", { x1: 0, x2: width, y1: lane.bottom, y2: lane.bottom, class: "floor" }));
    }
    return drawn;
  }

  const daysName = (some) => spanName(...endsOf(some));

  function nameOf({ members }) {
    const [one] = members;
    if (members.length > 1) return `${members.length} entries, ${daysName(members)}, ${one.kind}`;
    return `${daysName(members)}, ${one.kind}${one.hollow ? `, ${one.precision} inferred` : ""}: entry ${one.rank + 1} of ${count}`;
  }

  const keyOf = (mark) => `${mark.shape} ${mark.members.map((each) => each.rank).join(" ")}`;

  function markOf(mark) {
    const many = mark.members.length > 1;
    const hollow = mark.members.every((each) => each.hollow);
    const look = `mark ${mark.shape}${hollow ? " hollow" : ""}${many ? " many" : ""}`;
    const node = made("g", { class: look, role: "button", tabindex: -1, "aria-label": nameOf(mark) });
    if (mark.shape !== "dot") node.append(made("rect", { rx: 2, height: thickOf(mark, hollow) }));
    if (mark.shape === "dot" || many) node.append(made("circle", { r: radiusOf(mark) }));
    if (many) node.append(made("text", {}, String(mark.members.length)));
    return node;
  }

  /* The less is known, the thinner. */
  const thickOf = (mark, hollow) => (hollow ? 5 : mark.shape === "month" ? 5 : 3.5);

  function radiusOf({ shape, members }) {
    if (members.length === 1) return DOT;
    const digits = String(members.length).length;
    return shape === "month" || shape === "year" ? 5.5 + digits : Math.min(12, 7.5 + members.length / 8);
  }

  function put(mark) {
    const set = (name, values) => {
      const element = mark.node.querySelector(name);
      for (const [key, value] of Object.entries(values)) element?.setAttribute(key, value);
    };
    const x0 = Math.max(mark.x0, left() - 9);
    const thick = mark.node.querySelector("rect")?.getAttribute("height") ?? 0;
    set("rect", { x: x0, y: mark.y - thick / 2, width: Math.max(0, Math.min(mark.x1, width + 9) - x0) });
    set("circle", { cx: mark.x, cy: mark.y });
    set("text", { x: mark.x, y: mark.y + 3.5 });
  }

  let marks = [];
  let nodes = new Map();

  const focused = () => marks.find((mark) => mark.node === document.activeElement);

  /* Marks that stay keep their element, and with it the focus; else what they are in gets it. */
  function places() {
    const old = nodes;
    const held = focused()?.members[0];
    nodes = new Map();
    marks = lanes.flatMap((lane) => [...dots(lane), ...bars(lane, "month"), ...bars(lane, "year")]);
    for (const mark of marks) {
      mark.key = keyOf(mark);
      mark.node = old.get(mark.key) ?? markOf(mark);
      nodes.set(mark.key, mark.node);
      put(mark);
      if (mark.node.parentNode !== front) front.append(mark.node);
    }
    for (const [key, node] of old) if (!nodes.has(key)) node.remove();
    marks.sort((one, other) => one.members[0].first - other.members[0].first || one.y - other.y);
    for (const mark of marks) mark.node.setAttribute("tabindex", mark === marks[0] ? 0 : -1);
    if (!held || focused()) return;
    const heir = marks.find((mark) => mark.members.includes(held))?.node ?? plot;
    heir.focus({ preventScroll: true });
  }

  /* All entries in one line beneath, with a window over those that are seen. */
  const wholeY = height + TICKS + 14;
  const wholeX = (day) => SIDE + 6 + (day - all.from) / (all.to - all.from) * (width - 2 * SIDE - 12);

  function strip() {
    const lined = made("line", { x1: SIDE, x2: width - SIDE, y1: wholeY, y2: wholeY, class: "floor" });
    const ticked = placed.map((each) => {
      const x = (wholeX(each.first) + wholeX(each.last + 1)) / 2;
      return made("line", { x1: x, x2: x, y1: wholeY - 4, y2: wholeY + 4 });
    });
    whole.replaceChildren(lined, ...ticked, frame);
  }

  function draws(next) {
    view = next;
    back.replaceChildren(...ground(), ...grid());
    places();
    const [start, end] = [wholeX(view.from), wholeX(view.to)];
    const wide = Math.max(8, end - start + 6);
    frame.setAttribute("x", (start + end - wide) / 2);
    frame.setAttribute("width", wide);
    whole.toggleAttribute("hidden", end - start > wholeX(all.to) - wholeX(all.from) - 1);
    hides();
  }

  function fits() {
    width = Math.max(NARROWEST, plot.clientWidth);
    svg.setAttribute("width", width);
    svg.setAttribute("height", wholeY + 14);
    clip.setAttribute("x", left());
    clip.setAttribute("width", Math.max(0, width - left()));
    clip.setAttribute("height", height);
    frame.setAttribute("y", wholeY - 8);
    frame.setAttribute("height", 16);
    strip();
  }

  /* A mark and its entry point at each other. */
  const peek = plot.querySelector(".peek");
  let hiding = 0;
  let lit = null;

  function lights(line = lit) {
    lit = line;
    for (const mark of marks) mark.node.classList.toggle("on", mark.members.some((each) => each.line === lit));
  }

  function hides() {
    clearTimeout(hiding);
    peek.hidden = true;
    peek.mark = null;
    lights();
  }

  /* A whole sentence, as part of it could be told without its holder or its condition. */
  function told(mark) {
    const head = document.createElement("p");
    head.className = "small";
    const [one] = mark.members;
    head.textContent = mark.members.length > 1 ? nameOf(mark) : one.line.querySelector(".small").textContent;
    if (mark.members.length > 1) return [head];
    const words = one.line.querySelector(".entry-words").cloneNode(true);
    for (const each of words.querySelectorAll("sup, .judge")) each.remove();
    for (const each of words.querySelectorAll("a")) each.replaceWith(...each.childNodes);
    return [head, words];
  }

  function peeks(mark, x = mark.x) {
    clearTimeout(hiding);
    if (peek.mark === mark) return;
    peek.replaceChildren(...told(mark));
    peek.hidden = false;
    peek.mark = mark;
    lights();
    mark.node.classList.add("on");
    const wide = peek.offsetWidth;
    const beside = mark.x + 18 + wide <= width ? mark.x + 18 : mark.x - 18 - wide;
    const below = beside < 0 || mark.shape !== "dot";
    peek.style.insetInlineStart = `${below ? Math.max(0, Math.min(width - wide, x - wide / 2)) : beside}px`;
    peek.style.insetBlockStart = `${mark.y + (below ? 14 : -16)}px`;
  }

  function leaves() {
    clearTimeout(hiding);
    hiding = setTimeout(hides, 250);
  }

  const inPeek = (event) => peek.contains(event.target);
  const stays = () => clearTimeout(hiding);

  const dayOnWhole = (x) => all.from + (x - SIDE - 6) / (width - 2 * SIDE - 12) * (all.to - all.from);
  const isOnWhole = (y) => y > height + TICKS && !whole.hasAttribute("hidden");

  function place(event) {
    const box = svg.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  /* The mark nearest to a point, among those within reach. */
  function nearest({ x, y }, reach) {
    let best = null;
    for (const mark of marks) {
      const across = Math.max(0, Math.max(mark.x0, left()) - x, x - mark.x1);
      const far = Math.hypot(across, mark.y - y) - (mark.members.length > 1 && mark.shape === "dot" ? 6 : 0);
      if (far < reach) [best, reach] = [mark, far];
    }
    return best;
  }

  return {
    fits, draws, place, nearest, focused, scale, dayAt, dayOnWhole, isOnWhole, front, lights, peeks, hides, leaves, stays, inPeek,
    marks: () => marks, width: () => width,
  };
};
