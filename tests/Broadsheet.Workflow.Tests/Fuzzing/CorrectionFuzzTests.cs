using System.Text;
using System.Text.Json;
using Broadsheet.Fuzzing;
using Broadsheet.Model.Corrections;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Json;
using Broadsheet.Publish.Edition;
using Broadsheet.Workflow.Corrections;
using Broadsheet.Workflow.Desk;

namespace Broadsheet.Workflow.Tests.Fuzzing;

/// <summary>Broken files of corrections: editions and operations.</summary>
[Trait("Category", "Fuzz")]
public sealed class CorrectionFuzzTests
{
    private static readonly string[] Words =
    [
        "null",
        "[]",
        "{}",
        "\"\"",
        "\"op\"",
        "\"setText\"",
        "\"split\"",
        "\"merge\"",
        "\"parts\"",
        "\"page\":",
        "\"zones\":",
        "\"role\":\"headline\"",
        "\"kind\":\"ad\"",
        "\"a1\"",
        "\"a99999999999\"",
        "\"continuedTo\":",
        "\"articles\":",
        "\"operations\":",
        "\"base\":",
        "\"rows\":",
        "\"\\ud83d\"",
        "[0,0,1,1]",
        "[null]",
    ];

    private static readonly Issue Kept = new()
    {
        Key = TestNewsroom.Key,
        Language = "en",
        Pages = Specimens.Issue("x").Pages,
        Articles =
        [
            .. Enumerable.Range(1, 3).Select(i => Specimens.Story(i) with { Id = new(i) }),
            Specimens.Story(4, 2) with
            {
                Id = new(4),
                Parts = [.. Specimens.Story(4, 2).Parts, Specimens.Figure(2, "The hall.", "A. Painter")],
            },
        ],
        NextArticleNumber = 5,
    };

    [Fact]
    public async Task Edition_files_are_answered()
    {
        using var stream = new MemoryStream();
        await EditionFormat.WriteAsync(stream, EditionMapper.Map(Kept, "The Lantern"), CancellationToken.None);
        await new Fuzzer("edition", [stream.ToArray()], Words, typeof(RefusedException)).RunAsync(
            async (path, _) => EditedFile.Articles(await EditedFile.ReadAsync(path, CancellationToken.None), Kept)
        );
    }

    [Fact]
    public async Task Files_of_operations_are_answered()
    {
        var edited = Kept with
        {
            Articles =
            [
                Kept.Articles[0] with
                {
                    Parts = [.. Kept.Articles[0].Parts.Take(2), .. Kept.Articles[1].Parts],
                },
                Kept.Articles[2] with
                {
                    Parts = [.. Kept.Articles[2].Parts.Skip(1)],
                },
                Kept.Articles[3],
            ],
        };
        IReadOnlyList<Operation> operations = IssueDifference.Between(Kept, edited);
        Assert.NotEmpty(operations);
        var file = $$"""{"issue":"{{Kept.Key}}","base":1,"operations":{{JsonSerializer.Serialize(operations, ModelJson.Options)}}}""";
        await new Fuzzer("operations", [Encoding.UTF8.GetBytes(file)], Words, typeof(RefusedException)).RunAsync(
            async (path, _) => (await OperationsFile.ReadAsync(path, CancellationToken.None))?.Apply(Kept)
        );
    }
}
