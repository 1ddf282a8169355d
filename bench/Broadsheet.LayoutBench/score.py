"""Scores what LayoutBench wrote with the yardstick beside the project: score.py SCORE_FOLDER PLAN.json

PLAN.json: {"worst": N, "shown": FILE, "scores": FOLDER, "groups": [{"title": ..., "full": true, "last": true, "issues": [{"name": ..., "truth": FILE, "found": FILE, "open": true}]}]}
An issue whose pages came out as before is not scored again; the rest is scored on all cores. The worst pages are listed with what is wrong on them.
Beside the figures of the yardstick stand what the errors cost a desk (desk.py), whether confidence keeps its word (calibration.py), and of the real pages
each paper by itself.
"""
import hashlib, json, os, pickle, re, sys
from collections import Counter
from multiprocessing import Pool

sys.path.insert(0, sys.argv[1])
import layout_score as yardstick
import calibration, desk

# What follows the name of a paper in the name of an issue: its number or date.
ISSUE = re.compile(r"[_-](?:issue|no)?[0-9].*$")


def score(issue):
    read = []
    for file in (issue["found"], issue["truth"], yardstick.__file__, calibration.__file__, desk.__file__):
        with open(file, "rb") as stream:
            read.append(stream.read())
    key = hashlib.sha256(b"\0".join(read)).hexdigest()
    kept = os.path.join(issue["scores"], key)
    if os.path.exists(kept):
        with open(kept, "rb") as file:
            return pickle.load(file)
    errors = []
    scored = yardstick.score(issue["truth"], issue["found"], errors)
    result = (scored["total"], scored["pages"], errors, calibration.judge(yardstick, issue["truth"], issue["found"], scored["details"], errors),
              desk.judge(yardstick, issue["truth"], issue["found"], scored["total"]))
    with open("%s.%d" % (kept, os.getpid()), "wb") as file:
        pickle.dump(result, file)
    os.replace(file.name, kept)
    return result


def shortfall(page):
    return page["gt"] - page["tps"] + 0.5 * (page["pred"] - page["tp"]) + 0.5 * (page["gt"] - page["perfect"])


def papers(issues, results):
    """A row a paper, and the mean over papers, in which a paper of many pages counts as much as one of few."""
    totals = {}
    for issue in issues:
        totals.setdefault(ISSUE.sub("", issue["name"]), Counter()).update(results[issue["found"]][0])
    print("\nby paper%s%8s%8s%8s%8s%8s" % (" " * 20, "gt", "pred", "F1", "F1@.95", "perfect"))
    rows = {name: yardstick.figures(counts) for name, counts in totals.items()}
    for name, f in sorted(rows.items()):
        print("%-28s%8d%8d%8.3f%8.3f%8.3f" % (name[:28], f["gt"], f["pred"], f["F1"], f["F1_strict"], f["perfect"] or 0))
    mean = lambda figure: sum(f[figure] or 0 for f in rows.values()) / len(rows)
    print("%-44s%8.3f%8.3f%8.3f" % ("mean of %d papers" % len(rows), mean("F1"), mean("F1_strict"), mean("perfect")))


def main():
    with open(sys.argv[2], encoding="utf-8") as file:
        plan = json.load(file)
    os.makedirs(plan["scores"], exist_ok=True)
    issues = {issue["found"]: dict(issue, scores=plan["scores"]) for group in plan["groups"] for issue in group["issues"]}
    with Pool() as pool:
        results = dict(zip(issues, pool.map(score, issues.values(), chunksize=1)))
    for group in plan["groups"]:
        total = Counter()
        if group["full"]:
            print("\n### %s\n\n```\n%s" % (group["title"], yardstick.header()))
        for issue in group["issues"]:
            counts = results[issue["found"]][0]
            total.update(counts)
            if group["full"]:
                print(yardstick.row(issue["name"], yardstick.figures(counts)))
        print(yardstick.row("TOTAL" if group["full"] else group["title"], yardstick.figures(total)))
        if group["title"].startswith("Real pages"):
            papers(group["issues"], results)
        if group["last"]:
            print("```")
    print("\n### What it costs a desk, per 100 articles\n\n```")
    for group in plan["groups"]:
        costs = Counter()
        for issue in group["issues"]:
            costs.update(results[issue["found"]][4])
        desk.table(group["title"].split(" (")[0], costs)
    print("```")
    print("\n### Confidence\n\n```")
    for group in plan["groups"]:
        calibration.table(group["title"].split(" (")[0], [article for issue in group["issues"] for article in results[issue["found"]][3]])
    print("```")
    if plan.get("judged"):
        with open(plan["judged"], "w", encoding="utf-8") as file:
            json.dump({issue["name"]: {"open": issue["open"], "articles": results[found][3]} for found, issue in issues.items()}, file)
    if plan["worst"] == 0:
        return
    pages = [(shortfall(counts), issue["name"], number, results[found][2], issue["truth"]) for found, issue in issues.items() if issue["open"]
             for number, counts in results[found][1].items() if shortfall(counts) > 0]
    pages = sorted(pages, key=lambda p: (-p[0], p[1], p[2]))[:plan["worst"]]
    with open(plan["shown"], "w", encoding="utf-8") as file:
        json.dump([{"Truth": truth, "Page": number} for _, _, number, _, truth in pages], file)
    for lack, name, number, errors, _ in pages:
        print("\n%s page %d (short by %.1f)" % (name, number, lack))
        for error in errors:
            if error.startswith("p%d " % number) or error.startswith("JUMP") and " p%d" % number in error:
                print("   " + error)


if __name__ == "__main__":
    main()
