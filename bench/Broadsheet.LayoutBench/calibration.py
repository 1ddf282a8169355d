"""Whether confidence keeps its word: of the articles that layout calls sure, how many are perfect by the yardstick."""
import json

BINS = ((0.0, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 0.98), (0.98, 1.01))
SURE = 0.9


def judge(yardstick, truth, found, details, errors):
    """[(confidence, perfect, doubts)] of the exported articles: perfect where each of its parts is one whole article part of the truth, all of it right.

    What the truth leaves open (an index box, a weather box) is not judged.
    """
    _, truths, _, _ = yardstick.load(truth)
    _, predictions, _, _ = yardstick.load(found)
    wrong = set()
    false = set()
    for error in errors:
        words = error.split()
        if words[0] == "JUMP":
            # JUMP missed ID pN -> ID pN
            wrong.update(((words[2], words[3]), (words[5], words[6])))
        elif words[1] == "FALSE":
            false.add((words[2], words[0]))
        elif not (words[1] == "ROLE" and words[3] in ("pullquote", "photo")):
            wrong.add((words[2], words[0]))
    partner = {}
    for page, aid, _, predicted, _ in details:
        if predicted is not None:
            partner[(predicted, page)] = aid
    with open(found, encoding="utf-8") as file:
        articles = json.load(file)["articles"]
    judged = []
    for article in articles:
        if article["kind"] in ("ad", "furniture", "ignore"):
            continue
        verdicts = []
        for page in dict.fromkeys(part["page"] for part in article["parts"]):
            key = (article["id"], page)
            if (article["id"], "p%d" % page) in false:
                verdicts.append(False)
            elif key in partner:
                aid = partner[key]
                part = truths[(aid, page)]
                invented = predictions[key].text("headline") and not part.text("headline") and part.kind != "photo"
                verdicts.append((aid, "p%d" % page) not in wrong and not invented)
        if verdicts:
            judged.append((article.get("confidence", 1.0), all(verdicts), article.get("doubts", {})))
    return judged


def table(title, judged):
    """The reliability table of one set of articles."""
    count = len(judged)
    if count == 0:
        return
    sure = [ok for confidence, ok, _ in judged if confidence >= SURE]
    print("%-28s %5d articles, %.3f perfect; sure (>= %.1f): %.3f of all, of these perfect %s"
          % (title, count, sum(ok for _, ok, _ in judged) / count, SURE, len(sure) / count, "%.3f" % (sum(sure) / len(sure)) if sure else "-"))
    print("    confidence " + "".join("%12s" % ("%.2f-%.2f" % (low, min(high, 1))) for low, high in BINS))
    rows = [[(confidence, ok) for confidence, ok, _ in judged if low <= confidence < high] for low, high in BINS]
    print("    articles   " + "".join("%12d" % len(row) for row in rows))
    print("    said       " + "".join("%12s" % ("%.3f" % (sum(c for c, _ in row) / len(row)) if row else "-") for row in rows))
    print("    perfect    " + "".join("%12s" % ("%.3f" % (sum(ok for _, ok in row) / len(row)) if row else "-") for row in rows))
