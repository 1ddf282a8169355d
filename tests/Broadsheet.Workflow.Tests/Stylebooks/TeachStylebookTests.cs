using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Pages.Printed;
using Broadsheet.Model.Stylebooks;
using Broadsheet.Workflow.Desk;
using Broadsheet.Workflow.Release;
using Broadsheet.Workflow.Stylebooks;

namespace Broadsheet.Workflow.Tests.Stylebooks;

public sealed class TeachStylebookTests
{
    private static readonly TextStyle Large = TextStyle.Of("Serif-Bold", true, false, 24, 0);

    // What layout kept with the text is learned, from older pages what stands at its place, until the desk says another.
    [Theory]
    [InlineData(null, StyleRole.Headline)]
    [InlineData(StyleRole.Deck, StyleRole.Deck)]
    public async Task A_corrected_role_is_what_the_stylebook_learns(StyleRole? kept, StyleRole before)
    {
        using var room = await TestNewsroom.OpenAsync();
        var story = Specimens.Story(1);
        await room.KeepAsync(await WithTextAsync(room, story, kept));
        var teach = new TeachStylebook(room.Store, room.Data.Assets, room.Data.Stylebooks);

        Assert.True(await teach.RunAsync(TestNewsroom.Key, 1, TestNewsroom.Cancel));
        var imported = await room.Data.Stylebooks.FindStylebookAsync(TestNewsroom.Slug, TestNewsroom.Cancel);
        var file = Path.Join(room.Folder, "issue.json");
        await new ExportEdition(room.Store).ToFileAsync(TestNewsroom.Key, null, file, TestNewsroom.Cancel);
        var text = await File.ReadAllTextAsync(file, TestNewsroom.Cancel);
        await File.WriteAllTextAsync(file, text.Replace("\"headline\"", "\"kicker\"", StringComparison.Ordinal), TestNewsroom.Cancel);
        await new CorrectIssue(room.Store, room.Clock, teach).RunAsync(TestNewsroom.Key, file, new(), TestNewsroom.Cancel);
        var corrected = await room.Data.Stylebooks.FindStylebookAsync(TestNewsroom.Slug, TestNewsroom.Cancel);

        Assert.Equal(before, imported!.Entries().Single(e => e.Style == Large).Role);
        Assert.False(imported.Issues[0].IsCorrected);
        Assert.Equal(StyleRole.Kicker, corrected!.Entries().Single(e => e.Style == Large).Role);
        Assert.True(Assert.Single(corrected.Issues).IsCorrected);
    }

    [Fact]
    public async Task An_issue_whose_text_was_not_kept_teaches_nothing()
    {
        using var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("a", Specimens.Story(1)));

        Assert.False(
            await new TeachStylebook(room.Store, room.Data.Assets, room.Data.Stylebooks).RunAsync(TestNewsroom.Key, 1, TestNewsroom.Cancel)
        );
        Assert.Null(await room.Data.Stylebooks.FindStylebookAsync(TestNewsroom.Slug, TestNewsroom.Cancel));
    }

    private static async Task<Import.ImportedIssue> WithTextAsync(TestNewsroom room, Article story, StyleRole? role)
    {
        var zone = story.Parts[0].Zones[0];
        var line = new PrintedLine
        {
            Text = "Headline 1",
            Box = zone,
            Starts = new double[10],
            Ends = new double[10],
        };
        var bytes = PageTextCodec.Write(
            new PageText { Flows = [new(PrintedUse.Article, [new(zone, [line]) { Style = Large, Role = role }])] }
        );
        var hash = await room.Data.Assets.AddAsync(bytes, TestNewsroom.Cancel);
        var issue = Specimens.Issue("a", story);
        var text = new AssetReference
        {
            Hash = hash,
            MediaType = PageTextCodec.MediaType,
            Length = bytes.Length,
        };
        return issue with { Pages = [issue.Pages[0] with { Text = text }, .. issue.Pages.Skip(1)] };
    }
}
