"""What layout's errors cost a desk that puts an issue right: how many times it has to act per 100 articles, by kind of act and by class of article.

Truth and find are laid side by side page by page, each character of the truth taken once. An article of the truth is *in* a found article where that holds a
tenth of its text, or is made of it by more than half. From this follow the acts:

  cuts       a found article holds two of the truth: one cut each beyond the first
  joins      an article of the truth lies in several found: one join each beyond the first; a continuation that is missing or wrong (jump) is named apart
  text       a matched article that needs no cut or join, and still lacks a twentieth of its body or has as much too much
  order      a matched article whose paragraphs stand in the wrong order: one each that has to be moved
  headline … credit   a matched article whose part of that role is missing, wrong or invented
  exchanged  an advertisement that came out as a story, a story that came out as an advertisement
  lost       an article of the truth that no found one holds
  invented   a found story that holds no article of the truth (of page furniture, of nothing)

An act changes an article where a reader would read something else: other words, another order, another article. A role that is wrong while its words stand in
the right article under another role does not, nor does an advertisement that came out as several.
"""
from collections import Counter

ROLES = ("headline", "kicker", "deck", "byline", "caption", "credit")
ACTS = ("cuts", "joins", "jumps", "text", "order") + ROLES + ("exchanged", "lost", "invented")
CLASSES = ("editorial", "advertisement", "picture")
NO_STORY = ("ad", "furniture", "ignore")
SHARE = 0.1      # of an article's text, from which on a found article holds it
LOST = 0.05      # of a body, from which on text is missing or too much
ALIKE = 0.9      # how like a text must be to be the same, as the yardstick has it for all roles but headlines


class Item:
    """An article of one page, an advertisement, or a piece of furniture (kind 'furniture', or 'debatable' where it may be an article)."""

    def __init__(self, yardstick, kind, page, parts):
        self.kind, self.page, self.parts = kind, page, parts
        self.all = "\x01".join(parts[r] for r in yardstick.TEXTROLES if parts.get(r))
        self.size = len(self.all) - self.all.count("\x01")

    def text(self, role):
        return self.parts.get(role, "")

    def class_of(self):
        if self.kind == "ad":
            return "advertisement"
        return "picture" if not self.text("body") and (self.text("caption") or self.kind == "photo") else "editorial"


def items(yardstick, segments):
    # A continuation line is no part of a story that a desk would keep, so it counts for nothing.
    read = [Item(yardstick, s.kind, s.page, {r: "".join(t) for r, t in s.t.items() if r != "jumpline"}) for s in segments]
    return [item for item in read if item.size > 0]


def shares(yardstick, truths, founds):
    """{(truth, found): characters} by one greedy tiling of all found text with all of the truth: long runs first, then short ones."""
    held = Counter()
    wide = yardstick.cjk("".join(t.all for t in truths))
    ground, owner = [], []
    for number, truth in enumerate(truths):
        ground.append(truth.all + "\x02")
        owner += [number] * (len(truth.all) + 1)
    ground = "".join(ground)
    used = bytearray(len(ground))
    rest = [found.all for found in founds]
    for run in (30, 12, 5) if wide else (60, 24, 9):
        for number, text in enumerate(rest):
            tiles, taken, _ = yardstick.tile(text, ground, run, used=used)
            for _, start, length in tiles:
                for place in range(start, start + length):
                    if ground[place] > "\x02":
                        held[owner[place], number] += 1
            rest[number] = "".join("\x03" if gone else c for c, gone in zip(text, taken))
    return held


def judge(yardstick, truth, found, total):
    """Counts of (class, act, whether it changes the article), and of (class, 'articles', True), of one issue that the yardstick has scored."""
    _, truth_segments, _, furniture = yardstick.load(truth)
    _, found_segments, _, _ = yardstick.load(found)
    counts = Counter()
    stories, finds = items(yardstick, truth_segments.values()), items(yardstick, found_segments.values())
    for page in sorted({i.page for i in stories + finds} | set(furniture)):
        truths = [i for i in stories if i.page == page]
        for text, debatable, kind in furniture.get(page, ()):
            if text:
                truths.append(Item(yardstick, kind if kind == "ad" else "debatable" if debatable else "furniture", page, {"other": text}))
        judge_page(yardstick, truths, [i for i in finds if i.page == page], counts)
    counts["editorial", "jumps", True] += total["j_gt"] + total["j_pred"] - 2 * total["j_tp"]
    return counts


def judge_page(yardstick, truths, founds, counts):
    held = shares(yardstick, truths, founds)
    holds = {(t, f) for (t, f), n in held.items() if truths[t].kind != "furniture" and (n >= SHARE * truths[t].size or 2 * n > founds[f].size)}
    partner = {}
    for (t, f) in sorted(holds, key=lambda e: (-held[e] / (truths[e[0]].size + founds[e[1]].size - held[e]), e)):
        if t not in partner and f not in partner.values():
            partner[t] = f
    for f, item in enumerate(founds):
        inside = sorted((t for t, g in holds if g == f and truths[t].kind != "debatable"), key=lambda t: (partner.get(t) != f, -held[t, f]))
        # The desk cuts off what is not the article's own.
        for t in inside[1:]:
            counts[truths[t].class_of(), "cuts", True] += 1
        if not inside and item.kind not in NO_STORY and not any(g == f and truths[t].kind == "debatable" for t, g in holds):
            counts[item.class_of(), "invented", True] += 1
    for t, item in enumerate(truths):
        if item.kind in ("furniture", "debatable"):
            continue
        own = item.class_of()
        counts[own, "articles", True] += 1
        places = [f for u, f in holds if u == t]
        if not places:
            counts[own, "lost", True] += 1
            continue
        main = partner.get(t, max(places, key=lambda f: held[t, f]))
        for f in places:
            # An advertisement in pieces reads as one: no piece became a story.
            if f != main:
                counts[own, "joins", item.kind != "ad" or founds[f].kind not in NO_STORY] += 1
        if (founds[main].kind in NO_STORY) != (item.kind == "ad"):
            counts[own, "exchanged", True] += 1
        if t in partner and item.kind != "ad" and founds[main].kind not in NO_STORY:
            alone = len(places) == 1 and sum(g == main for _, g in holds) == 1
            judge_article(yardstick, item, founds[main], alone, own, counts)


def judge_article(yardstick, want, got, alone, own, counts):
    body, had = want.text("body"), got.text("body")
    if body and had:
        _, share, _ = yardstick.overlap(had, body)
        if alone and share < 1 - LOST:
            counts[own, "text", True] += 1
        counts[own, "order", True] += moves(yardstick, had, body)
    elif alone and bool(body) != bool(had):
        counts[own, "text", want.all.find(had or body) < 0] += 1
    for role in ROLES:
        right, was = want.text(role), got.text(role)
        # What has the words of another role is counted there.
        if same(yardstick, role, right, was, want, got) or not right and any(yardstick.sim(want.text(r), was) >= ALIKE for r in ROLES):
            continue
        # The words are all there, under another name; or what was named so belongs to the article after all.
        counts[own, role, not (within(yardstick, right, got.all) and within(yardstick, was, want.all))] += 1


def within(yardstick, part, text):
    # Runs so short that any text holds them say nothing.
    return not part or yardstick.cover(part, text, min(len(part), 5 if yardstick.cjk(part) else 12)) >= ALIKE


def same(yardstick, role, right, was, want, got):
    if right == was:
        return True
    if role == "headline":
        # A picture may be given a headline.
        return not right and want.kind == "photo"
    if role in ("caption", "credit"):
        # A credit may stand in its caption, as the yardstick has it.
        both = yardstick.sim(want.text("caption") + want.text("credit"), got.text("caption") + got.text("credit"))
        if both >= ALIKE and (role == "credit" or not want.text("credit") or yardstick.sim(right, was) >= ALIKE or not got.text("credit")):
            return True
        if role == "caption" and not was and not want.text("body"):
            return yardstick.sim(right, got.text("body")) >= ALIKE
    return bool(right) and bool(was) and yardstick.sim(right, was) >= ALIKE


def moves(yardstick, had, body):
    """How many runs of text stand out of the order of the rest: the runs less the longest chain of runs in order, small ones left out."""
    run = 12 if yardstick.cjk(body) else 24
    tiles = yardstick.tile(had, body, run)[0]
    chains = []
    for number, (_, start, length) in enumerate(tiles):
        chains.append(max([(length, (number,))] + [(w + length, c + (number,)) for w, c in chains if tiles[c[-1]][1] < start]))
    kept = set(max(chains)[1]) if chains else set()
    # Neighbours that moved together are moved together.
    return sum(1 for n in range(len(tiles)) if n not in kept and (n == 0 or n - 1 in kept or tiles[n][1] != tiles[n - 1][1] + tiles[n - 1][2]))


def table(title, counts):
    """What one set of articles costs, per 100 of a class; the last columns part what changes an article from what doesn't."""
    articles = sum(counts[c, "articles", True] for c in CLASSES)
    if articles == 0:
        return
    print("%-28s" % title[:28] + "%9s" % "articles" + "".join("%10s" % a for a in ACTS) + "%10s%10s%10s" % ("all", "change", "don't"))
    for name, classes in [("  " + c, (c,)) for c in CLASSES] + [("  all", CLASSES)]:
        number = sum(counts[c, "articles", True] for c in classes)
        if number == 0:
            continue
        per = lambda wanted, kinds: 100 * sum(counts[c, a, k] for c in classes for a in wanted for k in kinds) / number
        figures = [per((a,), (True, False)) for a in ACTS] + [per(ACTS, (True, False)), per(ACTS, (True,)), per(ACTS, (False,))]
        print("%-28s%9d" % (name, number) + "".join("%10s" % ("%.1f" % f if f else "-") for f in figures))
