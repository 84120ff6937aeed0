/* Days: what the time axis knows of the calendar: dates read and written, spans, ticks. */
"use strict";
globalThis.timelineDays = (() => {
  /* Days are counted from 1970, in years as astronomers count them: 0 is 1 BC. */
  const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
  const WEEK = "Thu Fri Sat Sun Mon Tue Wed".split(" ");
  const FORM = /^(?:BC(\d{1,5})|([+-]?\d{4,6}))(?:-(\d\d)(?:-(\d\d))?)?$/;
  const FURTHEST = 99999;

  const dayOf = (year, month = 0, day = 1) =>
    Math.round(new Date(0).setUTCFullYear(year, month, day) / 864e5);

  function dateOf(day) {
    const at = new Date(Math.floor(day) * 864e5);
    return { year: at.getUTCFullYear(), month: at.getUTCMonth(), day: at.getUTCDate() };
  }

  /* The first and the last day of a year, a month or a day; null for what is none. */
  function daysOf(text) {
    const found = FORM.exec(text ?? "");
    if (!found) return null;
    const [, bc, given, month, day] = found;
    const year = bc ? 1 - Number(bc) : Number(given);
    if (Math.abs(year) > FURTHEST) return null;
    if (!month) return { first: dayOf(year), last: dayOf(year + 1) - 1 };
    if (month < 1 || month > 12) return null;
    if (!day) return { first: dayOf(year, month - 1), last: dayOf(year, Number(month)) - 1 };
    const at = dayOf(year, month - 1, Number(day));
    return dateOf(at).day === Number(day) ? { first: at, last: at } : null;
  }

  const yearName = (year) => (year > 0 ? String(year) : `${1 - year} BC`);

  /* How few parts of a date say where a span begins and ends: years, months or days. */
  function partsOf(first, last) {
    const [from, next] = [dateOf(first), dateOf(last + 1)];
    if (from.day > 1 || next.day > 1) return 3;
    return from.month || next.month ? 2 : 1;
  }

  function spanName(first, last) {
    const parts = partsOf(first, last);
    const [one, other] = [dateOf(first), dateOf(last)];
    const name = ({ year, month, day }, from, to) =>
      [day, MONTHS[month], yearName(year)].slice(from, to).join(" ");
    const least = 3 - parts;
    const same = one.year !== other.year ? 3 : one.month !== other.month ? 2 : 1;
    if (name(one, least) === name(other, least)) return name(one, least);
    if (parts === 1 || same <= least) return `${name(one, least)}–${name(other, least)}`;
    const short = name(one, least, same);
    return `${short}${/ /.test(short) ? " – " : "–"}${name(other, least)}`;
  }

  function written(day, parts) {
    const { year, month, day: date } = dateOf(day);
    const digits = String(Math.abs(year)).padStart(year < 0 || year > 9999 ? 6 : 4, "0");
    const sign = year < 0 ? "-" : year > 9999 ? "+" : "";
    const two = (number) => String(number).padStart(2, "0");
    return [sign + digits, two(month + 1), two(date)].slice(0, parts).join("-");
  }

  /* Days that a view has at least. */
  const LEAST = 6;

  /* Whole years or months around some days, so that ends have a name. */
  function around(first, last) {
    const [from, to] = [dateOf(first), dateOf(last)];
    if (last - first > 1100) return { from: dayOf(from.year), to: dayOf(to.year + 1) };
    if (last - first > 90) return { from: dayOf(from.year, from.month), to: dayOf(to.year, to.month + 1) };
    const spare = Math.max(0, Math.ceil((LEAST - (last - first)) / 2));
    return { from: first - spare, to: last + 1 + spare };
  }

  const endsOf = (some) => [Math.min(...some.map((each) => each.first)), Math.max(...some.map((each) => each.last))];

  /* The stretch where most are: up to a quarter may lie outside, if each tenth halves it. */
  function dense(placed) {
    const order = [...placed].sort((one, other) => one.first + one.last - other.first - other.last);
    const size = order.length;
    const starts = order.map((each) => each.first);
    const ends = order.map((each) => each.last);
    for (let at = size - 2; at >= 0; at--) starts[at] = Math.min(starts[at], starts[at + 1]);
    for (let at = 1; at < size; at++) ends[at] = Math.max(ends[at], ends[at - 1]);
    const whole = ends[size - 1] - starts[0] + 1;
    let best = { worth: 0.5, first: starts[0], last: ends[size - 1] };
    for (let gone = 1; gone <= size / 4; gone++) {
      for (let left = 0; left <= gone; left++) {
        const [first, last] = [starts[left], ends[size - 1 - gone + left]];
        const worth = Math.log2(whole / Math.max(LEAST, last - first + 1)) - 10 * gone / size;
        if (worth > best.worth) best = { worth, first, last };
      }
    }
    return around(best.first, best.last);
  }

  /* Ticks: the shortest step whose names have room. */
  function yearStep(room) {
    let step = 1;
    for (let at = 0; at < 18 && room(365.25 * step) < 52; at++) step *= [2, 2.5, 2][at % 3];
    return step;
  }

  function stepOf(scale) {
    const room = (days) => days * scale;
    if (room(1) >= 22) return { unit: "day", step: 1, wide: room(1) >= 58 };
    for (const step of [5, 10]) if (room(step) >= 30) return { unit: "day", step };
    for (const step of [1, 3]) if (room(30 * step) >= 38) return { unit: "month", step };
    return { unit: "year", step: yearStep(room) };
  }

  function* ticksOf(view, { unit, step, wide }) {
    const [start, end] = [dateOf(view.from), dateOf(view.to)];
    if (unit === "year") {
      for (let year = Math.floor(start.year / step) * step; year <= end.year; year += step) {
        yield { day: dayOf(year), name: yearName(year) };
      }
      return;
    }
    const until = end.year * 12 + end.month;
    for (let at = start.year * 12 + start.month; at <= until; at++) {
      const [year, month] = [Math.floor(at / 12), ((at % 12) + 12) % 12];
      if (unit === "month") {
        if (month % step === 0) yield { day: dayOf(year, month), name: MONTHS[month], strong: month === 0 };
        continue;
      }
      const [opens, next] = [dayOf(year, month), dayOf(year, month + 1)];
      for (let day = opens; day < next; day += step) {
        const name = wide ? `${WEEK[((day % 7) + 7) % 7]} ${day - opens + 1}` : String(day - opens + 1);
        if (step === 1 || next - day >= 3) yield { day, name, strong: day === opens };
      }
    }
  }

  /* What the names of ticks are within: months have a year, days a month and a year. */
  function* withinOf(view, { unit }) {
    if (unit === "year") return;
    let day = Math.floor(view.from);
    while (day < view.to) {
      const { year, month } = dateOf(day);
      yield { day, name: unit === "month" ? yearName(year) : `${MONTHS[month]} ${yearName(year)}` };
      day = unit === "month" ? dayOf(year + 1) : dayOf(year, month + 1);
    }
  }

  /* Whole days that a view shows, and whether an entry is among them. */
  const firstOf = (view) => Math.floor(view.from + 0.01);
  const lastOf = (view) => Math.ceil(view.to - 0.01) - 1;

  return {
    LEAST, daysOf, spanName, partsOf, written, around, endsOf, dense, stepOf, ticksOf, withinOf, firstOf, lastOf,
  };
})();
