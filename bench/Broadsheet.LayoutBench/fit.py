"""Fits the weights of confidence to exact truth: fit.py JUDGED.json …, which LayoutBench --judged wrote; of an issue in several the last counts, so that
real papers come from LayoutBench --fit --judged, which lays each out by weights that do not know it.

The logarithm of the odds that an article is perfect is a base less the sum of weight times amount over the kinds of doubt, no weight below 0, so that more
doubt is never more sure. Few weights, drawn towards the prior below by a penalty, on the issues that may be tuned on; what it prints goes to
ArticleConfidence.cs by hand, rounded. Python 3, standard library only.
"""
import json, math, sys

# What a person would guess, in the order of DoubtKind.
PRIOR = {"Flow": 3, "Claim": 2, "Headless": 4, "Sentence": 2.5, "Style": 2.5, "Role": 3, "Stray": 3, "Figure": 2.5, "Jump": 3, "Advertisement": 3, "Page": 3, "Issue": 1.5, "Text": 6}
BASE = 4.6
PENALTY = 1.0
STEPS = 6000
RATE = 0.02


def odds(base, weights, doubts):
    return base - sum(weights[kind] * doubts.get(kind, 0.0) for kind in weights)


def main():
    judged = {}
    for name in sys.argv[1:]:
        with open(name, encoding="utf-8") as file:
            judged.update(json.load(file))
    rows = []
    for issue in judged.values():
        if issue["open"]:
            rows += [(doubts, ok) for _, ok, doubts in issue["articles"]]
    base, weights = BASE, dict(PRIOR)
    for step in range(STEPS):
        gradient = {kind: PENALTY * (weights[kind] - PRIOR[kind]) for kind in weights}
        slope = 0.05 * (base - BASE)
        for doubts, ok in rows:
            wrong = 1 / (1 + math.exp(-odds(base, weights, doubts))) - ok
            slope += wrong
            for kind, amount in doubts.items():
                gradient[kind] -= wrong * amount
        rate = RATE / (1 + step / 1000) / math.sqrt(len(rows))
        base -= rate * slope
        weights = {kind: max(0.0, weights[kind] - rate * gradient[kind]) for kind in weights}
    print("%d articles, base %.2f" % (len(rows), base))
    for kind, weight in weights.items():
        seen = [(doubts.get(kind, 0.0), ok) for doubts, ok in rows]
        high = [ok for amount, ok in seen if amount > 0.5]
        print("%-14s %.2f   (in %d articles above 0.5, of these perfect %s)" % (kind, weight, len(high), "%.2f" % (sum(high) / len(high)) if high else "-"))
    for name, chosen in (("tuned on", True), ("held back", False)):
        sure = []
        count = 0
        for issue in judged.values():
            if issue["open"] == chosen:
                for _, ok, doubts in issue["articles"]:
                    count += 1
                    if odds(base, weights, doubts) >= math.log(9):
                        sure.append(ok)
        if count:
            print("%s: %.3f of %d sure, of these perfect %.3f" % (name, len(sure) / count, count, sum(sure) / max(1, len(sure))))


if __name__ == "__main__":
    main()
