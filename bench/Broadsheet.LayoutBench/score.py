"""Scores what LayoutBench wrote with the yardstick beside the project: score.py SCORE_FOLDER PLAN.json

PLAN.json: {"worst": N, "shown": FILE, "scores": FOLDER, "groups": [{"title": ..., "full": true, "last": true, "issues": [{"name": ..., "truth": FILE, "found": FILE, "open": true}]}]}
An issue whose pages came out as before is not scored again; the rest is scored on all cores. The worst pages are listed with what is wrong on them.
"""
import hashlib, json, os, pickle, sys
from collections import Counter
from multiprocessing import Pool

sys.path.insert(0, sys.argv[1])
import layout_score as yardstick
import calibration


def score(issue):
    with open(issue["found"], "rb") as found, open(issue["truth"], "rb") as truth, open(yardstick.__file__, "rb") as ruler, open(calibration.__file__, "rb") as second:
        key = hashlib.sha256(b"\0".join((found.read(), truth.read(), ruler.read(), second.read()))).hexdigest()
    kept = os.path.join(issue["scores"], key)
    if os.path.exists(kept):
        with open(kept, "rb") as file:
            return pickle.load(file)
    errors = []
    scored = yardstick.score(issue["truth"], issue["found"], errors)
    result = (scored["total"], scored["pages"], errors, calibration.judge(yardstick, issue["truth"], issue["found"], scored["details"], errors))
    with open("%s.%d" % (kept, os.getpid()), "wb") as file:
        pickle.dump(result, file)
    os.replace(file.name, kept)
    return result


def shortfall(page):
    return page["gt"] - page["tps"] + 0.5 * (page["pred"] - page["tp"]) + 0.5 * (page["gt"] - page["perfect"])


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
        if group["last"]:
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
