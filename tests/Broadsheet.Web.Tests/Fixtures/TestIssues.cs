using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;
using Broadsheet.Store;
using static Broadsheet.Web.Tests.Fixtures.IssueComposer;

namespace Broadsheet.Web.Tests.Fixtures;

/// <summary>Four invented newspapers with everything a reader can meet.</summary>
internal static class TestIssues
{
    public static readonly Publication Chinese = new()
    {
        Slug = PublicationSlug.Parse("qinglan-ribao", null),
        Name = "青岚日报",
        Language = "zh-Hans",
        Issn = "2999-0001",
        Publisher = "青岚日报社",
        Place = "青岚",
        Rights = "版权所有",
    };

    public static readonly Publication English = new()
    {
        Slug = PublicationSlug.Parse("harbour-post", null),
        Name = "The Harbour Post",
        Language = "en",
    };

    public static readonly Publication Arabic = new()
    {
        Slug = PublicationSlug.Parse("sahil", null),
        Name = "صحيفة الساحل",
        Language = "ar",
        Direction = ReadingDirection.RightToLeft,
    };

    public static readonly Publication Japanese = new()
    {
        Slug = PublicationSlug.Parse("umibe", null),
        Name = "海辺新聞",
        Language = "ja",
        Direction = ReadingDirection.RightToLeft,
    };

    /// <summary>The richest issue: a jump from page 1 to page 4, a gap in the labels, photographs, a withdrawn article, a
    /// correction.</summary>
    public static readonly IssueKey Main = IssueKey.Parse("qinglan-ribao/2031-12-15", null);

    public static readonly IssueKey SecondEdition = IssueKey.Parse("qinglan-ribao/2031-12-15/ed-2", null);
    public static readonly IssueKey Before = IssueKey.Parse("qinglan-ribao/2031-11-30", null);
    public static readonly IssueKey After = IssueKey.Parse("qinglan-ribao/2031-12-16", null);
    public static readonly IssueKey Draft = IssueKey.Parse("qinglan-ribao/2031-12-17", null);
    public static readonly IssueKey Withdrawn = IssueKey.Parse("qinglan-ribao/2031-12-10", null);

    /// <summary>The article of the main issue that was taken away.</summary>
    public static readonly ArticleId WithdrawnArticle = new(9);

    public static async Task SaveAsync(IIssueStore issues, IAssetStore assets, CancellationToken cancellationToken)
    {
        foreach (var publication in (Publication[])[Chinese, English, Arabic, Japanese])
            await issues.SavePublicationAsync(publication, cancellationToken);
        await PublishAsync(issues, await MainIssueAsync(assets, cancellationToken), cancellationToken);
        foreach (var key in (IssueKey[])[SecondEdition, Before, After, Withdrawn])
            await PublishAsync(issues, await SmallIssueAsync(key, assets, cancellationToken), cancellationToken);
        await issues.SaveRevisionAsync(
            await SmallIssueAsync(Draft, assets, cancellationToken),
            new(RevisionKind.Import),
            0,
            cancellationToken
        );
        await issues.WithdrawIssueAsync(Withdrawn, "本期印刷有误，已由次日报纸更正。", cancellationToken);
        await issues.WithdrawArticleAsync(new(Main, WithdrawnArticle), "应当事人要求撤回。", cancellationToken);
        await PublishAsync(issues, await EnglishIssueAsync(assets, cancellationToken), cancellationToken);
        await PublishAsync(issues, await ArabicIssueAsync(assets, cancellationToken), cancellationToken);
        await PublishAsync(issues, await JapaneseIssueAsync(assets, cancellationToken), cancellationToken);
    }

    public static async Task PublishAsync(IIssueStore issues, Issue issue, CancellationToken cancellationToken)
    {
        var latest = (await issues.FindIssueAsync(issue.Key, cancellationToken))?.LatestRevision ?? 0;
        var revision = await issues.SaveRevisionAsync(issue, new(RevisionKind.Import), latest, cancellationToken);
        await issues.PublishAsync(issue.Key, revision.Number, cancellationToken);
    }

    public static async Task<Issue> MainIssueAsync(IAssetStore assets, CancellationToken cancellationToken)
    {
        var bridge = await DrawnPage.PhotographAsync(assets, 640, 420, 40, cancellationToken);
        var crowd = await DrawnPage.PhotographAsync(assets, 420, 640, 70, cancellationToken);
        return await new IssueComposer(Main, "zh-Hans", assets) { Number = "7060" }
            .Page("01", "要闻")
            .Page("02", "国内新闻•广告")
            .Page("03", null)
            .Page("04", "综合")
            .Page("06", "副刊", drawn: false)
            .Article(
                ArticleKind.Story,
                [
                    Text(TextRole.Kicker, "云溪大桥昨日合龙"),
                    Text(TextRole.Headline, "一桥飞架两岸\n百年渡口谢幕"),
                    Text(TextRole.Deck, "——通车后过江只需四分钟"),
                    Text(TextRole.Byline, "本报记者 周见山"),
                    Text(TextRole.Body, "本报讯（记者 周见山）昨日上午，云溪大桥最后一节钢箱梁稳稳落位，"),
                    Figure(bridge, "合龙现场。", "林晚舟 摄"),
                    Text(TextRole.Body, "两岸的人群爆发出掌声。", 1, continues: true),
                    Text(TextRole.Crosshead, "四分钟过江"),
                    Text(TextRole.Body, "过去乘渡轮过江，遇上大雾要等半天。"),
                    Figure(crowd, "合龙现场的人群。", "陈子安 摄"),
                    Text(TextRole.PullQuote, "渡口养活了三代人，\n现在轮到桥了。"),
                    Text(TextRole.Body, "摆渡了三十年的老船工说，他要做第一个"),
                    JumpLine("（下转第4版）", 1, JumpDirection.To, "04", 4, matched: true),
                    Text(TextRole.Headline, "一桥飞架两岸", 4),
                    JumpLine("（上接第1版）", 4, JumpDirection.From, "01", 1, matched: true),
                    Text(TextRole.Body, "走过大桥的人。", 4, continues: true),
                    Text(TextRole.Body, "大桥计划于明年五月通车。", 4),
                ]
            )
            .Article(
                ArticleKind.Story,
                [
                    Text(TextRole.Headline, "秋粮入库过半"),
                    Text(TextRole.Lead, "全市已入库新粮十二万吨。"),
                    Text(TextRole.Body, "各粮站延长收购时间，农民不用排夜队。"),
                    JumpLine("（下转第7版）", 1, JumpDirection.To, "07", null, matched: false),
                ]
            )
            .Article(ArticleKind.Brief, [Text(TextRole.Headline, "图书馆今起延长开放"), Text(TextRole.Body, "每晚延至二十二时。")])
            .Article(ArticleKind.PhotoStory, [Figure(crowd, "初雪后的青岚山，登山步道上留下第一串脚印。", "苏禾 摄", 2)])
            .Article(
                ArticleKind.Advertisement,
                [Text(TextRole.Headline, "远帆家具\n冬季让利", 2), Text(TextRole.Body, "地址：中山路一号", 2)]
            )
            .Article(ArticleKind.Notice, [Text(TextRole.Headline, "停水公告", 2), Text(TextRole.Body, "十八日零时至六时，老城区停水。", 2)])
            .Article(
                ArticleKind.Story,
                [Text(TextRole.Headline, "末班车司机的冬夜", 3), Text(TextRole.Body, "最后一班车从火车站开出。", 3)],
                corrections:
                [
                    new() { At = new(2031, 12, 15, 9, 30, 0, TimeSpan.Zero), Text = "第一段中的站名已更正。" },
                    new() { At = new(2031, 12, 16, 1, 0, 0, TimeSpan.Zero) },
                ]
            )
            .Article(
                ArticleKind.Story,
                [
                    Text(TextRole.Headline, "Letter from the coast", 4),
                    Text(TextRole.Body, "A correspondent writes from the \"outer\" islands.", 4),
                ],
                articleLanguage: "en"
            )
            .Article(ArticleKind.Story, [Text(TextRole.Headline, "已撤回的报道", 4), Text(TextRole.Body, "这段文字读者不应看到。", 4)])
            .Article(ArticleKind.Story, [Text(TextRole.Headline, "渡口", 5), Text(TextRole.Body, "江水一天一天地流。", 5)])
            .BuildAsync(cancellationToken);
    }

    public static Task<Issue> SmallIssueAsync(IssueKey key, IAssetStore assets, CancellationToken cancellationToken) =>
        new IssueComposer(key, "zh-Hans", assets) { EditionLabel = key.Edition > 1 ? "城市版" : null }
            .Page("01", "要闻")
            .Page("02", "综合")
            .Article(ArticleKind.Story, [Text(TextRole.Headline, "今日天气"), Text(TextRole.Body, "晴。")])
            .Article(ArticleKind.Story, [Text(TextRole.Headline, "城市菜篮", 2), Text(TextRole.Body, "菜价平稳。", 2)])
            .BuildAsync(cancellationToken);

    private static Task<Issue> EnglishIssueAsync(IAssetStore assets, CancellationToken cancellationToken) =>
        new IssueComposer(IssueKey.Parse("harbour-post/2031-12-13", null), "en", assets) { Number = "412" }
            .Page("A1", "Front page")
            .Page("A2")
            .Article(
                ArticleKind.Story,
                [
                    Text(TextRole.Headline, "Ferry service ends\nafter 90 years"),
                    Text(TextRole.Byline, "By Ada Marsh"),
                    Text(TextRole.Dateline, "PORT ELLIS"),
                    Text(TextRole.Body, "The last boat left the quay at noon with"),
                    Text(TextRole.Body, "forty passengers on board.", 2, continues: true),
                ]
            )
            .Article(
                ArticleKind.Story,
                [
                    Text(TextRole.Headline, "Council weighs the budget", 2),
                    Text(TextRole.Body, "Members met for six hours.", 2),
                    Text(TextRole.Body, "Ward\tShare\nQuayside\t1,250\nOld Town\t980", 2) with
                    {
                        Form = TextForm.Table,
                        HeaderRows = 1,
                    },
                    Text(TextRole.Body, "• Lamps for the pier", 2) with
                    {
                        Form = TextForm.Item,
                    },
                    Text(TextRole.Body, "• Paint for the <sheds>", 2) with
                    {
                        Form = TextForm.Item,
                    },
                    Text(TextRole.Body, "3. A bell, and", 2) with
                    {
                        Form = TextForm.Item,
                    },
                    Text(TextRole.Body, "a rope.", 2, continues: true) with
                    {
                        Form = TextForm.Item,
                    },
                    Text(TextRole.Body, "4. Two buoys.", 2) with
                    {
                        Form = TextForm.Item,
                    },
                    Text(TextRole.Body, "The tide will pay, the clerk replied,\nwhat nobody would owe the tide.", 2) with
                    {
                        Form = TextForm.Verse,
                    },
                ]
            )
            .BuildAsync(cancellationToken);

    private static Task<Issue> ArabicIssueAsync(IAssetStore assets, CancellationToken cancellationToken) =>
        new IssueComposer(IssueKey.Parse("sahil/2031-12-15", null), "ar", assets)
            .Page("1", "الأولى")
            .Page("2", "محليات")
            .Article(
                ArticleKind.Story,
                [Text(TextRole.Headline, "افتتاح الميناء الجديد\nأمام السفن"), Text(TextRole.Body, "وصلت أول سفينة صباح أمس.")]
            )
            .Article(ArticleKind.Story, [Text(TextRole.Headline, "أمطار على الساحل", 2), Text(TextRole.Body, "هطلت أمطار غزيرة.", 2)])
            .BuildAsync(cancellationToken);

    private static Task<Issue> JapaneseIssueAsync(IAssetStore assets, CancellationToken cancellationToken) =>
        new IssueComposer(IssueKey.Parse("umibe/2031-12-15", null), "ja", assets)
            .Page("1", "総合")
            .Page("2", "地域")
            .Page("3", "文化")
            .Article(ArticleKind.Story, [Text(TextRole.Headline, "港に新しい灯台"), Text(TextRole.Body, "灯台が完成した。")])
            .Article(ArticleKind.Story, [Text(TextRole.Headline, "朝市にぎわう", 2), Text(TextRole.Body, "市場に人が集まった。", 2)])
            .BuildAsync(cancellationToken);
}
