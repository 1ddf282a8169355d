using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Publish.Edition;
using Broadsheet.Workflow.Corrections;
using Broadsheet.Workflow.Ingest;
using CsCheck;

namespace Broadsheet.Workflow.Tests.Ingest;

public sealed class CorrectionOverlayTests
{
    private static readonly Issue Source = new()
    {
        Key = TestNewsroom.Key,
        Language = "en",
        Pages = Specimens.Issue("x").Pages,
        Articles = [.. Enumerable.Range(1, 4).Select(i => Specimens.Story(i, 1 + (i > 2 ? 1 : 0)) with { Id = new(i) })],
        NextArticleNumber = 5,
    };

    // What a desk does: takes an article out, changes a paragraph, takes one out, adds one, swaps two.
    private static readonly Gen<Issue> Corrected = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 3])
        .Array[0, 5]
        .Select(edits => edits.Aggregate(Source, (issue, edit) => Edit(issue, edit.Item1, edit.Item2, edit.Item3)));

    [Fact]
    public void Without_corrections_the_import_stands_as_it_is() => Assert.Same(Source, Overlay(Source, Source).Apply());

    [Fact]
    public void Over_the_same_source_all_corrections_stay_word_for_word() =>
        Corrected.Sample(corrected =>
        {
            var overlay = Overlay(corrected, Source);

            var result = overlay.Apply();

            Assert.Empty(overlay.Problems);
            Assert.Equal(corrected.Articles.Select(Words), result.Articles.Select(Words));
            Assert.All(corrected.Articles.Zip(result.Articles), p =>
                Assert.Equal(p.First.Parts.Select(a => a.Page), p.Second.Parts.Select(a => a.Page))
            );
        });

    [Fact]
    public void Over_a_source_that_changed_everywhere_every_correction_is_reported() =>
        Corrected.Sample(corrected =>
        {
            var changed = Source with
            {
                Articles =
                [
                    .. Source.Articles.Select(a =>
                        a with
                        {
                            Parts = [.. a.Parts, Specimens.Text(TextRole.Body, "And more.", a.FirstPage, 9, a.Id.Number)],
                        }
                    ),
                ],
            };
            var overlay = Overlay(corrected, changed);

            var result = overlay.Apply();

            Assert.Equal(changed.Articles.Select(Words), result.Articles.Select(Words));
            var touched = Source
                .Articles.Where(a => corrected.FindArticle(a.Id) is not { } c || Words(c) != Words(a))
                .Select(a => new ArticleKey(Source.Key, a.Id).ToString());
            Assert.Equal(touched, overlay.Problems.Select(p => p.Where).Order(StringComparer.Ordinal));
        });

    private static CorrectionOverlay Overlay(Issue corrected, Issue imported) =>
        new(Source, IssueDifference.Between(Source, corrected), imported);

    private static string Words(Article article) =>
        article.Id + "\n" + string.Join('\n', EditionMapper.Flatten(article).Select(p => $"{p.Part.Role}: {p.Part.Text}"));

    private static Issue Edit(Issue issue, int kind, int article, int part)
    {
        if (issue.FindArticle(new(article + 1)) is not { } old)
            return issue;
        if (kind == 0)
            return issue with { Articles = [.. issue.Articles.Where(a => a != old)] };
        var parts = old.Parts.ToList();
        var at = Math.Min(part, parts.Count - 1);
        switch (kind)
        {
            case 1:
                parts[at] = (TextPart)parts[at] with { Text = $"Changed {part}." };
                break;
            case 2 when parts.Count > 1:
                parts.RemoveAt(at);
                break;
            case 3:
                parts.Insert(at + 1, Specimens.Text(TextRole.Body, $"Added {part}.", old.FirstPage, 12 + part, article));
                break;
            case 4 when at > 1:
                (parts[at], parts[at - 1]) = (parts[at - 1], parts[at]);
                break;
        }

        return issue with
        {
            Articles = [.. issue.Articles.Select(a => a == old ? a with { Parts = parts } : a)],
        };
    }
}
